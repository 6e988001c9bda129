/**
 * The listener: accepts connections, checks their users and hands out the pages.
 *
 * A client gets the store, the doorbell and its slot as file descriptors over the socket. After
 * that the socket only shows each side that the other is gone, and carries the bytes that wake a
 * client's event loop.
 */
import { clearTimeout, setTimeout } from "node:timers";
import { type Socket, createServer } from "node:net";
import { FORBIDDEN, NO_PAGES, OK, TOO_MANY } from "../../assembly/layout/status.ts";
import { writeWelcome } from "../channel/welcome.ts";
import type { Peer } from "../memory/native.ts";
import { SocketFile } from "./socket-file.ts";
import type { SlotTable } from "./slot-table.ts";
import type { Shared, SharedFiles } from "./share-store.ts";

/** How long a client may take to map its pages after it connected. */
const READY_MS = 10_000;

export class Listener {
  readonly #shared: Shared;
  readonly #slots: SlotTable;
  /** The message that says that a slot is active. */
  readonly #ready: Uint8Array;
  readonly #sockets = new Map<Socket, number>();
  #file: SocketFile | undefined;
  #group: number | undefined;

  constructor(shared: Shared, slots: SlotTable, ready: Uint8Array) {
    this.#shared = shared;
    this.#slots = slots;
    this.#ready = ready;
  }

  /** Listens at `path`, for this user and the members of `group`. Throws ERR_PERMISSION. */
  async listen(path: string, group?: number): Promise<void> {
    this.#group = group;
    // Paused: Node.js does not read the socket before the client has its welcome.
    const create = () => createServer({ pauseOnConnect: true }, (socket) => this.#accept(socket));
    this.#file = new SocketFile(group, create);
    await this.#file.listen(path);
  }

  /** Makes the socket again unless it is at `path`. */
  async restore(path: string): Promise<void> {
    await this.#file?.restore(path);
  }

  /** Accepts no clients from now on. Another server's socket stays. */
  unlisten(): void {
    this.#file?.unlisten();
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

/** A socket's descriptor, which Node.js has always had and does not document. */
function descriptorOf(socket: Socket): number {
  return (socket as unknown as { _handle: { fd: number } })._handle.fd;
}

/** Whether a process may be a client: this user's, root's, or a group member's. */
function isWelcome({ uid, gid, groups }: Peer, group: number | undefined): boolean {
  if (uid === 0 || uid === process.geteuid?.()) return true;
  return group !== undefined && (gid === group || groups.includes(group));
}
