/**
 * The welcome message: what a server sends to each process that connects, with the descriptors of
 * the store, the doorbell and the slot. Its one writer and its one parser.
 *
 * Its fields and their offsets: `assembly/layout/slot.ts`.
 */
import { FINGERPRINT } from "../../assembly/layout/fingerprint.ts";
import * as MEMORY from "../../assembly/layout/memory.ts";
import * as SLOT from "../../assembly/layout/slot.ts";
import { FORBIDDEN, NO_PAGES, OK, TOO_MANY } from "../../assembly/layout/status.ts";
import { STORE_FINGERPRINT, STORE_MAGIC } from "../../assembly/layout/store.ts";
import type { Pages } from "../memory/pages.ts";
import { PluresError } from "../support/error.ts";

export interface Welcome {
  capacityBytes: number;
  valueBytesMax: number;
  serverPid: number;
  /** The number of the client's slot in the server's table. */
  slot: number;
}

/** What arrives with one `receive` of the addon. */
interface Message {
  bytes: Uint8Array;
  fds: number[];
}

/** The message of this process; a `status` other than OK says why there is no slot. */
export function writeWelcome(
  status: number,
  { capacityBytes, valueBytesMax }: { capacityBytes: number; valueBytesMax: number },
  slot = 0,
): Uint8Array {
  const welcome = Buffer.alloc(SLOT.WELCOME_BYTES);
  welcome.writeUInt32LE(MEMORY.MAGIC, SLOT.WELCOME_MAGIC);
  welcome.writeUInt32LE(MEMORY.LAYOUT_VERSION, SLOT.WELCOME_VERSION);
  welcome.writeUInt32LE(FINGERPRINT >>> 0, SLOT.WELCOME_FINGERPRINT);
  welcome.writeUInt32LE(status, SLOT.WELCOME_STATUS);
  welcome.writeUInt32LE(capacityBytes, SLOT.WELCOME_CAPACITY);
  welcome.writeUInt32LE(valueBytesMax, SLOT.WELCOME_VALUE_BYTES_MAX);
  welcome.writeUInt32LE(process.pid, SLOT.WELCOME_PID);
  welcome.writeUInt32LE(slot, SLOT.WELCOME_SLOT);
  return welcome;
}

/**
 * The fields of a server's message. Throws ERR_VERSION_MISMATCH, ERR_TOO_MANY_CLIENTS or
 * ERR_PERMISSION.
 */
export function readWelcome({ bytes, fds }: Message, channel: string): Welcome {
  const word = wordsOf(bytes);
  if (!word) throw versionMismatch(channel, 0, 0);
  const serverPid = word(SLOT.WELCOME_PID);
  rejectStatus(word(SLOT.WELCOME_STATUS), channel, serverPid);
  const capacityBytes = word(SLOT.WELCOME_CAPACITY);
  const valueBytesMax = word(SLOT.WELCOME_VALUE_BYTES_MAX);
  const isSane =
    word(SLOT.WELCOME_VERSION) === MEMORY.LAYOUT_VERSION &&
    word(SLOT.WELCOME_FINGERPRINT) === FINGERPRINT >>> 0 &&
    fds.length === SLOT.WELCOME_FDS &&
    capacityBytes >= MEMORY.CAPACITY_BYTES_MIN &&
    capacityBytes <= MEMORY.CAPACITY_BYTES_MAX &&
    capacityBytes % MEMORY.PAGE_BYTES === 0 &&
    valueBytesMax <= MEMORY.VALUE_BYTES_MAX;
  if (!isSane) throw versionMismatch(channel, word(SLOT.WELCOME_FINGERPRINT), FINGERPRINT >>> 0);
  return { capacityBytes, valueBytesMax, serverPid, slot: word(SLOT.WELCOME_SLOT) };
}

/** The fields of the message that a mirror gets: without descriptors and a slot. Throws as `readWelcome`. */
export function readMirrorWelcome(bytes: Uint8Array, channel: string): Welcome {
  const fds = Array.from({ length: SLOT.WELCOME_FDS }, () => -1);
  return readWelcome({ bytes: bytes.subarray(0, SLOT.WELCOME_BYTES), fds }, channel);
}

/** The process that sent the message, of any version and with any status. */
export function welcomePid(bytes: Uint8Array): number | undefined {
  return wordsOf(bytes)?.(SLOT.WELCOME_PID);
}

/** Throws ERR_VERSION_MISMATCH unless the mapped pages have this build's layout. */
export function checkLayout({ words }: Pages, channel: string): void {
  const theirs = words[STORE_FINGERPRINT >>> 2]! >>> 0;
  if (words[STORE_MAGIC >>> 2] === MEMORY.MAGIC && theirs === FINGERPRINT >>> 0) return;
  throw versionMismatch(channel, theirs, FINGERPRINT >>> 0);
}

/** Its words by their offsets; undefined: it is no welcome message. */
function wordsOf(bytes: Uint8Array): ((offset: number) => number) | undefined {
  const { buffer, byteOffset, length } = bytes;
  const view = new DataView(buffer, byteOffset, length);
  const isWelcome =
    length === SLOT.WELCOME_BYTES && view.getUint32(SLOT.WELCOME_MAGIC, true) === MEMORY.MAGIC;
  return isWelcome ? (offset) => view.getUint32(offset, true) : undefined;
}

function rejectStatus(status: number, channel: string, serverPid: number): void {
  if (status === OK) return;
  if (status === TOO_MANY) {
    throw tooManyClients(channel, serverPid);
  }
  if (status === NO_PAGES) {
    throw new PluresError(
      "ERR_UNSUPPORTED_PLATFORM",
      `The server of "${channel}" (process ${serverPid}) runs without the native addon, so it has no ` +
        "pages that a client could share. It is unaffected. Start it where the addon loads, and " +
        "without PLURESDB_IPC_NATIVE=off.",
    );
  }
  throw new PluresError(
    "ERR_PERMISSION",
    `The server of "${channel}" (process ${serverPid}) ` +
      (status === FORBIDDEN ? "belongs to another user" : `refused with status ${status}`) +
      "; expected server and client to run as the same user, or this client's user to be in the " +
      "group that the server was started with.",
  );
}

export function tooManyClients(channel: string, serverPid: number): PluresError {
  return new PluresError(
    "ERR_TOO_MANY_CLIENTS",
    `The server of "${channel}" (process ${serverPid}) has no slot left for a client. ` +
      "The others are unaffected. Close clients that are not needed, or start the server with " +
      "a larger maxClients.",
  );
}

function versionMismatch(channel: string, theirs: number, mine: number): PluresError {
  const hex = (value: number) => `0x${value.toString(16).padStart(8, "0")}`;
  return new PluresError(
    "ERR_VERSION_MISMATCH",
    `The server of "${channel}" has another layout of the pages (${hex(theirs)}) ` +
      `than this client (${hex(mine)}). Use the same version of pluresdb-ipc in both.`,
  );
}
