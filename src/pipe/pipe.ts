/** A pipe: bytes in both directions, over a MessagePort or a WebSocket. docs/STREAM.md */

/** What the owner of a pipe learns of it. @internal */
export interface PipeListener {
  /** Bytes have come, in order. The listener may keep them. */
  bytes(chunk: Buffer): void;
  /** The other end has taken what was unsent, or a part of it. */
  drained(): void;
  /** The other end is gone. Not called after `close`. `status` is that of a WebSocket. */
  closed(status?: number): void;
}

/** @internal */
export interface Pipe {
  /** Sets the one listener, and begins. */
  listen(listener: PipeListener): void;
  /** Sends a copy of the bytes. */
  send(bytes: Uint8Array): void;
  /** Bytes that were sent and that the other end, or the system, has not taken. */
  readonly unsentBytes: number;
  /** Takes no more bytes from the other end, where the kind of pipe can hold them back. */
  pause(): void;
  resume(): void;
  /** Ends it. */
  close(): void;
}

/** Bytes that may be unsent: then its owner sends no more until some were taken. */
export const UNSENT_BYTES_MAX = 0x100000;

/** No message of a port and no frame of a WebSocket is larger. */
export const CHUNK_BYTES_MAX = 0x100000;
