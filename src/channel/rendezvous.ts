/**
 * The rendezvous directory, where the processes of a channel find each other: `$PLURESDB_IPC_DIR`,
 * else `$XDG_RUNTIME_DIR/pluresdb`, else `/tmp/pluresdb-<uid>`. It belongs to one user alone. That
 * is checked each time, so no other user can have put anything into it.
 *
 *   private    drwx------  user            sockets srw-------, locks -rw-------
 *   a group's  drwxr-x---  user and group  sockets srw-rw----, locks -rw-------
 *
 * A group's directory belongs to the user whose servers run there. Members can connect to sockets,
 * but cannot create, replace or lock anything. The default directory is private: for a group,
 * PLURESDB_IPC_DIR must name one.
 *
 * On Windows it is `%LOCALAPPDATA%\\pluresdb`, in the user's profile, which other users cannot enter.
 * Its rights cannot be checked there, and there are no groups.
 */
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
} from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { PluresError } from "../support/error.ts";
import type { ChannelPlace } from "./place.ts";
import { nativeOrNone } from "../memory/native.ts";
import { shown } from "../support/options.ts";
import { absolutePathOf } from "../support/path-option.ts";
import { isLimit, limitError } from "../support/system-errors.ts";

/** The users that have access, and the side that asks. */
export interface Access {
  /** The group whose members have access; undefined: this user alone. */
  group: number | undefined;
  role: "server" | "client";
  /** As `rendezvousDirectory` found it earlier; undefined: as the environment is now. */
  directory?: string;
}

interface Rendezvous {
  directory: string;
  owner: number;
}

export const PRIVATE: Access = { group: undefined, role: "client" };

const PRIVATE_MODE = 0o700;
const GROUP_MODE = 0o750;
const ROOT = 0;
const IS_WINDOWS = process.platform === "win32";
const GROUPS = "/etc/group";
/** The next number means "unchanged". */
const GROUP_MAX = 0xfffffffe;

/**
 * The directory, which is safe. A server makes it. For a client it may be missing: then there is no
 * server, and a directory of the client's user could lock out the server's. Throws ERR_PERMISSION.
 */
export function openRendezvous(access: Access): Rendezvous {
  const directory = access.directory ?? rendezvousDirectory(access.group);
  try {
    return enter(directory, access);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (cause instanceof PluresError) throw cause;
    if (isLimit(code)) throw limitError(cause);
    throw new PluresError(
      "ERR_PERMISSION",
      `The rendezvous directory ${directory} cannot be used by user ${userId()} (${code}). ` +
        "Set XDG_RUNTIME_DIR or PLURESDB_IPC_DIR to a path that this user may write to, " +
        "the same for server and clients.",
      { cause },
    );
  }
}

function enter(directory: string, access: Access): Rendezvous {
  if (access.role === "client") {
    const exists = lstatSync(directory, { throwIfNoEntry: false }) !== undefined;
    return { directory, owner: exists ? checkDirectory(directory, access) : userId() };
  }
  makeDirectory(directory);
  undoUmask(directory);
  if (access.group !== undefined) openToGroup(directory, access.group);
  return { directory, owner: checkDirectory(directory, access) };
}

/** The number of the group in an option. Throws ERR_BAD_OPTION. */
export function groupOption(group: unknown): number | undefined {
  if (group === undefined) return undefined;
  if (IS_WINDOWS) {
    throw new PluresError(
      "ERR_BAD_OPTION",
      "The option group does not exist on Windows, where a channel belongs to one user. Nothing was " +
        "changed. Leave the option out.",
    );
  }
  if (Number.isInteger(group) && (group as number) >= 0 && (group as number) <= GROUP_MAX) {
    return group as number;
  }
  const isName = typeof group === "string" && group !== "" && !group.includes("\0");
  const found = isName ? groupId(group) : undefined;
  if (found !== undefined) return found;
  throw new PluresError(
    "ERR_BAD_OPTION",
    `The option group is ${shown(group)}, which is no group of this machine. Use the name or the ` +
      "number of one that exists, or leave the option out.",
  );
}

function groupId(name: string): number | undefined {
  const native = nativeOrNone();
  if (native) return native.groupId(name);
  const groups = readFileSync(GROUPS, "utf8").split("\n");
  const id = groups.map((line) => line.split(":")).find((fields) => fields[0] === name)?.[2];
  return id === undefined ? undefined : Number(id);
}

