/** The first message of a stream: the head of a snapshot, or that the stream goes on where it was. */
import { FINGERPRINT } from "../../assembly/layout/fingerprint.ts";
import { LOG_BYTES_MAX, LOG_BYTES_MIN } from "../../assembly/layout/change-log.ts";
import * as MEMORY from "../../assembly/layout/memory.ts";
import * as STORE from "../../assembly/layout/store.ts";
import * as STREAM from "../../assembly/layout/stream.ts";
import { type Opening, readOpenings } from "../memory/openings.ts";
import { type Pages, u64At } from "../memory/pages.ts";
import { PluresError } from "../support/error.ts";
import { type StreamPlace, itemOf, onlyItem } from "./message.ts";

/** What a store is, apart from its nodes. @internal */
export interface StreamHead {
  capacityBytes: number;
  valueBytesMax: number;
  aheadMsMax: number;
  logBytes: number;
  actor: bigint;
  /** Where the mirror's log begins, and the version then. */
  position: number;
  version: number;
  deletionsFrom: number;
  /** Nodes in the indexes when the snapshot began. */
  nodes: number;
  openings: Opening[];
}

/** The head of the store in these pages, whose log the stream has from `position` on. @internal */
export function headOf(pages: Pages, position: number, version: number): Buffer {
  const openings = readOpenings(pages);
  const bytes = Buffer.alloc(STREAM.HEAD_OPENINGS + openings.length * STORE.OPENING_BYTES);
  const word = (address: number) => pages.words[address >>> 2]! >>> 0;
  bytes.writeUInt32LE(STREAM.STREAM_VERSION, STREAM.HEAD_STREAM_VERSION);
  bytes.writeUInt32LE(FINGERPRINT >>> 0, STREAM.HEAD_FINGERPRINT);
  bytes.writeUInt32LE(word(STORE.STORE_CAPACITY), STREAM.HEAD_CAPACITY);
  bytes.writeUInt32LE(word(STORE.STORE_VALUE_BYTES_MAX), STREAM.HEAD_VALUE_BYTES_MAX);
  bytes.writeUInt32LE(word(STORE.STORE_AHEAD_MS_MAX), STREAM.HEAD_AHEAD_MS_MAX);
  bytes.writeUInt32LE(word(STORE.STORE_LOG_BYTES), STREAM.HEAD_LOG_BYTES);
  bytes.writeBigUInt64LE(pages.view.getBigUint64(STORE.STORE_ACTOR, true), STREAM.HEAD_ACTOR);
  bytes.writeBigUInt64LE(BigInt(position), STREAM.HEAD_POSITION);
  bytes.writeBigUInt64LE(BigInt(version), STREAM.HEAD_VERSION);
  bytes.writeBigUInt64LE(
    BigInt(u64At(pages.words, STORE.STORE_DELETIONS_FROM >>> 2)),
    STREAM.HEAD_DELETIONS_FROM,
  );
  bytes.writeUInt32LE(word(STORE.STORE_INDEXED_COUNT), STREAM.HEAD_NODES);
  bytes.writeUInt32LE(openings.length, STREAM.HEAD_OPENING_COUNT);
  for (const [index, { id, end }] of openings.entries()) {
    const at = STREAM.HEAD_OPENINGS + index * STORE.OPENING_BYTES;
    bytes.writeBigUInt64LE(id, at + STORE.OPENING_ID);
    bytes.writeBigUInt64LE(BigInt(end), at + STORE.OPENING_END);
  }
  return itemOf(STREAM.MESSAGE_HEAD, bytes);
}

