/**
 * Connecting to a channel: from its name to the server's pages in this process's memory.
 *
 * The server sends one welcome message with three descriptors: the store (mapped read-only), the
 * doorbell and this client's slot. Nothing in them is believed before the layout's fingerprint agrees.
 */
import { Socket, type SocketConstructorOpts } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import {
  DOORBELL_BASE,
  DOORBELL_BYTES,
  CAPACITY_BYTES_MAX,
  CAPACITY_BYTES_MIN,
  LAYOUT_VERSION,
  MAGIC,
  PAGE_BYTES,
  STORE_BASE,
  VALUE_BYTES_MAX,
} from "../../assembly/layout/memory.ts";
import {
  SLOT_BYTES,
  WELCOME_BYTES,
  WELCOME_CAPACITY,
  WELCOME_FDS,
  WELCOME_FINGERPRINT,
  WELCOME_MAGIC,
  WELCOME_PID,
  WELCOME_SLOT,
  WELCOME_STATUS,
  WELCOME_VALUE_BYTES_MAX,
  WELCOME_VERSION,
} from "../../assembly/layout/slot.ts";
import { FORBIDDEN, OK, TOO_MANY } from "../../assembly/layout/status.ts";
import { STORE_FINGERPRINT, STORE_MAGIC } from "../../assembly/layout/store.ts";
import { FINGERPRINT } from "../../assembly/layout/fingerprint.ts";
import { openChannel } from "../channel/channel.ts";
import { PluresError } from "../support/error.ts";
import { limitError } from "../support/system-errors.ts";
import { planMemory, slotBase } from "../memory/memory-map.ts";
import { type Native, loadNative } from "../memory/native.ts";
import { type StoreMemory, buildMemory } from "../memory/store-memory.ts";

export interface Connection {
  channel: string;
  native: Native;
  /** @internal */
  parts: StoreMemory;
  /** Where this client's slot lies. */
  slotBase: number;
  /** Hangs up when the server is gone; a byte comes on it when the engine wakes this client. */
  socket: Socket;
  /** Called with each byte that the engine wakes this client by. */
  onWake: (() => void)[];
  socketFd: number;
  serverPid: number;
  /** Which of the server's slots this client has. */
  slot: number;
}

export interface ConnectWait {
  /** How long to wait for a server that is not there yet, milliseconds. */
  timeoutMs: number;
  signal: AbortSignal | undefined;
  /** Whether the process stays alive for it. Default: true. */
  ref?: boolean;
  /** The group whose directory the channel is in; undefined: this user's own. */
  group: number | undefined;
}

/** The server accepts and answers at once unless it is stopped or very busy. */
const WELCOME_MS = 5000;
const WELCOME_MS_MIN = 1000;
/** The slot of a client that is gone is free again when the server's main thread has heard of it. */
const SLOT_MS_MIN = 1000;
const SLOT_MS_MAX = 5000;
const POLL_MS_MIN = 5;
const POLL_MS_MAX = 100;
const SLICE_MS = 100;
/** Wake-ups that are read at once. */
const WAKE_BYTES_MAX = 256;

export async function openConnection(channel: string, wait: ConnectWait): Promise<Connection> {
  const native = loadNative();
  const { group } = wait;
  const startedMs = performance.now();
  const deadlineMs = startedMs + wait.timeoutMs;
  const slotDeadlineMs = startedMs + Math.max(SLOT_MS_MIN, Math.min(wait.timeoutMs, SLOT_MS_MAX));
  let pollMs = POLL_MS_MIN;
  for (;;) {
    let isFull = false;
    throwIfAborted(wait.signal, channel);
    // Each time: a group's directory may come with its server.
    const { socket: path, owner } = openChannel(channel, { group, role: "client" });
    const fd = tryConnect(native, path);
    if (fd !== undefined) {
      if (group !== undefined) checkServer(native, fd, channel, owner);
      const leftMs = deadlineMs - performance.now();
      // Somebody listens: give them a moment even if the time is nearly over.
      const patientMs = wait.timeoutMs > 0 ? Math.max(leftMs, WELCOME_MS_MIN) : WELCOME_MS;
      const welcomeMs = Math.min(patientMs, WELCOME_MS);
      try {
        const connection = await greet(native, fd, channel, welcomeMs, wait.signal);
        if (connection) return connection;
      } catch (error) {
        isFull = (error as PluresError).code === "ERR_TOO_MANY_CLIENTS";
        if (!isFull || performance.now() >= slotDeadlineMs) throw error;
      }
    }
    const leftMs = (isFull ? slotDeadlineMs : deadlineMs) - performance.now();
    if (leftMs <= 0 && !isFull) throw noServer(channel, wait.timeoutMs);
    const options = { ref: wait.ref ?? true, ...(wait.signal && { signal: wait.signal }) };
    await sleep(Math.max(0, Math.min(pollMs, leftMs)), undefined, options).catch(() => {});
    pollMs = Math.min(pollMs * 2, POLL_MS_MAX);
  }
}