/** The place of a channel, as the environment is now. Throws ERR_BAD_OPTION. */
export function placeIn(channel: string, group: string | number | undefined): ChannelPlace {
  const number = groupOption(group);
  return { channel, group: number, directory: rendezvousDirectory(number) };
}

/**
 * The absolute path of the directory. A client asks once: later its environment and its working
 * directory may be others. Throws ERR_BAD_OPTION.
 */
export function rendezvousDirectory(group: number | undefined): string {
  const { PLURESDB_IPC_DIR: own, XDG_RUNTIME_DIR: runtime } = process.env;
  if (own) return absolutePathOf("The environment variable PLURESDB_IPC_DIR", own);
  if (group !== undefined) {
    throw new PluresError(
      "ERR_BAD_OPTION",
      "The option group needs a directory that its members can enter, and the default one is " +
        "private. Set PLURESDB_IPC_DIR to one, the same for server and clients.",
    );
  }
  if (IS_WINDOWS) return join(localAppData(), "pluresdb");
  if (runtime && isDirectory(runtime)) return join(runtime, "pluresdb");
  return `/tmp/pluresdb-${userId()}`;
}

function localAppData(): string {
  return process.env["LOCALAPPDATA"] || join(homedir(), "AppData", "Local");
}

function isDirectory(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    // It exists and cannot be entered: its use says so.
    return true;
  }
}

function makeDirectory(directory: string): void {
  try {
    checkParent(directory);
    mkdirSync(directory, { mode: PRIVATE_MODE });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "EEXIST") throw cause;
  }
}

/** With the environment of another user, as `sudo -E` leaves it, it would lock that user out. */
function checkParent(directory: string): void {
  if (lstatSync(directory, { throwIfNoEntry: false })) return;
  const { uid } = statSync(dirname(directory));
  if (uid === userId() || uid === ROOT) return;
  throw new PluresError(
    "ERR_PERMISSION",
    `The rendezvous directory ${directory} was not made: the directory above it belongs to user ` +
      `${uid}, and this process runs as user ${userId()}. Run it as user ${uid}, or set ` +
      "PLURESDB_IPC_DIR to a directory of this user, the same for server and clients.",
  );
}

/** An odd umask removes even the owner's bits from a new directory. */
function undoUmask(directory: string): void {
  const found = lstatSync(directory);
  const isMine = found.isDirectory() && found.uid === userId() && !(found.mode & 0o077);
  if (!isMine || (found.mode & PRIVATE_MODE) === PRIVATE_MODE) return;
  chmodSync(directory, PRIVATE_MODE);
}

/**
 * Gives a private directory of this user to the group, if it is empty: it is new, or its maker died
 * before this step. A directory in use stays as it is.
 */
function openToGroup(directory: string, group: number): void {
  const found = lstatSync(directory);
  const isPrivate = found.isDirectory() && found.uid === userId() && !(found.mode & 0o077);
  if (!isPrivate || readdirSync(directory).length > 0) return;
  try {
    chownSync(directory, found.uid, group);
    chmodSync(directory, GROUP_MODE);
  } catch (cause) {
    throw new PluresError(
      "ERR_PERMISSION",
      `The directory ${directory} cannot be given to group ${group} ` +
        `(${(cause as NodeJS.ErrnoException).code}). Run the server as a member of that group.`,
      { cause },
    );
  }
}

/** The directory's owner. */
function checkDirectory(directory: string, { group, role }: Access): number {
  const found = lstatSync(directory);
  const mode = (found.mode & 0o777).toString(8);
  if (IS_WINDOWS && found.isDirectory()) return found.uid;
  const isMine = found.uid === userId() || (group !== undefined && role === "client");
  const allowed = group === undefined ? PRIVATE_MODE : GROUP_MODE;
  const problem = !found.isDirectory()
    ? "is not a directory"
    : !isMine
      ? `belongs to user ${found.uid}`
      : group !== undefined && found.gid !== group
        ? `belongs to group ${found.gid}`
        : found.mode & 0o777 & ~allowed
          ? `is open to other users (mode ${mode})`
          : undefined;
  if (problem === undefined) return found.uid;
  const whose = group === undefined ? `user ${userId()}` : `group ${group}`;
  throw new PluresError(
    "ERR_PERMISSION",
    `The rendezvous directory ${directory} ${problem}; expected a directory of ${whose} with ` +
      `mode ${allowed.toString(8)}. Correct its owner and mode, or set PLURESDB_IPC_DIR to such ` +
      "a directory, the same for server and clients.",
  );
}

function userId(): number {
  return process.geteuid?.() ?? 0;
}
