/**
 * A feed: makes the messages that turn a copy into a mirror of a store (docs/STREAM.md).
 *
 * It is a reader of the store's pages with a cursor on its change log. The engine does not know it.
 * All of a call's work is done when the call returns, so feeds of one thread may share a scratch page
 * and a message buffer.
 */
import { PAGE_BYTES } from "../../assembly/layout/memory.ts";
import * as STATUS from "../../assembly/layout/status.ts";
import * as STORE from "../../assembly/layout/store.ts";
import * as STREAM from "../../assembly/layout/stream.ts";
import { readStamp } from "../codec/stamps.ts";
import type { StoreMemory } from "../memory/store-memory.ts";
import { FeedPlace } from "./feed-place.ts";
import { FeedTables, type StoreState } from "./feed-tables.ts";
import { headOf, isPlaceIn, resumeOf } from "./head.ts";
import { LargeValue, type NodeKey, readBlock } from "./large-value.ts";
import type { StreamPlace } from "./message.ts";

/** Looks at a log whose writer is in the middle of an operation, until the feed gives up for now. */
const LOOKS_MAX = 256;
/** While nodes are listed, changes come first once this share of the ring is unread. */
const UNREAD_SHARE_LOG2 = 3;
const ROOM_BYTES = STREAM.MESSAGE_NODES_BYTES_MAX;
const LOG_HEAD_BYTES = STREAM.MESSAGE_ITEM_CONTENT + STREAM.SENT_LOG;

/** @internal */
export interface FeedOptions {
  /** `copy.progress.place` of a copy that lost its connection. */
  resume?: StreamPlace | undefined;
  /** Where its scratch page and message are: `map.streamBase` unless another thread uses that. */
  streamBase?: number;
}

/** What the store had reached at a moment. @internal */
export interface FeedMark {
  readonly position: number;
  readonly step: number;
}

/** A node whose value needs several messages; a later version than `versionMax` has its own record. */
interface LargeNode {
  node: NodeKey;
  versionMax: number;
}

/** @internal */
export class Feed {
  readonly #memory: StoreMemory;
  readonly #base: number;
  #place: FeedPlace;
  #tables: FeedTables;
  /** The first message: a head, or that the stream goes on. */
  #first: Buffer | undefined;
  /** Nodes are still being listed. */
  #isListing = false;
  /** Where the log from before the snapshot goes on, up to `#olderEnd`. */
  #older = 0;
  #olderEnd = 0;
  /** A value that needs several messages: its node, until its block could be read, and its pieces. */
  #unread: LargeNode | undefined;
  #large: LargeValue | undefined;
  /** The state from when the present step began; undefined: there is no step. */
  #state: StoreState | undefined;
  /** Counts steps, which each begin with a look at the store's words. */
  #steps = 0;
  /** The step has messages without a state. */
  #isUnfinished = false;
  /** The last complete step, and its place in the change log. */
  #completeStep = 0;
  #completePosition = 0;
  /** The place of the state that the copy shows; undefined: none of this snapshot. */
  #shownPosition: number | undefined;

  /**
   * The feed of one copy, of the store in `memory`, in the process of its server. With `resume` it goes
   * on where the copy is, if the store is the same and its log reaches as far back.
   */
  constructor(memory: StoreMemory, { resume, streamBase }: FeedOptions = {}) {
    this.#memory = memory;
    this.#base = streamBase ?? memory.map.streamBase;
    this.#place = new FeedPlace(memory.pages, this.#base);
    this.#tables = new FeedTables(memory.pages);
    if (resume && isPlaceIn(memory.pages, resume)) this.#goOn(resume);
    else this.#begin();
  }

