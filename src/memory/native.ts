/**
 * The native addon: system calls that Node.js lacks, and LMDB. It knows nothing about the database.
 *
 * A failed system call throws an error with `code` ('ENOENT'), `errno` (positive) and `syscall`.
 * An argument of the wrong kind throws a `TypeError`, one out of bounds a `RangeError`, before
 * anything happens.
 *
 * A descriptor that the addon creates belongs to the calling environment (the main thread or a
 * worker). `close` closes it, `release` hands it over, and the end of the environment closes the
 * rest. Calls that only use a descriptor accept any one, such as that of a `net.Socket`.
 *
 * No call sleeps longer than 100 ms, since nothing can interrupt one: callers loop.
 */
import { extname } from "node:path";
import { PAGE_BYTES } from "../../assembly/layout/memory.ts";
import { PluresError } from "../support/error.ts";
import { addonFile, hasPrebuilt, platform } from "./addon-file.ts";
import { warnOfMissing } from "./addon-warning.ts";
import { loadsPlain } from "./load-word.ts";

/** A Uint8Array over the whole of a shared `WebAssembly.Memory`. */
export type SharedBytes = Uint8Array<ArrayBufferLike>;

/** The result of one `receive`. */
export interface Received {
  /** A private copy; empty at the end of the stream. */
  bytes: Uint8Array<ArrayBuffer>;
  /** Close-on-exec descriptors, now owned by this environment. */
  fds: number[];
}

/** The process at the other end when the connection was made. */
export interface Peer {
  /** 0 when it is not visible from this pid namespace. */
  pid: number;
  uid: number;
  gid: number;
  /** Supplementary groups; none where the kernel (before 4.13) does not report them. */
  groups: number[];
}

/** An open LMDB environment, and a scan of one. The end of a thread closes those that it opened. */
export type DiskHandle = { readonly disk: unique symbol };
export type DiskScan = { readonly scan: unique symbol };

/** Results of `futexWait`. */
export const WAIT_WOKEN = 0;
export const WAIT_TIMED_OUT = 1;
export const WAIT_HANGUP = 2;

export interface Native {
  /** Bytes of a page: `map` and `unmap` work on multiples of it. */
  readonly pageBytes: number;

  /** Bits for `seal`, from fcntl(2). */
  readonly seals: {
    readonly SEAL: number;
    readonly SHRINK: number;
    readonly GROW: number;
    readonly WRITE: number;
    readonly FUTURE_WRITE: number;
  };

  /**
   * Creates an anonymous file in memory that can be sealed. It is close-on-exec, all holes, and not
   * executable where the kernel (6.3) supports that.
   *
   * @param name shown in /proc only, at most 249 bytes, without NUL
   * @param bytes its size
   */
  memfdCreate(name: string, bytes: number): number;

  /** Adds seals. EBUSY: `WRITE` while a writable mapping exists. EPERM: sealed with `SEAL`. */
  seal(fd: number, seals: number): void;

  /** All seals, also those without a name in `seals` (0x20: not executable). EINVAL: no memfd. */
  getSeals(fd: number): number;

  /**
   * Makes the bytes of the range exist, so that no later access can fail for want of memory.
   *
   * @param bytes at least 1; the file grows when the range ends behind it
   * @returns 0, or the errno: ENOSPC and ENOMEM are answers here, not exceptions
   */
  allocate(fd: number, offset: number, bytes: number): number;

  /**
   * Maps the file's first `bytes` bytes over `memory` at `offset`, in place of the range's pages.
   *
   * A store to a range mapped without `writable` kills the process, in general. If the file
   * shrinks, a load kills it too: check for the seal `SHRINK` first.
   *
   * The mapping outlives the descriptor, and lives as long as the WebAssembly.Memory.
   *
   * On failure the range keeps its content. EINVAL: the file is smaller than the range. EPERM or
   * EACCES: the seals or the descriptor forbid it.
   *
   * @param offset in bytes, a multiple of `pageBytes`
   * @param bytes a positive multiple of `pageBytes`
   */
  map(memory: SharedBytes, offset: number, bytes: number, fd: number, writable: boolean): void;

  /** Puts private zeroed pages back over the range. */
  unmap(memory: SharedBytes, offset: number, bytes: number): void;

