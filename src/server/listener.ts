/**
 * The listener: accepts connections, checks their users and hands out the pages.
 *
 * A client gets the store, the doorbell and its slot as file descriptors over the socket. After
 * that the socket only shows each side that the other is gone, and carries the bytes that wake a
 * client's event loop.
 */
import { clearTimeout, setTimeout } from "node:timers";
import { type Stats, chmodSync, chownSync, lstatSync, renameSync, rmSync } from "node:fs";
import { type Server, type Socket, createServer } from "node:net";
import { FORBIDDEN, NO_PAGES, OK, TOO_MANY } from "../../assembly/layout/status.ts";
import { HAS_PIPES } from "../channel/channel.ts";
import { writeWelcome } from "../channel/welcome.ts";
import { PluresError } from "../support/error.ts";
import { isLimit, limitError } from "../support/system-errors.ts";
import type { Peer } from "../memory/native.ts";
import type { SlotTable } from "./slot-table.ts";
import type { Shared, SharedFiles } from "./share-store.ts";

/** How long a client may take to map its pages after it connected. */
const READY_MS = 10_000;
const SOCKET_MODE = 0o600;
const GROUP_SOCKET_MODE = 0o660;

export class Listener {
  readonly #shared: Shared;
  readonly #slots: SlotTable;
  /** The message that says that a slot is active. */
  readonly #ready: Uint8Array;
  #server: Server | undefined;
  readonly #sockets = new Map<Socket, number>();
  #path = "";
  /** The socket's file, as it was made. */
  #file: Stats | undefined;
  #isOver = false;
  #group: number | undefined;

  constructor(shared: Shared, slots: SlotTable, ready: Uint8Array) {
    this.#shared = shared;
    this.#slots = slots;
    this.#ready = ready;
  }

  /**
   * Listens at `path`, for this user and the members of `group`. The caller holds the channel's
   * lock, so a socket that exists is left over. Throws ERR_PERMISSION.
   */
  async listen(path: string, group?: number): Promise<void> {
    this.#group = group;
    try {
      await this.#listen(path);
    } catch (cause) {
      if (isLimit((cause as NodeJS.ErrnoException).code)) throw limitError(cause);
      throw new PluresError(
        "ERR_PERMISSION",
        `The socket ${path} cannot be made (${(cause as Error).message}); nothing is served. ` +
          "Remove what has its name, or correct the directory's owner and mode.",
        { cause },
      );
    }
  }

  /** Makes the socket again unless it is at `path`. */
  async restore(path: string): Promise<void> {
    if (!this.#isOver && !this.#isAt(path)) await this.#listen(path);
  }

  async #listen(path: string): Promise<void> {
    // Paused: Node.js does not read the socket before the client has its welcome.
    const server = createServer({ pauseOnConnect: true }, (socket) => this.#accept(socket));
    try {
      if (HAS_PIPES) await bind(server, path);
      else await this.#bindAside(server, path);
    } catch (error) {
      server.close();
      throw error;
    }
    this.#server?.close();
    this.#server = server;
    this.#path = path;
    this.#file = HAS_PIPES ? undefined : lstatSync(path);
  }

  /** Makes the socket aside, and then gives it the name in place of what has it. */
  async #bindAside(server: Server, path: string): Promise<void> {
    const aside = path.replace(/sock$/, "new");
    rmSync(aside, { force: true });
    await bind(server, aside);
    if (this.#group !== undefined) chownSync(aside, process.geteuid!(), this.#group);
    chmodSync(aside, this.#group === undefined ? SOCKET_MODE : GROUP_SOCKET_MODE);
    if (this.#isOver) throw new Error("closed before it listened");
    renameSync(aside, path);
  }

  /** Accepts no clients from now on. Another server's socket stays. */
  unlisten(): void {
    this.#isOver = true;
    this.#server?.close();
    if (HAS_PIPES) return;
    try {
      if (this.#isAt(this.#path)) rmSync(this.#path, { force: true });
    } catch {
      // This process gave up its rights there: the next server replaces what is left.
    }
  }

  /** A pipe's name ends with the server only. */
  #isAt(path: string): boolean {
    if (HAS_PIPES) return this.#server !== undefined;
    const found = lstatSync(path, { throwIfNoEntry: false });
    return found !== undefined && found.ino === this.#file?.ino && found.dev === this.#file.dev;
  }

  /** Hangs up on the client of a slot, or on all. */
  hangUp(slot?: number): void {
    for (const [socket, taken] of this.#sockets) {
      if (slot === undefined || taken === slot) socket.destroy();
    }
  }

  #accept(socket: Socket): void {
    socket.on("error", () => socket.destroy());
    const { memory, files } = this.#shared;
    if (files) this.#sharePages(socket, files);
    else socket.end(writeWelcome(NO_PAGES, memory.map));
  }

  #sharePages(socket: Socket, files: SharedFiles): void {
    const { native, storeFd, doorbellFd } = files;
    const { map } = this.#shared.memory;
    try {
      const fd = descriptorOf(socket);
      const mayEnter = isWelcome(native.peer(fd), this.#group);
      const reserved = mayEnter ? this.#slots.reserve(native, fd) : undefined;
      if (!reserved) {
        native.send(fd, writeWelcome(mayEnter ? TOO_MANY : FORBIDDEN, map), []);
        socket.destroy();
        return;
      }
      this.#sockets.set(socket, reserved.slot);
      this.#attend(socket, reserved.slot, files);
      const welcome = writeWelcome(OK, map, reserved.slot);
      native.send(fd, welcome, [storeFd, doorbellFd, reserved.slotFd]);
    } catch {
      // The client is gone already, or no descriptor is left: it sees the hang-up.
      socket.destroy();
    }
  }

  /** Activates the slot at the client's byte, which says that its pages are mapped. */
  #attend(socket: Socket, slot: number, { native }: SharedFiles): void {
    const timer = setTimeout(() => socket.destroy(), READY_MS).unref();
    socket.once("data", () => {
      clearTimeout(timer);
      try {
        this.#slots.activate(slot);
        // The client waits for this: from now on the engine looks at its requests.
        native.send(descriptorOf(socket), this.#ready, []);
      } catch {
        // It has sealed its slot itself: no client of this library does.
        socket.destroy();
      }
    });
    socket.once("close", () => {
      clearTimeout(timer);
      this.#sockets.delete(socket);
      this.#slots.hangUp(slot);
    });
    socket.resume();
  }
}

async function bind(server: Server, path: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    // Stays: a connection that cannot be accepted later fails on the client's side only.
    server.on("error", reject);
    // In a cluster's worker too: in its first process the path leads elsewhere.
    server.listen({ path, exclusive: true }, () => resolve());
  });
}

/** A socket's descriptor, which Node.js has always had and does not document. */
function descriptorOf(socket: Socket): number {
  return (socket as unknown as { _handle: { fd: number } })._handle.fd;
}

/** Whether a process may be a client: this user's, root's, or a group member's. */
function isWelcome({ uid, gid, groups }: Peer, group: number | undefined): boolean {
  if (uid === 0 || uid === process.geteuid?.()) return true;
  return group !== undefined && (gid === group || groups.includes(group));
}
