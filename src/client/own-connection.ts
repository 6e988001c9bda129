/** The connection of a client to a mirror in its own thread. */
import { clearInterval, setInterval } from "node:timers";
import type { ServedStore } from "../channel/ready.ts";
import type { StoreMemory } from "../memory/store-memory.ts";
import type { Connection, MirrorState } from "./connection.ts";
import type { OwnMirror } from "./own-mirror.ts";

/** A process stays alive by this. */
const ALIVE_MS = 0x7fffffff;

export class OwnConnection implements Connection {
  readonly kind = "mirror";
  readonly isOwnThread = true;
  readonly channel: string;
  readonly serverPid: number;
  readonly slot: number;
  readonly slotBase: number;
  readonly capacityBytes: number;
  readonly store: ServedStore;
  /** @internal */
  readonly memory: StoreMemory;
  readonly #mirror: OwnMirror;
  readonly #alive = setInterval(() => {}, ALIVE_MS).unref();
  #look = () => {};
  #lost: (() => void) | undefined;
  #isGone = false;

  /** `mirror` is open. */
  constructor(channel: string, mirror: OwnMirror) {
    const { serverPid, store, capacityBytes } = mirror.welcome;
    const { desk, memory } = mirror.client;
    this.channel = channel;
    this.serverPid = serverPid;
    this.store = store;
    this.capacityBytes = capacityBytes;
    this.slot = desk.answer;
    this.slotBase = desk.slotBase;
    this.memory = { ...memory, map: desk.map, scratch: desk.scratch };
    this.#mirror = mirror;
  }

  get isOpen(): boolean {
    return this.#mirror.isOpen;
  }

  get isEnding(): boolean {
    return this.#mirror.isEnding;
  }

  get mirror(): MirrorState {
    return this.#mirror.state;
  }

  onWake(look: () => void): void {
    this.#look = look;
  }

  onGone(lost: () => void): void {
    this.#lost = lost;
  }

  ring(): void {
    this.#mirror.ring();
  }

  sleep(): boolean {
    return this.isOpen;
  }

  ref(): void {
    this.#alive.ref();
  }

  unref(): void {
    this.#alive.unref();
  }

  hangUp(): void {
    this.#mirror.end(undefined);
  }

  /** The memory is collected when no reader uses it any more. */
  release(): void {}

  /** The mirror has something for the client. */
  woken(): void {
    this.#look();
  }

  /** The mirror has ended. */
  lose(): void {
    if (this.#isGone) return;
    this.#isGone = true;
    clearInterval(this.#alive);
    this.#lost?.();
  }
}
