/**
 * The seam between a store's data and the way it gets into this process.
 *
 * A connection has the store's memory and a slot. It rings, sleeps, wakes and hangs up.
 * Session, link, request queue and slot know no socket, no descriptor and no addon: a store that
 * arrives otherwise than by shared pages needs another `Connection`, and no change above it.
 */
import type { ServedStore } from "../channel/ready.ts";
import type { StoreMemory } from "../memory/store-memory.ts";
import type { SlotSignals } from "../request/slot.ts";
import type { AbortSignal } from "../support/platform-types.ts";

export interface Connection extends SlotSignals {
  readonly kind: "pages" | "mirror";
  /**
   * The mirror is in this thread: no call can wait for it, and `onWake` is called for all that comes. It
   * shows a state between two turns, so no read meets a change.
   */
  readonly isOwnThread?: boolean;
  /** Of a mirror: how current it is. */
  readonly mirror?: MirrorState;
  readonly channel: string;
  readonly serverPid: number;
  /** The number of this client's slot in the server's table. */
  readonly slot: number;
  /** The address of its rings in `memory`. */
  readonly slotBase: number;
  /** The capacity of the server's store, which that of a mirror may exceed. */
  readonly capacityBytes: number;
  /** What the server says of its store. */
  readonly store: ServedStore;
  /** The store's memory, as this process sees it. @internal */
  readonly memory: StoreMemory;
  /** Whether the server is connected. False may come before the call of `lost`. */
  readonly isOpen: boolean;
  /**
   * Whether this connection only answers what is in flight any more. Its memory shows an older state: the answers
   * are for when the next connection shows theirs.
   */
  readonly isEnding?: boolean;
  /** Sets what is called whenever the engine wakes this client, for replies or changes. */
  onWake(look: () => void): void;
  /** Calls `lost` once, when the server is gone or after `hangUp`. */
  onGone(lost: () => void): void;
  /** Keeps the process alive until `unref`. A new connection does not. */
  ref(): void;
  unref(): void;
  /** Ends the connection. The memory stays readable. */
  hangUp(): void;
  /** Releases the memory, which no reader uses any more. */
  release(): void;
}

/** How current a mirror is. */
export interface MirrorState {
  /** Bytes of states that came so far. */
  receivedBytes: number;
  /** How long ago the mirror had everything, milliseconds; 0: it has, as far as it knows. */
  lagMs: number;
}

export interface ConnectWait {
  /** Of a mirror: called with the nodes that have come while it is filled. */
  onProgress?: ((done: number, total: number) => void) | undefined;
  /** How long to wait for a server to appear, milliseconds. */
  timeoutMs: number;
  /** How long a server that listens may take to answer, milliseconds. Default: by `timeoutMs`. */
  answerMs?: number;
  signal: AbortSignal | undefined;
  /** Whether the wait keeps the process alive. Default: true. */
  ref?: boolean;
  /** The group of the channel's directory; undefined: this user alone. */
  group: number | undefined;
  /** The channel's directory. */
  directory: string;
}

/** Connects to the server of a channel as soon as one exists. */
export type Connect = (channel: string, wait: ConnectWait) => Promise<Connection>;
