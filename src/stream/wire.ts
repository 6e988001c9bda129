/**
 * The frames of a mirror's connection, in both directions: docs/STREAM.md has them as tables.
 *
 *   0         1       2            4            8
 *   │ kind u8 │ 0 u8  │ client u16 │ bytes u32  │ body … │
 *
 * `bytes` is the length of the body. `client` numbers the clients of one mirror; 0 where it does not
 * matter. Numbers are little-endian.
 */
import { MAGIC } from "../../assembly/layout/memory.ts";
import { FINGERPRINT } from "../../assembly/layout/fingerprint.ts";
import { PluresError } from "../support/error.ts";

export const WIRE_VERSION = 2;
export const HEAD_BYTES = 8;
/** Of a body: a message of states, or a whole ring with its position. */
export const BODY_BYTES_MAX = 0x40000 + 64;
/** Clients of one mirror. */
export const MIRROR_CLIENTS_MAX = 16;
/** Of a challenge, and of the proof that answers it: src/channel/secret.ts. */
export const PROOF_BYTES = 32;
/** Of what a mirror's second connection names it by. */
export const TOKEN_BYTES = 16;

/** Kinds of frames from a mirror to the server. */
export const HELLO = 1;
export const OPEN = 2;
export const CLOSE = 3;
export const REQUESTS = 4;
export const TAKEN = 5;
export const PROOF = 6;
/** On the second connection only: its thread blocks from now on, and its event loop turns again. */
export const BLOCKED = 7;
export const AWAKE = 8;

/** Kinds of frames from the server to a mirror. */
export const WELCOME = 17;
export const OPENED = 18;
export const CLOSED = 19;
export const CONTENT = 20;
export const REPLIES = 21;
export const DONE = 22;
export const CURRENT = 23;
export const ENDED = 24;
export const CHALLENGE = 25;
export const TOKEN = 26;
/** The second connection has ended. */
export const ALONE = 27;

export interface Frame {
  kind: number;
  client: number;
  body: Buffer;
}

/** The frame's head and its body, or the head alone of a body that is sent by itself. */
export function writeFrame(kind: number, client: number, body: Uint8Array): Buffer {
  const frame = Buffer.allocUnsafe(HEAD_BYTES + body.length);
  writeHead(frame, kind, client, body.length);
  frame.set(body, HEAD_BYTES);
  return frame;
}

function writeHead(frame: Buffer, kind: number, client: number, bytes: number): void {
  frame.writeUInt8(kind, 0);
  frame.writeUInt8(0, 1);
  frame.writeUInt16LE(client, 2);
  frame.writeUInt32LE(bytes, 4);
}

/** Frames as one chunk. */
export function joinFrames(frames: readonly Buffer[]): Buffer {
  return frames.length === 1 ? frames[0]! : Buffer.concat(frames);
}

/** A frame whose body is words. */
export function writeWords(kind: number, client: number, ...words: number[]): Buffer {
  const frame = Buffer.allocUnsafe(HEAD_BYTES + 4 * words.length);
  writeHead(frame, kind, client, 4 * words.length);
  for (const [index, word] of words.entries()) {
    frame.writeUInt32LE(word >>> 0, HEAD_BYTES + 4 * index);
  }
  return frame;
}

/** A frame with the ring's bytes from `position` to `end`. */
export function writeRun(
  kind: number,
  client: number,
  ring: { bytes: Buffer; base: number; size: number },
  position: number,
  end: number,
): Buffer {
  const bytes = (end - position) >>> 0;
  const frame = Buffer.allocUnsafe(HEAD_BYTES + 4 + bytes);
  writeHead(frame, kind, client, 4 + bytes);
  frame.writeUInt32LE(position >>> 0, HEAD_BYTES);
  const from = (position >>> 0) % ring.size;
  const first = Math.min(bytes, ring.size - from);
  const at = HEAD_BYTES + 4;
  ring.bytes.copy(frame, at, ring.base + from, ring.base + from + first);
  ring.bytes.copy(frame, at + first, ring.base, ring.base + bytes - first);
  return frame;
}

/**
 * Where the run of a frame begins, and its bytes from `reached` on: a run may come twice. Undefined: there are
 * none. "early": bytes before it are missing.
 */
export function newRun(body: Buffer, reached: number): Buffer | "early" | undefined {
  const { position, run } = readRun(body);
  const known = (reached - position) >>> 0;
  if (known > POSITIONS_HALF) return "early";
  return known < run.length ? run.subarray(known) : undefined;
}

/** Of two positions, mod 2³², the one that is ahead by less than this is the later one. */
const POSITIONS_HALF = 0x7fffffff;

/** Where the run of a frame begins, and its bytes. */
export function readRun(body: Buffer): { position: number; run: Buffer } {
  if (body.length < 4) throw badFrame("a run without its position");
  return { position: body.readUInt32LE(0), run: body.subarray(4) };
}

/** Puts a run to its place in the ring. */
export function placeRun(
  ring: { bytes: Buffer; base: number; size: number },
  position: number,
  run: Buffer,
): void {
  const to = (position >>> 0) % ring.size;
  const first = Math.min(run.length, ring.size - to);
  run.copy(ring.bytes, ring.base + to, 0, first);
  run.copy(ring.bytes, ring.base, first);
}