/** Reads a head. Throws ERR_VERSION_MISMATCH or ERR_CORRUPT. @internal */
export function readHead(bytes: Buffer): StreamHead {
  const mine = [STREAM.STREAM_VERSION, FINGERPRINT >>> 0];
  const isWhole = bytes.length >= STREAM.HEAD_OPENINGS;
  if (bytes.length >= STREAM.HEAD_FINGERPRINT + 4) {
    const theirs = [STREAM.HEAD_STREAM_VERSION, STREAM.HEAD_FINGERPRINT].map((at) =>
      bytes.readUInt32LE(at),
    );
    if (theirs.join() !== mine.join()) throw otherBuild(theirs, mine);
  }
  if (!isWhole) throw badStream("its head is cut");
  const long = (at: number) => Number(bytes.readBigUInt64LE(at));
  const count = bytes.readUInt32LE(STREAM.HEAD_OPENING_COUNT);
  const head: StreamHead = {
    capacityBytes: bytes.readUInt32LE(STREAM.HEAD_CAPACITY),
    valueBytesMax: bytes.readUInt32LE(STREAM.HEAD_VALUE_BYTES_MAX),
    aheadMsMax: bytes.readUInt32LE(STREAM.HEAD_AHEAD_MS_MAX),
    logBytes: bytes.readUInt32LE(STREAM.HEAD_LOG_BYTES),
    actor: bytes.readBigUInt64LE(STREAM.HEAD_ACTOR),
    position: long(STREAM.HEAD_POSITION),
    version: long(STREAM.HEAD_VERSION),
    deletionsFrom: long(STREAM.HEAD_DELETIONS_FROM),
    nodes: bytes.readUInt32LE(STREAM.HEAD_NODES),
    openings: [],
  };
  if (count > STORE.OPENINGS_MAX) throw badStream(`its head has ${count} openings`);
  if (bytes.length !== STREAM.HEAD_OPENINGS + count * STORE.OPENING_BYTES)
    throw badStream("its head is cut");
  for (let index = 0; index < count; index++) {
    const at = STREAM.HEAD_OPENINGS + index * STORE.OPENING_BYTES;
    const id = bytes.readBigUInt64LE(at + STORE.OPENING_ID);
    head.openings.push({ id, end: long(at + STORE.OPENING_END) });
  }
  checkNumbers(head);
  return head;
}

/** Throws ERR_CORRUPT unless a store can have these numbers. */
function checkNumbers(head: StreamHead): void {
  const { capacityBytes, valueBytesMax, logBytes, position, version, deletionsFrom } = head;
  const isCapacity =
    capacityBytes >= MEMORY.CAPACITY_BYTES_MIN &&
    capacityBytes <= MEMORY.CAPACITY_BYTES_MAX &&
    capacityBytes % MEMORY.PAGE_BYTES === 0;
  if (!isCapacity) throw badStream(`its store has a capacity of ${capacityBytes}`);
  if (valueBytesMax < 1 || valueBytesMax > MEMORY.VALUE_BYTES_MAX)
    throw badStream(`its largest value has ${valueBytesMax} bytes`);
  const isLog =
    logBytes >= LOG_BYTES_MIN && logBytes <= LOG_BYTES_MAX && Number.isInteger(Math.log2(logBytes));
  if (!isLog || logBytes > capacityBytes / 2) throw badStream(`its log has ${logBytes} bytes`);
  const longs = [position, version, deletionsFrom, ...head.openings.map(({ end }) => end)];
  const areLongs = longs.every((long) => Number.isSafeInteger(long));
  if (!areLongs || position % 8 !== 0) throw badStream("its place is none");
}

/** Whether a stream can go on at this place in the store of these pages. @internal */
export function isPlaceIn(pages: Pages, { opening, position, version }: StreamPlace): boolean {
  if (readOpenings(pages).at(-1)?.id !== opening) return false;
  const at = (address: number) => u64At(pages.words, address >>> 2);
  if (position > at(STORE.STORE_LOG_TAIL) || version > at(STORE.STORE_LOG_VERSION)) return false;
  const ringBytes = pages.words[STORE.STORE_LOG_BYTES >>> 2]! >>> 0;
  return position % 8 === 0 && at(STORE.STORE_LOG_INTENT) - position <= ringBytes;
}

/** The message that the stream goes on at this place. @internal */
export function resumeOf({ opening, position, version }: StreamPlace): Buffer {
  const bytes = Buffer.alloc(STREAM.RESUME_BYTES);
  bytes.writeBigUInt64LE(BigInt(position), STREAM.RESUME_POSITION);
  bytes.writeBigUInt64LE(BigInt(version), STREAM.RESUME_VERSION);
  bytes.writeBigUInt64LE(opening, STREAM.RESUME_OPENING);
  return itemOf(STREAM.MESSAGE_RESUME, bytes);
}

/** Whether this is the content of the message that `resumeOf` makes of the place. @internal */
export function isResumeOf(bytes: Buffer, place: StreamPlace): boolean {
  return bytes.equals(onlyItem(resumeOf(place), STREAM.MESSAGE_RESUME)!);
}

/** What a copy throws of a message that is not as it should be. @internal */
export function badStream(why: string): PluresError {
  return new PluresError(
    "ERR_CORRUPT",
    `The stream of the server makes no sense: ${why}. The mirror shows what it showed. Connect ` +
      "again; if the error comes back, restart the server and report it.",
  );
}

function otherBuild([version, layout]: number[], [ownVersion, ownLayout]: number[]): PluresError {
  return new PluresError(
    "ERR_VERSION_MISMATCH",
    `The server's stream has version ${version} and layout 0x${layout!.toString(16)}; this process ` +
      `reads version ${ownVersion} and layout 0x${ownLayout!.toString(16)}. Nothing was ` +
      "changed. Use one version of the package in both processes.",
  );
}