/** In a group's directory its owner's server is believed, and nobody else's. */
function checkServer(native: Native, fd: number, channel: string, owner: number): void {
  const { uid, pid } = native.peer(fd);
  if (uid === owner) return;
  native.close(fd);
  throw new PluresError(
    "ERR_PERMISSION",
    `The channel "${channel}" is served by user ${uid} (process ${pid}); expected user ${owner}, ` +
      "whose directory it is in. Ask that user to serve it.",
  );
}

/** A connected descriptor, or undefined when nobody listens. */
function tryConnect(native: Native, path: string): number | undefined {
  try {
    return native.connect(path);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ECONNREFUSED" || code === "EAGAIN") return undefined;
    throw new PluresError(
      "ERR_PERMISSION",
      `The channel's socket ${path} cannot be opened (${code}). Expected one of this user's; ` +
        "check who owns it, and this process's limit of open files.",
      { cause },
    );
  }
}

/** Takes the welcome and maps the pages; undefined when the server hung up before it answered. */
async function greet(
  native: Native,
  fd: number,
  channel: string,
  welcomeMs: number,
  signal: AbortSignal | undefined,
): Promise<Connection | undefined> {
  let fds: number[] = [];
  try {
    const received = await receive(native, fd, channel, welcomeMs, signal);
    if (!received) {
      native.close(fd);
      return undefined;
    }
    fds = received.fds;
    const welcome = readWelcome(Buffer.from(received.bytes), fds, channel);
    const attached = attach(native, channel, welcome, fds);
    // The byte tells the server that the slot is mapped: from now on nobody else can map it. Its
    // own byte says that the engine looks at the slot.
    native.wakeByte(fd);
    const answer = await receive(native, fd, channel, welcomeMs, signal);
    if (!answer) {
      native.close(fd);
      return undefined;
    }
    const { socket, onWake } = wakeSocket(fd);
    native.release(fd);
    const { serverPid, slot } = welcome;
    return { channel, native, socket, onWake, socketFd: fd, serverPid, slot, ...attached };
  } catch (error) {
    for (const left of [...fds, fd]) closeQuietly(native, left);
    throw limitError(error);
  }
}

/**
 * The socket as a doorbell. Its bytes say nothing but "look", so they go to one small buffer and around
 * the machinery of streams, which takes a quarter of the time that a watcher is late.
 */
function wakeSocket(fd: number): { socket: Socket; onWake: (() => void)[] } {
  const onWake: (() => void)[] = [];
  const callback = () => {
    for (const look of onWake) look();
    return true;
  };
  const onread = { buffer: new Uint8Array(WAKE_BYTES_MAX), callback };
  // Node.js takes this option in the constructor as well; its types have it at `connect` only.
  const options = { fd, readable: true, writable: true, onread } as SocketConstructorOpts;
  const socket = new Socket(options);
  socket.resume();
  return { socket, onWake };
}

/** The next message; undefined when the server hung up instead. */
async function receive(
  native: Native,
  fd: number,
  channel: string,
  waitMs: number,
  signal: AbortSignal | undefined,
): Promise<{ bytes: Uint8Array; fds: number[] } | undefined> {
  const deadlineMs = performance.now() + waitMs;
  while (performance.now() < deadlineMs) {
    throwIfAborted(signal, channel);
    const received = await native.receive(fd, WELCOME_BYTES, WELCOME_FDS, SLICE_MS);
    if (received) return received.bytes.length ? received : undefined;
  }
  throw new PluresError(
    "ERR_TIMEOUT",
    `The server of "${channel}" did not answer within ${Math.round(waitMs)} ms. ` +
      "Expected it to greet at once; check whether its process is stopped or overloaded.",
  );
}

interface Welcome {
  capacityBytes: number;
  valueBytesMax: number;
  serverPid: number;
  slot: number;
}