  /** What the store has reached now. */
  mark(): FeedMark {
    return { position: this.#long(STORE.STORE_LOG_TAIL), step: this.#steps };
  }

  /** Whether the messages so far have everything that had happened when the mark was made. */
  hasReached(mark: FeedMark): boolean {
    return this.#completePosition >= mark.position && this.#completeStep > mark.step;
  }

  /**
   * The next message, of MESSAGE_BYTES_MAX at most. Undefined: the messages so far have everything that
   * had happened when the call began, or the engine is in the middle of an operation.
   */
  next(): Buffer | undefined {
    const first = this.#first;
    this.#first = undefined;
    if (first) return first;
    for (let look = 0; look < LOOKS_MAX; look++) {
      if (!this.#state) {
        this.#state = this.#tables.read();
        this.#steps++;
      }
      if (this.#unread && !this.#readLarge(this.#unread)) return undefined;
      if (this.#large) return this.#nextPiece(this.#large);
      const message = this.#isListing ? this.#nextNodes() : this.#nextChanges();
      if (message !== "again") return message;
    }
    return undefined;
  }

  /** Begins a snapshot. */
  #begin(): void {
    const { pages } = this.#memory;
    const place = new FeedPlace(pages, this.#base);
    this.#place = place;
    this.#tables = new FeedTables(pages);
    // The version first: it is at most that of the last record before the place.
    place.passed = this.#long(STORE.STORE_LOG_VERSION);
    place.cursor = this.#long(STORE.STORE_LOG_TAIL);
    this.#olderEnd = place.cursor;
    this.#older = this.#oldest();
    this.#isListing = true;
    this.#unread = undefined;
    this.#large = undefined;
    this.#state = undefined;
    this.#shownPosition = undefined;
    this.#first = headOf(pages, this.#older, place.passed);
  }

  /** A place of the log that the writer will not overwrite soon. */
  #oldest(): number {
    const ringBytes = this.#ringBytes;
    const intent = this.#long(STORE.STORE_LOG_INTENT);
    if (intent <= ringBytes) return 0;
    return Math.min(intent - ringBytes + (ringBytes >>> UNREAD_SHARE_LOG2), this.#place.cursor);
  }

  #goOn(place: StreamPlace): void {
    this.#place.cursor = place.position;
    this.#place.passed = place.version;
    this.#shownPosition = place.position;
    this.#first = resumeOf(place);
  }

  /** Starts over: the writer has overwritten the feed's place. */
  #startOver(): Buffer {
    this.#begin();
    const first = this.#first!;
    this.#first = undefined;
    return first;
  }

  #nextNodes(): Buffer | "again" | undefined {
    const place = this.#place;
    if (this.#older < this.#olderEnd) return this.#nextOlder();
    const unread = this.#long(STORE.STORE_LOG_TAIL) - place.cursor;
    if (unread > this.#ringBytes >>> UNREAD_SHARE_LOG2) return this.#nextChanges();
    const { core } = this.#memory;
    const status = place.run(() => core.feedNodes(this.#base, this.#out, ROOM_BYTES));
    place.rememberListed();
    if (status === STATUS.TOO_LARGE)
      this.#unread = { node: place.lastNode("listed"), versionMax: Infinity };
    if (status === STATUS.OK) {
      this.#isListing = false;
      // A node that was gone when its place was listed: its record follows.
      place.waitFor(this.#long(STORE.STORE_COMMIT));
    }
    return place.bytes ? this.#message(place.bytes) : "again";
  }

  /** Bytes of the log from before the snapshot, for cursors of watches. */
  #nextOlder(): Buffer {
    const bytes = Math.min(this.#olderEnd - this.#older, ROOM_BYTES - LOG_HEAD_BYTES);
    const written = this.#memory.core.writeLog(BigInt(this.#older), bytes, this.#out);
    if (this.#long(STORE.STORE_LOG_INTENT) - this.#older > this.#ringBytes)
      return this.#startOver();
    this.#older += bytes;
    return this.#message(written);
  }

  #nextChanges(): Buffer | "again" | undefined {
    const place = this.#place;
    const { core } = this.#memory;
    // Before the log's end is looked at: records up to this version are below it.
    const version = this.#long(STORE.STORE_LOG_VERSION);
    const status = place.run(() => core.feedLog(this.#base, this.#out, ROOM_BYTES));
    // A copy has room for a ring of records behind the state that it shows.
    const isTooLong = place.cursor - (this.#shownPosition ?? place.cursor) > this.#ringBytes;
    if (status === STATUS.OVERRUN || isTooLong) return this.#startOver();
    if (status === STATUS.RING_EMPTY) place.passed = Math.max(place.passed, version);
    if (status === STATUS.TOO_LARGE)
      this.#unread = { node: place.lastNode("found"), versionMax: place.passed };
    const isEnd = !this.#isListing && !place.isOpen && place.passed >= place.pending;
    if (!isEnd || this.#unread) return place.bytes ? this.#message(place.bytes) : "again";
    const state = this.#state!;
    const isNews = place.bytes > 0 || this.#isUnfinished || this.#tables.isNews(state);
    this.#state = undefined;
    this.#completeStep = this.#steps;
    this.#completePosition = place.cursor;
    this.#shownPosition = place.cursor;
    if (!isNews) return undefined;
    this.#isUnfinished = false;
    return this.#message(place.bytes, state);
  }

  /** Reads a value that needs several messages. False: writes tear it all the time; try again later. */
  #readLarge({ node, versionMax }: LargeNode): boolean {
    const block = readBlock(this.#memory, this.#base, node);
    if (!block) return false;
    this.#unread = undefined;
    const large = block === "absent" ? undefined : new LargeValue(node, block);
    if (large && large.version <= versionMax) this.#large = large;
    // It is gone, or of a later version: that record follows.
    else this.#place.waitFor(large?.version ?? this.#long(STORE.STORE_COMMIT));
    return true;
  }

  #nextPiece(large: LargeValue): Buffer {
    const item = large.nextItem();
    if (large.isSent) this.#large = undefined;
    this.#isUnfinished = true;
    return Buffer.concat([...this.#tables.items(), item]);
  }

  /** A message of the `bytes` bytes that the core wrote; with a state it completes the step. */
  #message(bytes: number, state?: StoreState): Buffer {
    const { pages } = this.#memory;
    const { cursor, passed } = this.#place;
    const items = this.#tables.items();
    items.push(pages.bytes.subarray(this.#out, this.#out + bytes));
    if (state) items.push(this.#tables.stateItem(state, passed, cursor));
    else this.#isUnfinished = true;
    return Buffer.concat(items);
  }

  get #out(): number {
    return this.#base + PAGE_BYTES;
  }

  get #ringBytes(): number {
    return this.#memory.pages.words[STORE.STORE_LOG_BYTES >>> 2]! >>> 0;
  }

  /** A word of 64 bits that only grows. */
  #long(address: number): number {
    return Number(readStamp(this.#memory.pages, address));
  }
}
