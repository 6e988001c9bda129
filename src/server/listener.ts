/**
 * The server's door: accepts connections, checks who is there and hands the pages out.
 *
 * A client gets the store, the doorbell and a slot of its own as file descriptors over the socket;
 * after that the socket is only there to tell each side that the other is gone, and to carry the
 * byte that wakes a client's event loop.
 */
import { chmodSync, chownSync, rmSync } from "node:fs";
import { type Server, type Socket, createServer } from "node:net";
import { FORBIDDEN, OK, TOO_MANY } from "../../assembly/layout/status.ts";
import { writeWelcome } from "../channel/welcome.ts";
import { PluresError } from "../support/error.ts";
import type { Native, Peer } from "../memory/native.ts";
import type { SlotTable } from "./slot-table.ts";
import type { StoreMemory } from "../memory/store-memory.ts";

/** A client that connected has so long to map its pages. */
const READY_MS = 10_000;
const SOCKET_MODE = 0o600;
const GROUP_SOCKET_MODE = 0o660;

export interface Shared {
  memory: StoreMemory;
  storeFd: number;
  doorbellFd: number;
}

export class Listener {
  readonly #native: Native;
  readonly #shared: Shared;
  readonly #slots: SlotTable;
  readonly #server: Server;
  readonly #sockets = new Map<Socket, number>();
  #path = "";
  #group: number | undefined;

  constructor(native: Native, shared: Shared, slots: SlotTable) {
    this.#native = native;
    this.#shared = shared;
    this.#slots = slots;
    // Paused: the descriptor is ours until the client has its welcome.
    this.#server = createServer({ pauseOnConnect: true }, (socket) => this.#accept(socket));
  }

  /**
   * Listens at `path`, for this user and the members of `group`. The caller holds the channel's
   * lock, so what is there is left over.
   */
  async listen(path: string, group?: number): Promise<void> {
    this.#group = group;
    try {
      await this.#listen(path);
    } catch (cause) {
      throw new PluresError(
        "ERR_PERMISSION",
        `The socket ${path} cannot be made (${(cause as Error).message}). ` +
          "Expected a free name in a directory of this user; remove what is there.",
        { cause },
      );
    }
    this.#path = path;
  }

  async #listen(path: string): Promise<void> {
    rmSync(path, { force: true });
    await new Promise<void>((resolve, reject) => {
      // Also later: a connection that cannot be accepted is that client's trouble.
      this.#server.on("error", reject);
      this.#server.once("close", () => reject(new Error("closed before it listened")));
      this.#server.listen(path, () => resolve());
    });
    if (this.#group !== undefined) chownSync(path, process.geteuid!(), this.#group);
    chmodSync(path, this.#group === undefined ? SOCKET_MODE : GROUP_SOCKET_MODE);
  }

  /** No new clients from now on. */
  unlisten(): void {
    if (this.#path) rmSync(this.#path, { force: true });
    this.#server.close();
  }

  /** Hangs up on the client of a slot, or on all. */
  hangUp(slot?: number): void {
    for (const [socket, taken] of this.#sockets) {
      if (slot === undefined || taken === slot) socket.destroy();
    }
  }

  #accept(socket: Socket): void {
    socket.on("error", () => socket.destroy());
    const { memory, storeFd, doorbellFd } = this.#shared;
    try {
      const fd = descriptorOf(socket);
      const mayEnter = isWelcome(this.#native.peer(fd), this.#group);
      const reserved = mayEnter ? this.#slots.reserve(fd) : undefined;
      if (!reserved) {
        this.#native.send(fd, writeWelcome(mayEnter ? TOO_MANY : FORBIDDEN, memory.map), []);
        socket.destroy();
        return;
      }
      this.#sockets.set(socket, reserved.slot);
      this.#attend(socket, reserved.slot);
      const welcome = writeWelcome(OK, memory.map, reserved.slot);
      this.#native.send(fd, welcome, [storeFd, doorbellFd, reserved.slotFd]);
    } catch {
      // The client is gone already, or there are no descriptors left: it sees the hang-up.
      socket.destroy();
    }
  }

  /** Waits for the client's byte that says that it has mapped its pages, and for its end. */
  #attend(socket: Socket, slot: number): void {
    const timer = setTimeout(() => socket.destroy(), READY_MS).unref();
    socket.once("data", () => {
      clearTimeout(timer);
      try {
        this.#slots.activate(slot);
        // The client waits for this byte: from now on its requests are looked at.
        this.#native.wakeByte(descriptorOf(socket));
      } catch {
        // It has sealed its slot itself: no client of ours does.
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

/** The descriptor behind a socket, which Node.js does not document but has always had. */
function descriptorOf(socket: Socket): number {
  return (socket as unknown as { _handle: { fd: number } })._handle.fd;
}

/** Whether a process may be a client: this user's, root's, or one of the group that is let in. */
function isWelcome({ uid, gid, groups }: Peer, group: number | undefined): boolean {
  if (uid === 0 || uid === process.geteuid?.()) return true;
  return group !== undefined && (gid === group || groups.includes(group));
}
