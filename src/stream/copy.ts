/**
 * A copy: applies the messages of a feed to a store in this process, which readers in all of its threads
 * read as they read shared pages (docs/STREAM.md).
 */
import { MESSAGE_BYTES_MAX, MESSAGE_HEAD, MESSAGE_RESUME } from "../../assembly/layout/stream.ts";
import type { StoreMemory } from "../memory/store-memory.ts";
import { badStream, isResumeOf, readHead } from "./head.ts";
import { type StreamPlace, onlyItem } from "./message.ts";
import { MirrorStore } from "./mirror-store.ts";

/** @internal */
export interface CopyOptions {
  /** Slots behind the store, for the threads of the process (default: 0). */
  slotCount?: number;
  /** The capacity of the mirror, bytes (default: the server's). */
  capacityBytes?: number;
}

/** @internal */
export interface CopyProgress {
  /** Nodes of the snapshot that is being received, or of the complete one. */
  nodes: number;
  /** Nodes in the server's indexes when that snapshot began. */
  nodesExpected: number;
  /** Bytes of all messages so far. */
  bytes: number;
  /** Whether that snapshot is complete: `memory` shows it. */
  isComplete: boolean;
  /** The place of the state that `memory` shows, from which another feed goes on. */
  place: StreamPlace | undefined;
}

/** @internal */
export class Copy {
  readonly #options: CopyOptions;
  #shown: MirrorStore | undefined;
  /** The store of a snapshot that is not complete. */
  #next: MirrorStore | undefined;
  #bytes = 0;

  constructor(options: CopyOptions = {}) {
    this.#options = options;
  }

  /**
   * The memory to read: the store as the server's was at one instant. Undefined until the first
   * snapshot is complete. Another memory once a later snapshot is.
   */
  get memory(): StoreMemory | undefined {
    return this.#shown?.memory;
  }

  get progress(): CopyProgress {
    const store = this.#next ?? this.#shown;
    return {
      nodes: store?.nodes ?? 0,
      nodesExpected: store?.nodesExpected ?? 0,
      bytes: this.#bytes,
      isComplete: store !== undefined && !this.#next,
      place: this.#shown?.place,
    };
  }

  /**
   * Applies the next message of the feed. Throws ERR_CORRUPT, ERR_NO_SPACE or ERR_VERSION_MISMATCH; then
   * `memory` shows what it showed.
   */
  apply(message: Uint8Array): void {
    if (message.length > MESSAGE_BYTES_MAX || message.length % 8 !== 0)
      throw badStream(`a message has ${message.length} bytes`);
    this.#bytes += message.length;
    const head = onlyItem(message, MESSAGE_HEAD);
    if (head) return this.#begin(head);
    const resume = onlyItem(message, MESSAGE_RESUME);
    if (resume) return this.#goOn(resume);
    const store = this.#next ?? this.#shown;
    if (!store) throw badStream("its first message is no head");
    store.apply(message);
    if (store !== this.#next || !store.isComplete) return;
    this.#shown = store;
    this.#next = undefined;
  }

  #begin(content: Buffer): void {
    const { slotCount = 0, capacityBytes } = this.#options;
    this.#next = new MirrorStore(readHead(content), slotCount, capacityBytes);
  }

  #goOn(content: Buffer): void {
    const store = this.#shown;
    if (!store || !isResumeOf(content, store.place)) throw badStream("it goes on somewhere else");
    this.#next = undefined;
    store.abandonStep();
  }
}
