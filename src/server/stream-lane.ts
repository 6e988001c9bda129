/**
 * The second connection of a mirror, to the thread that started it: docs/STREAM.md, "Two connections".
 *
 * That thread's requests come here, without a detour by the mirror's thread. What changes goes there at
 * once as long as the thread is awake and reads. The first connection gets everything as well, a little
 * later if the second one has it.
 */
import type { Socket } from "node:net";
import * as WIRE from "../stream/wire.ts";

/** The mirror whose connection it is. */
interface Mirror {
  join(lane: StreamLane): void;
  leave(lane: StreamLane): void;
  receive(frame: WIRE.Frame): void;
  serve(): void;
}

export class StreamLane {
  readonly #socket: Socket;
  readonly #peer: Mirror;
  #joined: Buffer[] = [];
  #isAwake = true;

  constructor(socket: Socket, peer: Mirror) {
    this.#socket = socket;
    this.#peer = peer;
    peer.join(this);
  }

  /** Whether its thread takes what is sent now. */
  get isOpen(): boolean {
    return this.#isAwake && !this.#socket.destroyed && this.#socket.writableLength === 0;
  }

  receive(frame: WIRE.Frame): void {
    const { kind } = frame;
    if (kind === WIRE.REQUESTS || kind === WIRE.TAKEN) this.#peer.receive(frame);
    else if (kind === WIRE.BLOCKED || kind === WIRE.AWAKE) this.#isAwake = kind === WIRE.AWAKE;
    else throw WIRE.badFrame(`a frame of the kind ${kind} on its second connection`);
  }

  serve(): void {
    this.#peer.serve();
  }

  write(frame: Buffer): void {
    this.#joined.push(frame);
  }

  flush(): void {
    if (this.#joined.length === 0) return;
    this.#socket.write(WIRE.joinFrames(this.#joined));
    this.#joined = [];
  }

  end(): void {
    this.#peer.leave(this);
  }

  destroy(): void {
    this.#socket.destroy();
  }
}