  /**
   * Sleeps while the 32-bit word at `offset`, a multiple of 4, equals `expected`. Blocks the thread;
   * works on read-only mappings.
   *
   * @param expected the value as int32 or uint32
   * @param timeoutMs at most 100, larger ones are clamped
   * @param hangupFd a socket; its hang-up is noticed within 20 ms. -1: none
   * @returns `WAIT_WOKEN`: woken, the word differs, or a signal came, so look again;
   *   `WAIT_TIMED_OUT`; `WAIT_HANGUP`: the peer of `hangupFd` is gone
   */
  futexWait(
    memory: SharedBytes,
    offset: number,
    expected: number,
    timeoutMs: number,
    hangupFd?: number,
  ): 0 | 1 | 2;

  /** Wakes at most `count` (at least 1) sleepers, and returns how many. */
  futexWake(memory: SharedBytes, offset: number, count: number): number;

  /**
   * Connects without waiting; the descriptor is non-blocking. ECONNREFUSED: no process listens.
   * EAGAIN: the listener's backlog is full. ENAMETOOLONG: the path has more than 107 bytes.
   */
  connect(path: string): number;

  /**
   * Sends one small message, with copies of at most 8 descriptors. Waits at most 100 ms for room,
   * then throws EAGAIN. EPROTO: only a part was sent, so the connection is of no use any more.
   *
   * @param bytes at least 1
   */
  send(fd: number, bytes: Uint8Array, fds: number[]): void;

  /**
   * Receives a message, or waits for one on a thread of libuv's pool. The pool is shared with
   * `node:fs` and has 4 threads by default. So this is for the start of a connection, not for a loop.
   *
   * `fd` may be closed during the wait; the peer sees the hang-up after it.
   *
   * @param bytesMax from 1 to 65536
   * @param fdsMax from 0 to 8. More: all of them are closed, and it rejects with EPROTO
   * @param timeoutMs at most 100, larger ones are clamped
   * @returns undefined after the time-out
   */
  receive(
    fd: number,
    bytesMax: number,
    fdsMax: number,
    timeoutMs: number,
  ): Promise<Received | undefined>;

  /** The connected process, as reported by the kernel (SO_PEERCRED). ENOTCONN: none is. */
  peer(fd: number): Peer;

  /** The number of the group of this name, if it exists. */
  groupId(name: string): number | undefined;

  /**
   * Sends one byte 0 without waiting.
   *
   * @returns true also when the buffer is full, as the peer then has bytes to read anyway; false
   *   when the peer is gone
   */
  wakeByte(fd: number): boolean;

  /**
   * Tries to become the holder of the lock file, which is made when missing and never deleted.
   * The lock is held until every duplicate of `fd` is closed, or the process dies.
   *
   * EPERM: the file is not a regular file with one name, owned by this user (or, for root, by
   * `owner`), without access for others. ELOOP: a symbolic link. EAGAIN: the file was replaced 16 times during the call.
   *
   * @returns `fd` when won; else the holder's `pid` as it wrote it, a hint, 0 when unreadable
   */
  lock(
    path: string,
    owner?: number,
  ): { fd: number; pid?: undefined } | { pid: number; fd?: undefined };

  /**
   * Claims a name in the open directory `fd`, until that is closed or the process dies: also where
   * lock files are removed. Returns 0, or the `pid` of the process that has it.
   */
  claim(fd: number, name: string): number;

  /** Locks an open file or directory (`flock`), shared or `isExclusive`. False: others have. */
  lockOpened(fd: number, isExclusive: boolean): boolean;

  // LMDB: keys and values are bytes in one unnamed database. An error of LMDB has its number as
  // `errno`, above 30,000, and the `code` "LMDB".

  /**
   * Opens the file, and makes it unless `isReadOnly`. Clears the slots of dead readers. EBUSY: this
   * process has it open for reading only.
   */
  diskOpen(path: string, isReadOnly: boolean): DiskHandle;

  diskClose(disk: DiskHandle): void;

  /**
   * Executes the writes of `batch` (`src/disk/disk.ts` draws it) as one transaction. Clears the slots
   * of dead readers now and then.
   *
   * @returns how long the disk took, in milliseconds
   */
  diskCommit(disk: DiskHandle, batch: Uint8Array): number;

  /** A copy of the value in the last commit. */
  diskGet(disk: DiskHandle, key: Uint8Array): Buffer | undefined;

  /** The number of keys. */
  diskCount(disk: DiskHandle): number;

  /** A scan of the last commit from `from` on; undefined: it has no such key. */
  diskScan(disk: DiskHandle, from: Uint8Array): DiskScan | undefined;

