/**
 * Where a channel's processes meet: a private directory with a socket and a lock file a channel.
 *
 * `$PLURESDB_IPC_DIR`, else `$XDG_RUNTIME_DIR/pluresdb`, else `/tmp/pluresdb-<uid>`. The directory
 * is this user's alone; that is checked each time, so nobody else can have put anything into it.
 */
import { lstatSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { PluresError } from "./error.ts";
import { shown } from "./options.ts";

export interface ChannelPaths {
  directory: string;
  socket: string;
  lock: string;
}

const CHANNEL_BYTES_MAX = 64;
/** What a Unix socket's address holds. */
const SOCKET_PATH_BYTES_MAX = 107;
const DIRECTORY_MODE = 0o700;
const OTHERS = 0o077;

/** The paths of a channel, in a directory that is there and safe. */
export function openChannel(channel: string): ChannelPaths {
  const name = channelName(channel);
  const directory = rendezvousDirectory();
  makeDirectory(directory);
  checkDirectory(directory);
  const socket = join(directory, `${name}.sock`);
  if (Buffer.byteLength(socket) > SOCKET_PATH_BYTES_MAX) {
    throw new PluresError(
      "ERR_BAD_CHANNEL",
      `The socket's path ${socket} is longer than the ${SOCKET_PATH_BYTES_MAX} bytes that the ` +
        "system takes. Choose a shorter name, or set PLURESDB_IPC_DIR to a shorter path.",
    );
  }
  return { directory, socket, lock: join(directory, `${name}.lock`) };
}

/** The name itself, if it may be one. Throws ERR_BAD_CHANNEL. */
export function channelName(channel: unknown): string {
  if (typeof channel !== "string") throw badChannel(channel, "it is not a string");
  if (channel === "") throw badChannel(channel, "it is empty");
  if (Buffer.byteLength(channel) > CHANNEL_BYTES_MAX) throw badChannel(channel, "it is too long");
  if (channel.includes("/")) throw badChannel(channel, "it contains a slash");
  if (channel.includes("..") || channel === ".") throw badChannel(channel, "it is a relative path");
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u001f\u007f]/.test(channel)) {
    throw badChannel(channel, "it contains a control character");
  }
  if (!channel.isWellFormed()) throw badChannel(channel, "it contains half a surrogate pair");
  return channel;
}

function badChannel(channel: unknown, reason: string): PluresError {
  return new PluresError(
    "ERR_BAD_CHANNEL",
    `${shown(channel)} cannot be a channel's name: ${reason}. ` +
      `Expected 1 to ${CHANNEL_BYTES_MAX} bytes without "/", ".." and control characters, ` +
      'such as "my-app".',
  );
}

function rendezvousDirectory(): string {
  const { PLURESDB_IPC_DIR: own, XDG_RUNTIME_DIR: runtime } = process.env;
  if (own) return resolve(own);
  if (runtime && isDirectory(runtime)) return join(runtime, "pluresdb");
  return `/tmp/pluresdb-${userId()}`;
}

function isDirectory(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function makeDirectory(directory: string): void {
  try {
    mkdirSync(directory, { mode: DIRECTORY_MODE });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === "EEXIST") return;
    throw new PluresError(
      "ERR_PERMISSION",
      `The directory ${directory}, where processes meet, cannot be made (${code}). ` +
        "Set XDG_RUNTIME_DIR or PLURESDB_IPC_DIR to a place that this user may write to, " +
        "the same for server and clients.",
      { cause },
    );
  }
}

function checkDirectory(directory: string): void {
  const found = lstatSync(directory);
  const problem = !found.isDirectory()
    ? "is not a directory"
    : found.uid !== userId()
      ? `belongs to user ${found.uid}`
      : found.mode & OTHERS
        ? `is open to other users (mode ${(found.mode & 0o777).toString(8)})`
        : undefined;
  if (problem === undefined) return;
  throw new PluresError(
    "ERR_PERMISSION",
    `${directory}, where processes meet, ${problem}; ` +
      `expected a directory of user ${userId()} with mode 700. ` +
      "Set PLURESDB_IPC_DIR to a directory of your own (mode 700), the same for server and clients.",
  );
}

function userId(): number {
  return process.geteuid?.() ?? 0;
}
