/**
 * The frames of WebSockets (RFC 6455), as far as bytes need them: binary messages, whose borders mean
 * nothing, and control frames. No extensions.
 *
 *   │ FIN, opcode u8 │ mask, length u8 │ length u16 or u64, big-endian │ mask u32 │ payload … │
 */
import { CHUNK_BYTES_MAX } from "./pipe.ts";

const FIN = 0x80;
const MASKED = 0x80;
const OPCODE = 0x0f;
const CONTINUATION = 0;
const BINARY = 2;
const CONTROL = 8;
export const CLOSE = 8;
const PING = 9;
export const PONG = 10;
const LENGTH = 0x7f;
const LENGTH_16 = 126;
const LENGTH_64 = 127;
const MASK_BYTES = 4;
const HEAD_BYTES_MAX = 14;
const CONTROL_BYTES_MAX = 125;

/** Statuses of a close. */
export const NORMAL = 1000;
export const PROTOCOL_ERROR = 1002;
export const UNSUPPORTED = 1003;
export const TOO_BIG = 1009;
/** The server has no place for this connection now. */
export const TRY_LATER = 1013;

/** A whole frame. What a client sends has a `mask`. @internal */
export function frameOf(opcode: number, payload: Uint8Array, mask?: Buffer): Buffer {
  const { length } = payload;
  const lengthBytes = length < LENGTH_16 ? 0 : length <= 0xffff ? 2 : 8;
  const at = 2 + lengthBytes + (mask ? MASK_BYTES : 0);
  const frame = Buffer.allocUnsafe(at + length);
  frame[0] = FIN | opcode;
  const short = lengthBytes === 0 ? length : lengthBytes === 2 ? LENGTH_16 : LENGTH_64;
  frame[1] = short | (mask ? MASKED : 0);
  if (lengthBytes === 2) frame.writeUInt16BE(length, 2);
  if (lengthBytes === 8) frame.writeBigUInt64BE(BigInt(length), 2);
  frame.set(payload, at);
  if (mask) {
    mask.copy(frame, at - MASK_BYTES);
    applyMask(frame.subarray(at), mask, 0);
  }
  return frame;
}

export const binaryFrame = (bytes: Uint8Array, mask?: Buffer) => frameOf(BINARY, bytes, mask);

export function closeFrame(status: number, mask?: Buffer): Buffer {
  const payload = Buffer.alloc(2);
  payload.writeUInt16BE(status, 0);
  return frameOf(CLOSE, payload, mask);
}

/** A frame that cannot be: the status to close with. */
export class FrameError extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`a WebSocket is closed with ${status}`);
    this.status = status;
  }
}

/** What a reader finds. */
export interface FrameListener {
  data(bytes: Buffer): void;
  ping(payload: Buffer): void;
  close(status: number | undefined): void;
}

/** The frames in a sequence of chunks. It holds a head or a control frame at most. @internal */
export class WebSocketReader {
  readonly #isMasked: boolean;
  readonly #listener: FrameListener;
  readonly #head = Buffer.alloc(HEAD_BYTES_MAX);
  #headBytes = 0;
  /** The head of a frame is complete, its payload is not. */
  #isBody = false;
  #opcode = 0;
  #left = 0;
  #mask: Buffer | undefined;
  #unmasked = 0;
  #control: Buffer[] = [];
  /** A message has begun, and its last frame has not come. */
  #isFragmented = false;
  #isClosed = false;

  /** `isMasked`: the frames come from a client, and have to be. */
  constructor(isMasked: boolean, listener: FrameListener) {
    this.#isMasked = isMasked;
    this.#listener = listener;
  }

  /** Reads a chunk, which it changes. Throws FrameError. */
  read(chunk: Buffer): void {
    let at = 0;
    // Each round takes a byte of the chunk, or ends a frame.
    while (!this.#isClosed && (at < chunk.length || (this.#isBody && this.#left === 0))) {
      if (!this.#isBody) {
        this.#head[this.#headBytes++] = chunk[at++]!;
        this.#readHead();
        continue;
      }
      const part = chunk.subarray(at, at + this.#left);
      at += part.length;
      this.#left -= part.length;
      this.#take(part);
    }
  }

  #readHead(): void {
    const head = this.#head;
    if (this.#headBytes < 2) return;
    const length = head[1]! & LENGTH;
    const lengthBytes = length === LENGTH_16 ? 2 : length === LENGTH_64 ? 8 : 0;
    const maskBytes = this.#isMasked ? MASK_BYTES : 0;
    if (this.#headBytes === 2) this.#checkHead(head[0]!, head[1]!, length);
    if (this.#headBytes < 2 + lengthBytes + maskBytes) return;
    const large = lengthBytes === 8 ? head.readBigUInt64BE(2) : 0n;
    this.#left = lengthBytes === 2 ? head.readUInt16BE(2) : length;
    if (lengthBytes === 8) this.#left = Number(large);
    if (this.#left > CHUNK_BYTES_MAX) throw new FrameError(TOO_BIG);
    this.#mask = maskBytes
      ? Buffer.from(head.subarray(2 + lengthBytes, 2 + lengthBytes + maskBytes))
      : undefined;
    this.#opcode = head[0]! & OPCODE;
    this.#unmasked = 0;
    this.#headBytes = 0;
    this.#isBody = true;
  }

  #checkHead(first: number, second: number, length: number): void {
    const opcode = first & OPCODE;
    const isFinal = (first & FIN) !== 0;
    const hasReserved = (first & ~(FIN | OPCODE)) !== 0;
    const isMasked = (second & MASKED) !== 0;
    if (hasReserved || isMasked !== this.#isMasked) throw new FrameError(PROTOCOL_ERROR);
    if (opcode & CONTROL) {
      const isKnown = opcode === CLOSE || opcode === PING || opcode === PONG;
      if (!isKnown || !isFinal || length > CONTROL_BYTES_MAX) throw new FrameError(PROTOCOL_ERROR);
      return;
    }
    if (opcode !== BINARY && opcode !== CONTINUATION) throw new FrameError(UNSUPPORTED);
    if ((opcode === CONTINUATION) !== this.#isFragmented) throw new FrameError(PROTOCOL_ERROR);
    this.#isFragmented = !isFinal;
  }

  #take(part: Buffer): void {
    if (this.#mask) applyMask(part, this.#mask, this.#unmasked);
    this.#unmasked += part.length;
    const isEnd = this.#left === 0;
    const opcode = this.#opcode;
    this.#isBody = !isEnd;
    if (!(opcode & CONTROL)) return part.length > 0 ? this.#listener.data(part) : undefined;
    this.#control.push(part);
    if (!isEnd) return;
    const payload = Buffer.concat(this.#control);
    this.#control = [];
    if (opcode === PING) this.#listener.ping(payload);
    if (opcode !== CLOSE) return;
    this.#isClosed = true;
    this.#listener.close(payload.length >= 2 ? payload.readUInt16BE(0) : undefined);
  }
}

function applyMask(bytes: Buffer, mask: Buffer, offset: number): void {
  for (let i = 0; i < bytes.length; i++) bytes[i] = bytes[i]! ^ mask[(offset + i) & 3]!;
}
