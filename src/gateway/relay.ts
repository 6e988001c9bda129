/**
 * A relay: carries the bytes of a mirror's pipe to the stream of its channel's server, and back.
 *
 * It changes nothing on the way. All checks and limits of the stream are the server's. Where a channel
 * has a secret, the relay proves it in the mirror's place, which cannot read the secret's file.
 */
import { type Socket, createConnection } from "node:net";
import { type ChannelPaths, openChannel } from "../channel/channel.ts";
import type { ChannelPlace } from "../channel/place.ts";
import { IS_SECRET_USED, isProof, proofOf, readSecret } from "../channel/secret.ts";
import { type Pipe, UNSENT_BYTES_MAX } from "../pipe/pipe.ts";
import * as WIRE from "../stream/wire.ts";

/** What a pipe that cannot be held back may send more than the server takes: then it ends. */
const HELD_BYTES_MAX = 4 * UNSENT_BYTES_MAX;
const CHALLENGE_BYTES = WIRE.HEAD_BYTES + 2 * WIRE.PROOF_BYTES;

export class Relay {
  readonly #pipe: Pipe;
  readonly #place: ChannelPlace;
  readonly #ended: () => void;
  #socket: Socket | undefined;
  #isOver = false;

  /** `ended` is called once, by whatever end. */
  constructor(pipe: Pipe, place: ChannelPlace, ended: () => void) {
    this.#pipe = pipe;
    this.#place = place;
    this.#ended = ended;
  }

  start(): void {
    try {
      const { channel, group, directory } = this.#place;
      const paths = openChannel(channel, { group, directory, role: "client" });
      const socket = createConnection(paths.stream);
      this.#socket = socket;
      this.#carry(socket, IS_SECRET_USED ? new Greeting(paths, socket) : undefined);
    } catch {
      // The directory is missing or not safe: the mirror sees the hang-up.
      this.end();
    }
  }

  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#pipe.close();
    this.#socket?.destroy();
    this.#ended();
  }

  #carry(socket: Socket, greeting: Greeting | undefined): void {
    const pipe = this.#pipe;
    const hasRoom = () => pipe.unsentBytes <= UNSENT_BYTES_MAX;
    socket.setNoDelay(true);
    socket.on("data", (chunk: Buffer) => {
      const rest = greeting ? greeting.fromServer(chunk) : chunk;
      if (rest === "stranger") return this.end();
      if (rest.length > 0) pipe.send(rest);
      if (!hasRoom()) socket.pause();
    });
    socket.on("drain", () => pipe.resume());
    socket.on("error", () => socket.destroy());
    socket.on("close", () => this.end());
    pipe.listen({
      bytes: (chunk) => {
        greeting?.fromMirror(chunk);
        if (socket.write(chunk)) return;
        if (socket.writableLength > HELD_BYTES_MAX) this.end();
        else pipe.pause();
      },
      drained: () => hasRoom() && socket.resume(),
      closed: () => this.end(),
    });
  }
}

/** The proof of the channel's secret, to a server that proves it first. */
class Greeting {
  readonly #paths: ChannelPaths;
  readonly #socket: Socket;
  readonly #hellos = new WIRE.FrameReader();
  /** What the mirror challenges the server with. */
  #challenge: Buffer | undefined;
  #isGreeted = false;
  #first = Buffer.alloc(0);

  constructor(paths: ChannelPaths, socket: Socket) {
    this.#paths = paths;
    this.#socket = socket;
  }

  fromMirror(chunk: Buffer): void {
    if (this.#challenge) return;
    try {
      this.#hellos.read(chunk, (frame) => {
        const hello = this.#challenge ? undefined : WIRE.readHello(frame);
        if (hello) this.#challenge = Buffer.from(hello.challenge);
      });
    } catch {
      // The server refuses it, too.
    }
  }

  /** What of the server's bytes is for the mirror. */
  fromServer(chunk: Buffer): Buffer | "stranger" {
    if (this.#isGreeted) return chunk;
    this.#first = Buffer.concat([this.#first, chunk]);
    const first = this.#first;
    // A mirror of another version gets a welcome at once.
    this.#isGreeted = first[0] !== WIRE.CHALLENGE;
    if (this.#isGreeted) return first;
    if (first.length < CHALLENGE_BYTES) return Buffer.alloc(0);
    const body = first.subarray(WIRE.HEAD_BYTES);
    const proof = body.subarray(0, WIRE.PROOF_BYTES);
    const secret = readSecret(this.#paths);
    const isServer = secret && this.#challenge && isProof(proof, secret, "server", this.#challenge);
    if (!isServer) return "stranger";
    const answer = proofOf(secret, "client", body.subarray(WIRE.PROOF_BYTES, 2 * WIRE.PROOF_BYTES));
    this.#socket.write(WIRE.writeFrame(WIRE.PROOF, 0, answer));
    this.#isGreeted = true;
    return first.subarray(CHALLENGE_BYTES);
  }
}