/** A message of states with its number, by which a mirror that gets it twice applies it once. */
export function writeContent(number: number, message: Uint8Array): Buffer {
  const frame = Buffer.allocUnsafe(HEAD_BYTES + 4 + message.length);
  writeHead(frame, CONTENT, 0, 4 + message.length);
  frame.writeUInt32LE(number >>> 0, HEAD_BYTES);
  frame.set(message, HEAD_BYTES + 4);
  return frame;
}

/** The number of a message, and its bytes. */
export function readContent(body: Buffer): { number: number; message: Buffer } {
  if (body.length < 4) throw badFrame("a message without its number");
  return { number: body.readUInt32LE(0), message: body.subarray(4) };
}

export interface Hello {
  pid: number;
  /** Random bytes: a server with a secret proves by them that it knows it. */
  challenge: Buffer;
  /** That of a mirror, whose second connection this is; undefined: it is a mirror's first one. */
  token?: Buffer | undefined;
}

const HELLO_TOKEN = 16 + PROOF_BYTES;
const HELLO_BYTES = HELLO_TOKEN + TOKEN_BYTES;
const NO_TOKEN = Buffer.alloc(TOKEN_BYTES);

export function writeHello({ pid, challenge, token }: Hello): Buffer {
  const body = Buffer.alloc(HELLO_BYTES);
  for (const [index, word] of [MAGIC, WIRE_VERSION, FINGERPRINT, pid].entries()) {
    body.writeUInt32LE(word >>> 0, 4 * index);
  }
  challenge.copy(body, 16);
  token?.copy(body, HELLO_TOKEN);
  return writeFrame(HELLO, 0, body);
}

/** Undefined: another version's. Throws if it is none. */
export function readHello({ kind, body }: Frame): Hello | undefined {
  if (kind !== HELLO || body.length < 16 || body.readUInt32LE(0) !== MAGIC) {
    throw badFrame("no hello");
  }
  const isSame =
    body.readUInt32LE(4) === WIRE_VERSION && body.readUInt32LE(8) === FINGERPRINT >>> 0;
  if (!isSame || body.length !== HELLO_BYTES) return undefined;
  const token = Buffer.from(body.subarray(HELLO_TOKEN));
  return {
    pid: body.readUInt32LE(12),
    challenge: body.subarray(16, HELLO_TOKEN),
    token: token.equals(NO_TOKEN) ? undefined : token,
  };
}

/** The frames in a sequence of chunks. The bodies are valid until the next call. */
export class FrameReader {
  #rest: Buffer = Buffer.alloc(0);
  #restBytes = 0;

  /** Calls `use` with each whole frame. Throws ERR_BAD_REPLY. */
  read(chunk: Buffer, use: (frame: Frame) => void): void {
    let left = chunk;
    while (left.length > 0) {
      if (this.#restBytes > 0) {
        left = this.#fill(left, use);
        continue;
      }
      const total = left.length < HEAD_BYTES ? 0 : frameBytes(left);
      if (total === 0 || total > left.length) return this.#keep(left, total);
      use(frameOf(left));
      left = left.subarray(total);
    }
  }

  /** Adds to the frame that has begun: what is left of `chunk`. */
  #fill(chunk: Buffer, use: (frame: Frame) => void): Buffer {
    const wanted = this.#restBytes < HEAD_BYTES ? HEAD_BYTES : frameBytes(this.#rest);
    if (this.#rest.length < wanted) {
      const larger = Buffer.allocUnsafe(wanted);
      this.#rest.copy(larger, 0, 0, this.#restBytes);
      this.#rest = larger;
    }
    const copied = chunk.copy(this.#rest, this.#restBytes, 0, wanted - this.#restBytes);
    this.#restBytes += copied;
    if (this.#restBytes >= HEAD_BYTES && this.#restBytes === frameBytes(this.#rest)) {
      const frame = frameOf(this.#rest);
      this.#rest = Buffer.alloc(0);
      this.#restBytes = 0;
      use(frame);
    }
    return chunk.subarray(copied);
  }

  #keep(left: Buffer, total: number): void {
    this.#rest = Buffer.allocUnsafe(Math.max(HEAD_BYTES, total));
    left.copy(this.#rest);
    this.#restBytes = left.length;
  }
}

function frameBytes(frame: Buffer): number {
  const bytes = frame.readUInt32LE(4);
  if (bytes > BODY_BYTES_MAX) throw badFrame(`a frame of ${bytes} bytes`);
  return HEAD_BYTES + bytes;
}

function frameOf(bytes: Buffer): Frame {
  const end = frameBytes(bytes);
  return {
    kind: bytes.readUInt8(0),
    client: bytes.readUInt16LE(2),
    body: bytes.subarray(HEAD_BYTES, end),
  };
}

/** The other side sent what no version of it sends. */
export function badFrame(what: string): PluresError {
  return new PluresError(
    "ERR_CORRUPT",
    `The other side of a mirror's connection sent ${what}, which is no frame of this protocol. The ` +
      "connection is closed; nothing was changed. Use the same version of pluresdb-ipc in both.",
  );
}
