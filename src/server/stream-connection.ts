/**
 * A connection to the socket for mirrors: versions and the secret first, then it is a mirror, or the second
 * connection of one.
 */
import { clearTimeout, setTimeout } from "node:timers";
import type { Socket } from "node:net";
import { isProof, newChallenge, proofOf } from "../channel/secret.ts";
import * as WIRE from "../stream/wire.ts";
import { StreamLane } from "./stream-lane.ts";
import { type StreamHost, StreamPeer } from "./stream-peer.ts";

/** How long a connection may take to say what it is. */
const HELLO_MS = 10_000;

export class StreamConnection {
  readonly #socket: Socket;
  readonly #host: StreamHost;
  readonly #frames = new WIRE.FrameReader();
  readonly #timer: NodeJS.Timeout;
  /** The hello that has yet to be proved, and what its sender has to answer. */
  #challenge: { hello: WIRE.Hello; answer: Buffer } | undefined;
  #role: StreamPeer | StreamLane | undefined;

  /** `ended` is called once, when it is over. */
  constructor(socket: Socket, host: StreamHost, ended: () => void) {
    this.#socket = socket;
    this.#host = host;
    this.#timer = setTimeout(() => socket.destroy(), HELLO_MS).unref();
    socket.on("error", () => socket.destroy());
    socket.on("drain", () => this.#role?.serve());
    socket.on("close", () => {
      clearTimeout(this.#timer);
      this.#role?.end();
      ended();
    });
    socket.on("data", (chunk: Buffer) => {
      try {
        this.#frames.read(chunk, (frame) => this.#receive(frame));
        this.#role?.serve();
      } catch {
        // No mirror of this library sends that: nothing of it was executed.
        socket.destroy();
      }
    });
  }

  destroy(): void {
    this.#socket.destroy();
  }

  #receive(frame: WIRE.Frame): void {
    if (this.#socket.destroyed) return;
    if (this.#role) this.#role.receive(frame);
    else this.#greet(frame);
  }

  #greet(frame: WIRE.Frame): void {
    const { secret } = this.#host;
    if (this.#challenge) {
      const { hello, answer } = this.#challenge;
      const isProved = isProof(frame.body, secret!, "client", answer);
      if (frame.kind !== WIRE.PROOF || !isProved) throw WIRE.badFrame("no proof of the secret");
      return this.#welcome(hello);
    }
    const hello = WIRE.readHello(frame);
    // A mirror of another version reads from this message what it has met.
    if (!hello) return void this.#socket.end(this.#host.welcome(false));
    if (secret) this.#challengeFor(secret, hello);
    else this.#welcome(hello);
  }

  /** The server proves first: so a mirror shows nothing to a process that took the pipe's name. */
  #challengeFor(secret: Buffer, hello: WIRE.Hello): void {
    const answer = newChallenge();
    this.#challenge = { hello, answer };
    const proof = proofOf(secret, "server", hello.challenge);
    this.#socket.write(WIRE.writeFrame(WIRE.CHALLENGE, 0, Buffer.concat([proof, answer])));
  }

  #welcome({ token }: WIRE.Hello): void {
    clearTimeout(this.#timer);
    const peer = token && this.#host.peerOf(token);
    if (token && !peer) throw WIRE.badFrame("the name of no mirror");
    if (!peer && !this.#host.hasRoom) return void this.#socket.destroy();
    this.#socket.write(this.#host.welcome(true));
    this.#role = peer
      ? new StreamLane(this.#socket, peer)
      : new StreamPeer(this.#socket, this.#host);
  }
}