  /** The next key and value, as copies. Undefined at the end, which ends the scan. */
  diskNext(scan: DiskScan): { key: Buffer; value: Buffer } | undefined;

  diskEndScan(scan: DiskScan): void;

  /** Copies the last commit to `fd` and that to the disk, on a thread of libuv's pool. */
  diskCopy(disk: DiskHandle, fd: number): Promise<void>;

  /** A close-on-exec duplicate of any descriptor, owned by this environment. */
  duplicate(fd: number): number;

  /** Whether the path leads to the file of any descriptor. */
  isAt(path: string, fd: number): boolean;

  /** Closes a descriptor of this environment. EBADF: it is not (any more) one of them. */
  close(fd: number): void;

  /** Hands a descriptor over to a new owner, such as a `net.Socket`. EBADF as above. */
  release(fd: number): void;
}

/** Before it, addons cannot reach a shared memory in Bun. */
const BUN_MIN = [1, 4];
const OVERRIDE = "PLURESDB_IPC_NATIVE";
const OFF = "off";

let native: Native | undefined;
/** Whether a store on disk went without it. Then all of this thread do, whether or not it loads later. */
let isWithout = false;
/** True from the search for the addon's file until it has loaded. */
let isMissing = false;
/** From which file the addon is. */
let loaded: string | undefined;

/**
 * Loads the addon, once in each thread.
 *
 * With `PLURESDB_IPC_NATIVE=off` this is a platform without the addon.
 *
 * @param file where it is, in a thread that another one started
 * @throws PluresError ERR_UNSUPPORTED_PLATFORM when there is no file, or it does not load
 */
export function loadNative(file?: string): Native {
  checkRuntime();
  if (native) return native;
  if (process.env[OVERRIDE] === OFF) throw unsupported("is turned off");
  if (process.versions["bun"] && !loadsPlain) throw unsupported("is not used by Bun");
  isMissing = true;
  loaded = file ?? addonFile();
  const found = load(loaded);
  isMissing = false;
  // Its maps would begin or end within a page.
  if (found.pageBytes > PAGE_BYTES)
    throw unsupported(
      `maps multiples of ${PAGE_BYTES} bytes, and this kernel has pages of ${found.pageBytes}`,
    );
  return (native = found);
}

/** The addon, or undefined where none loads. Warns if the package has one for this platform. */
export function nativeOrNone(): Native | undefined {
  if (isWithout) return undefined;
  try {
    return loadNative();
  } catch (error) {
    if (!(error instanceof PluresError)) throw error;
    isWithout = true;
    if (isMissing && hasPrebuilt()) warnOfMissing(error.cause);
    return undefined;
  }
}

/** The file of the addon, for a thread that this one starts; undefined where none loads. */
export function nativeFile(): string | undefined {
  return nativeOrNone() && loaded;
}

/** Throws ERR_UNSUPPORTED_PLATFORM in a version of Bun that lacks what this package needs. */
export function checkRuntime(): void {
  const { bun } = process.versions;
  if (bun === undefined || isAtLeast(bun, BUN_MIN)) return;
  throw new PluresError(
    "ERR_UNSUPPORTED_PLATFORM",
    `This is Bun ${bun}, on which pluresdb-ipc does not work. Nothing was changed. Run the program ` +
      `with Bun ${BUN_MIN.join(".")} or later, or with Node.js 20.19 or 22.12, or later.`,
  );
}

function isAtLeast(version: string, least: readonly number[]): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > least[0]! || (major === least[0] && minor >= least[1]!);
}

/**
 * `process.dlopen`, as a bundler replaces `require`. A file of another kind is a module in front of
 * the addon.
 */
function load(file: string): Native {
  try {
    if (extname(file) !== ".node")
      return process.getBuiltinModule("node:module").createRequire(file)(file) as Native;
    const module = { exports: {} };
    process.dlopen(module, file);
    return module.exports as Native;
  } catch (cause) {
    throw unsupported(`did not load from ${file}`, cause);
  }
}

function unsupported(why: string, cause?: unknown): PluresError {
  return new PluresError(
    "ERR_UNSUPPORTED_PLATFORM",
    `The native addon for ${platform()} ${why}, so no memory can be shared. A ` +
      "CrdtStore in one process works without it, in memory or with a path. Use the prebuilt addon " +
      "(Linux on x64 and arm64, with glibc 2.28 or musl), or build one with `npm run build` on Linux.",
    { cause },
  );
}
