/**
 * The seam between what a client reads and how that got into this process.
 *
 * A connection has the store's memory and a slot for requests, and it rings, sleeps, wakes and hangs
 * up. Session, link and request queue know nothing of sockets, descriptors and the addon: a store
 * that comes another way than by shared pages needs another `Connection`, and nothing above it.
 */
import type { StoreMemory } from "../memory/store-memory.ts";
import type { SlotSignals } from "../request/slot.ts";

export interface Connection extends SlotSignals {
  readonly channel: string;
  readonly serverPid: number;
  /** Which of the server's slots this client has. */
  readonly slot: number;
  /** Where its rings are, in `memory`. */
  readonly slotBase: number;
  /** The store's memory, as this process sees it. @internal */
  readonly memory: StoreMemory;
  /** Whether the server is there. It may be gone before `onGone` is called. */
  readonly isOpen: boolean;
  /** Calls `look` whenever the engine wakes this client: there are replies or changes. */
  onWake(look: () => void): void;
  /** Calls `lost` once, when the server is gone or after `hangUp`. */
  onGone(lost: () => void): void;
  /** Keeps the process alive, from now on; a new connection does not. */
  ref(): void;
  unref(): void;
  /** Ends the connection. The memory stays. */
  hangUp(): void;
  /** Gives the memory back: nobody reads it any more. */
  release(): void;
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

/** Connects to the server of a channel, once there is one. */
export type Connect = (channel: string, wait: ConnectWait) => Promise<Connection>;