/** Maps the server's pages into new memory; the descriptors are not needed after that. */
function attach(
  native: Native,
  channel: string,
  { capacityBytes, valueBytesMax }: Welcome,
  fds: number[],
): { parts: StoreMemory; slotBase: number } {
  const [storeFd, doorbellFd, slotFd] = fds as [number, number, number];
  const parts = buildMemory(planMemory(capacityBytes, valueBytesMax, 1));
  const { bytes, words } = parts.pages;
  const base = slotBase(parts.map, 0);
  native.map(bytes, STORE_BASE, capacityBytes, storeFd, false);
  native.map(bytes, DOORBELL_BASE, DOORBELL_BYTES, doorbellFd, true);
  native.map(bytes, base, SLOT_BYTES, slotFd, true);
  const theirs = words[STORE_FINGERPRINT >>> 2]! >>> 0;
  if (words[STORE_MAGIC >>> 2] !== MAGIC || theirs !== FINGERPRINT >>> 0) {
    throw versionMismatch(channel, theirs, FINGERPRINT >>> 0);
  }
  for (const mapped of fds.splice(0)) native.close(mapped);
  return { parts, slotBase: base };
}

function readWelcome(welcome: Buffer, fds: number[], channel: string): Welcome {
  const word = (offset: number) => welcome.readUInt32LE(offset);
  if (welcome.length !== WELCOME_BYTES || word(WELCOME_MAGIC) !== MAGIC) {
    throw versionMismatch(channel, 0, 0);
  }
  const serverPid = word(WELCOME_PID);
  refuseStatus(word(WELCOME_STATUS), channel, serverPid);
  const mine = FINGERPRINT >>> 0;
  if (word(WELCOME_VERSION) !== LAYOUT_VERSION || word(WELCOME_FINGERPRINT) !== mine) {
    throw versionMismatch(channel, word(WELCOME_FINGERPRINT), mine);
  }
  const capacityBytes = word(WELCOME_CAPACITY);
  const valueBytesMax = word(WELCOME_VALUE_BYTES_MAX);
  const isSane =
    fds.length === WELCOME_FDS &&
    capacityBytes >= CAPACITY_BYTES_MIN &&
    capacityBytes <= CAPACITY_BYTES_MAX &&
    capacityBytes % PAGE_BYTES === 0 &&
    valueBytesMax <= VALUE_BYTES_MAX;
  if (!isSane) throw versionMismatch(channel, word(WELCOME_FINGERPRINT), mine);
  return { capacityBytes, valueBytesMax, serverPid, slot: word(WELCOME_SLOT) };
}

function refuseStatus(status: number, channel: string, serverPid: number): void {
  if (status === OK) return;
  if (status === TOO_MANY) {
    throw new PluresError(
      "ERR_TOO_MANY_CLIENTS",
      `The server of "${channel}" (process ${serverPid}) has no slot left for a client. ` +
        "Close clients that are not needed, or start the server with a larger maxClients.",
    );
  }
  throw new PluresError(
    "ERR_PERMISSION",
    `The server of "${channel}" (process ${serverPid}) ` +
      (status === FORBIDDEN ? "belongs to another user" : `refused with status ${status}`) +
      "; expected server and client to run as the same user, or this one's user to be in the " +
      "group that the server lets in.",
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

function noServer(channel: string, timeoutMs: number): PluresError {
  const waited = timeoutMs > 0 ? ` (waited ${timeoutMs} ms)` : "";
  return new PluresError(
    "ERR_NO_SERVER",
    `Nobody serves the channel "${channel}"${waited}. Start a server first: ` +
      `new IPCServer(${JSON.stringify(channel)}, store).start(); ` +
      (timeoutMs > 0
        ? "or check the channel's name, and that both meet in the same directory."
        : "connect(channel, { timeoutMs }) waits for one."),
  );
}

function throwIfAborted(signal: AbortSignal | undefined, channel: string): void {
  if (!signal?.aborted) return;
  throw new PluresError("ERR_ABORTED", `Connecting to "${channel}" was aborted by its signal.`, {
    cause: signal.reason,
  });
}

function closeQuietly(native: Native, fd: number): void {
  try {
    native.close(fd);
  } catch {
    // Closed or handed over already.
  }
}

/** @internal */
export function notByNew(): PluresError {
  return new PluresError(
    "ERR_BAD_OPTION",
    "A client is made by `await IPCClient.connect(channel)`, not by `new`.",
  );
}
