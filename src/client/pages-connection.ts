/** A connection by shared pages: the server's memory files are mapped here, a socket wakes. */
import { Socket, type SocketConstructorOpts } from "node:net";
import { DOORBELL_BASE, DOORBELL_BYTES, STORE_BASE } from "../../assembly/layout/memory.ts";
import { SLOT_BYTES } from "../../assembly/layout/slot.ts";
import type { ServedStore } from "../channel/ready.ts";
import { type Welcome, checkLayout } from "../channel/welcome.ts";
import { ringDoorbell } from "../memory/doorbell.ts";
import { planMemory, slotBase } from "../memory/memory-map.ts";
import { type Native, WAIT_HANGUP } from "../memory/native.ts";
import { type Signals, futexSignals } from "../memory/signals.ts";
import { type StoreMemory, buildMemory } from "../memory/store-memory.ts";
import type { Connection } from "./connection.ts";

/** Wake-up bytes that are read at once. */
const WAKE_BYTES_MAX = 256;

/** What the server has said. */
interface Greeted extends Welcome {
  store: ServedStore;
}

export class PagesConnection implements Connection {
  readonly kind = "pages";
  readonly channel: string;
  readonly serverPid: number;
  readonly slot: number;
  readonly slotBase: number;
  readonly store: ServedStore;
  readonly capacityBytes: number;
  /** @internal */
  readonly memory: StoreMemory;
  readonly #native: Native;
  readonly #signals: Signals;
  readonly #fd: number;
  readonly #socket: Socket;
  #look = () => {};
  #isMapped = true;

  /** `fd` is the connected socket, which the connection owns from now on. */
  constructor(native: Native, fd: number, channel: string, welcome: Greeted, memory: StoreMemory) {
    this.channel = channel;
    this.serverPid = welcome.serverPid;
    this.slot = welcome.slot;
    this.store = welcome.store;
    this.capacityBytes = memory.map.capacityBytes;
    this.slotBase = slotBase(memory.map, 0);
    this.memory = memory;
    this.#native = native;
    this.#signals = futexSignals(native);
    this.#fd = fd;
    this.#socket = this.#openSocket();
    native.release(fd);
  }

  /**
   * The socket as a wake-up. Its bytes have no content, so they go to one small buffer and bypass
   * streams, which would take a quarter of a watch's latency.
   */
  #openSocket(): Socket {
    const callback = () => {
      this.#look();
      return true;
    };
    const onread = { buffer: new Uint8Array(WAKE_BYTES_MAX), callback };
    // The constructor accepts this option too; the types have it at `connect` only.
    const options = { fd: this.#fd, readable: true, writable: true, onread };
    const socket = new Socket(options as SocketConstructorOpts);
    // Bun adopts a descriptor in `connect` only, and then has no use for `onread`.
    if (socket.pending) socket.connect({ fd: this.#fd } as never).on("data", callback);
    socket.on("error", () => socket.destroy());
    socket.resume();
    return socket.unref();
  }

  /** False already between the socket's hang-up and its event. */
  get isOpen(): boolean {
    return !this.#socket.destroyed;
  }

  onWake(look: () => void): void {
    this.#look = look;
  }

  onGone(lost: () => void): void {
    this.#socket.once("close", lost);
  }

  ring(): void {
    ringDoorbell(this.#signals, this.memory.pages);
  }

  sleep(address: number, expected: number, ms: number): boolean {
    const { bytes } = this.memory.pages;
    return this.#native.futexWait(bytes, address, expected, ms, this.#fd) !== WAIT_HANGUP;
  }

  ref(): void {
    this.#socket.ref();
  }

  unref(): void {
    this.#socket.unref();
  }

  hangUp(): void {
    this.#socket.destroy();
  }

  release(): void {
    if (!this.#isMapped) return;
    this.#isMapped = false;
    const { map, pages } = this.memory;
    this.#native.unmap(pages.bytes, STORE_BASE, map.capacityBytes);
    this.#native.unmap(pages.bytes, DOORBELL_BASE, DOORBELL_BYTES);
    this.#native.unmap(pages.bytes, this.slotBase, SLOT_BYTES);
  }
}

/**
 * Maps a server's pages into new memory. The descriptors, of the store (read-only), the doorbell
 * and the slot, are not needed after that. Throws ERR_VERSION_MISMATCH.
 */
export function mapPages(
  native: Native,
  channel: string,
  { capacityBytes, valueBytesMax }: Welcome,
  fds: readonly number[],
): StoreMemory {
  const [storeFd, doorbellFd, slotFd] = fds as [number, number, number];
  const memory = buildMemory(planMemory(capacityBytes, valueBytesMax, 1));
  const { bytes } = memory.pages;
  native.map(bytes, STORE_BASE, capacityBytes, storeFd, false);
  native.map(bytes, DOORBELL_BASE, DOORBELL_BYTES, doorbellFd, true);
  native.map(bytes, slotBase(memory.map, 0), SLOT_BYTES, slotFd, true);
  checkLayout(memory.pages, channel);
  return memory;
}
