/**
 * Messages over a stream of bytes, such as a socket: each has its length in front, a u32.
 */

const LENGTH_BYTES = 4;

/** What a stream of Node.js has, such as a `net.Socket` or a `tls.TLSSocket`. */
export interface StreamLike {
  /** Whether it was destroyed. */
  readonly destroyed: boolean;
  /** Whether no more is written. */
  readonly writableEnded: boolean;
  /** Writes bytes. False: wait for `drain`. */
  write(bytes: Uint8Array): boolean;
  /** Only a stream has it: the place of one has not. */
  pipe(...args: any[]): unknown;
  /** Lets no more bytes come. */
  pause(): unknown;
  /** Lets bytes come again. */
  resume(): unknown;
  /** Ends it at once. */
  destroy(): unknown;
  /** Ends it after what was written. */
  end(): unknown;
  /** Calls `listener` at each such event. */
  on(event: string, listener: (...args: any[]) => void): unknown;
  /** Calls `listener` no more. */
  off(event: string, listener: (...args: any[]) => void): unknown;
  /** Calls `listener` at the next such event. */
  once(event: string, listener: (...args: any[]) => void): unknown;
}

/** @internal */
export class StreamFrames {
  readonly #stream: StreamLike;
  readonly #bytesMax: number;
  readonly #take: (bytes: Uint8Array) => Promise<void> | void;
  #rest: Buffer = Buffer.alloc(0);
  #isTaking = false;

  /** Calls `take` with each message, the next one when its promise is resolved. */
  constructor(
    stream: StreamLike,
    bytesMax: number,
    take: (bytes: Uint8Array) => Promise<void> | void,
  ) {
    this.#stream = stream;
    this.#bytesMax = bytesMax;
    this.#take = take;
    stream.on("data", (bytes: Buffer) => {
      this.#rest = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
      if (!this.#isTaking) void this.#takeAll();
    });
  }

  /** Resolves when the stream takes more. */
  async send(bytes: Uint8Array): Promise<void> {
    const stream = this.#stream;
    if (stream.destroyed || stream.writableEnded) return;
    const frame = Buffer.allocUnsafe(LENGTH_BYTES + bytes.length);
    frame.writeUInt32LE(bytes.length);
    frame.set(bytes, LENGTH_BYTES);
    if (stream.write(frame)) return;
    await new Promise<void>((resolve) => {
      const go = () => {
        stream.off("drain", go);
        stream.off("close", go);
        resolve();
      };
      stream.on("drain", go);
      stream.on("close", go);
    });
  }

  async #takeAll(): Promise<void> {
    this.#isTaking = true;
    while (this.#rest.length >= LENGTH_BYTES) {
      const length = this.#rest.readUInt32LE();
      if (length > this.#bytesMax) {
        this.#stream.destroy();
        break;
      }
      const end = LENGTH_BYTES + length;
      if (this.#rest.length < end) break;
      const message = this.#rest.subarray(LENGTH_BYTES, end);
      this.#rest = this.#rest.subarray(end);
      const busy = this.#take(message);
      if (!busy) continue;
      this.#stream.pause();
      await busy;
      this.#stream.resume();
    }
    this.#isTaking = false;
  }
}
