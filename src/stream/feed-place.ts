/** Where a feed is: its words in the scratch page, which other feeds of the thread use between two calls. */
import { SCRATCH_KEY, SCRATCH_STREAM, SCRATCH_TO } from "../../assembly/layout/memory.ts";
import * as STREAM from "../../assembly/layout/stream.ts";
import { type Pages, padded } from "../memory/pages.ts";

const ID_PLACES = { listed: SCRATCH_TO, found: SCRATCH_KEY };

/** @internal */
export class FeedPlace {
  /** Where the change log goes on. */
  cursor = 0;
  /** The version of the last record before that. */
  passed = 0;
  /** The version before which the step does not end. */
  pending = 0;
  /** The last record is one of a batch or merge that goes on. */
  isOpen = false;
  /** The bytes and the nodes that the last call wrote. */
  bytes = 0;
  nodes = 0;
  #keyInfo = 0;
  readonly #listed = Buffer.alloc(SCRATCH_KEY);
  readonly #pages: Pages;
  readonly #scratch: number;

  constructor(pages: Pages, scratch: number) {
    this.#pages = pages;
    this.#scratch = scratch;
  }

  /** Runs a call of the core from this place on, and moves behind what it wrote: its status. */
  run(call: () => number): number {
    const { bytes, view } = this.#pages;
    const words = this.#scratch + SCRATCH_STREAM;
    const listed = this.#scratch + SCRATCH_TO;
    view.setBigUint64(words + STREAM.FEED_CURSOR, BigInt(this.cursor), true);
    view.setBigUint64(words + STREAM.FEED_PASSED, BigInt(this.passed), true);
    view.setBigUint64(words + STREAM.FEED_PENDING, BigInt(this.pending), true);
    view.setUint32(words + STREAM.FEED_KEY_INFO, this.#keyInfo, true);
    view.setUint32(words + STREAM.FEED_IS_OPEN, this.isOpen ? 1 : 0, true);
    bytes.set(this.#listed.subarray(0, padded(this.#keyInfo >>> 1)), listed);
    const status = call();
    this.cursor = Number(view.getBigUint64(words + STREAM.FEED_CURSOR, true));
    this.passed = Number(view.getBigUint64(words + STREAM.FEED_PASSED, true));
    this.pending = Number(view.getBigUint64(words + STREAM.FEED_PENDING, true));
    this.isOpen = view.getUint32(words + STREAM.FEED_IS_OPEN, true) !== 0;
    this.bytes = view.getUint32(words + STREAM.FEED_BYTES, true);
    this.nodes = view.getUint32(words + STREAM.FEED_NODES, true);
    return status;
  }

  /** After a list of nodes: remembers the last one. */
  rememberListed(): void {
    const { id, keyInfo } = this.lastNode("listed");
    this.#keyInfo = keyInfo;
    id.copy(this.#listed);
  }

  /** The id of the last listed node, or of the last record's node. */
  lastNode(of: keyof typeof ID_PLACES): { id: Buffer; keyInfo: number } {
    const { bytes, view } = this.#pages;
    const keyInfo = view.getUint32(this.#scratch + SCRATCH_STREAM + STREAM.FEED_KEY_INFO, true);
    const at = this.#scratch + ID_PLACES[of];
    return { id: Buffer.from(bytes.subarray(at, at + padded(keyInfo >>> 1))), keyInfo };
  }

  /** The step does not end before this version. */
  waitFor(version: number): void {
    this.pending = Math.max(this.pending, version);
  }
}
