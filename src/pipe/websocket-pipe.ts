/** A pipe over a WebSocket whose connection this process has, as its server or its client. */
import { randomBytes } from "node:crypto";
import type { Socket } from "node:net";
import { clearTimeout, setTimeout } from "node:timers";
import type { Pipe, PipeListener } from "./pipe.ts";
import {
  FrameError,
  NORMAL,
  PONG,
  PROTOCOL_ERROR,
  WebSocketReader,
  binaryFrame,
  closeFrame,
  frameOf,
} from "./websocket-frames.ts";

const MASK_BYTES = 4;
/** The other end may take so long to close. */
const CLOSE_MS = 1000;

/** @internal */
export class WebSocketPipe implements Pipe {
  readonly #socket: Socket;
  readonly #isClient: boolean;
  readonly #reader: WebSocketReader;
  #head: Buffer;
  #listener: PipeListener | undefined;
  #isOver = false;
  #status: number | undefined;

  /** The handshake is done; `head` has come behind it. */
  constructor(socket: Socket, head: Buffer, isClient: boolean) {
    this.#socket = socket;
    this.#head = head;
    this.#isClient = isClient;
    this.#reader = new WebSocketReader(!isClient, {
      data: (bytes) => this.#isOver || this.#listener?.bytes(bytes),
      // A peer that reads nothing gets no answers to its pings.
      ping: (payload) =>
        this.#socket.writableNeedDrain || this.#write(frameOf(PONG, payload, this.#mask)),
      close: (status) => {
        this.#status = status;
        this.#end(status ?? NORMAL);
      },
    });
    socket.on("error", () => socket.destroy());
  }

  listen(listener: PipeListener): void {
    this.#listener = listener;
    const socket = this.#socket;
    socket.on("data", (chunk: Buffer) => this.#read(chunk));
    socket.on("drain", () => this.#isOver || listener.drained());
    socket.on("close", () => this.#lose());
    const head = this.#head;
    this.#head = Buffer.alloc(0);
    if (head.length > 0) this.#read(Buffer.from(head));
    if (socket.destroyed) this.#lose();
  }

  send(bytes: Uint8Array): void {
    if (!this.#isOver) this.#write(binaryFrame(bytes, this.#mask));
  }

  get unsentBytes(): number {
    return this.#socket.writableLength;
  }

  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }

  close(): void {
    this.closeWith(NORMAL);
  }

  /** Ends it with a status for the other end. */
  closeWith(status: number): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#end(status);
  }

  get #mask(): Buffer | undefined {
    return this.#isClient ? randomBytes(MASK_BYTES) : undefined;
  }

  #read(chunk: Buffer): void {
    try {
      this.#reader.read(chunk);
    } catch (error) {
      // No WebSocket of a browser sends that.
      this.#end(error instanceof FrameError ? error.status : PROTOCOL_ERROR);
    }
  }

  #write(frame: Buffer): void {
    if (this.#socket.writable) this.#socket.write(frame);
  }

  #end(status: number): void {
    const socket = this.#socket;
    if (socket.writable) socket.end(closeFrame(status, this.#mask));
    const timer = setTimeout(() => socket.destroy(), CLOSE_MS).unref();
    socket.once("close", () => clearTimeout(timer));
    // What still comes is read, so that the end is seen.
    socket.resume();
    this.#lose();
  }

  #lose(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#listener?.closed(this.#status);
  }
}
