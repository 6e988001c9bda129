/**
 * The data that each node of a watch had before a change: a copy of the range's data, as the watch
 * has reported it, or as it was when the watch began.
 */
import { STORE_COMMIT } from "../../assembly/layout/store.ts";
import { decodeRaw, encodeRaw } from "../codec/raw.ts";
import { u64At } from "../memory/pages.ts";
import type { Change, WatchPlan } from "./change.ts";
import type { WatchSource } from "./watch-source.ts";

/** Of a node that had changed behind the watch's place when the watch began. */
const UNKNOWN = null;

/** @internal */
export class PreviousValues {
  /** Encoded: what a consumer does to the data of a change does not change it. */
  readonly #values = new Map<string, Uint8Array | typeof UNKNOWN>();
  /** Before a change behind this version, a node that is not in the map was absent. */
  #knownFrom = 0;

  /** For a watch at the version `passed`: reads the nodes of its range, unless it lists them. */
  constructor({ reader, memory }: WatchSource, passed: number, plan: WatchPlan) {
    const { bounds, isInitial, since } = plan;
    if (isInitial && !since) return;
    for (const id of reader.ids(bounds)) {
      const found = reader.getWithVersion(id);
      if (found) this.#values.set(id, found.version > passed ? UNKNOWN : encoded(found.data));
    }
    this.#knownFrom = u64At(memory.pages.words, STORE_COMMIT >>> 2);
  }

  /** The change with the data before it, if that is known; keeps the data behind it. */
  add(change: Change): Change {
    if (change.kind === "lagged") {
      this.end();
      return change;
    }
    const { kind, id, data, version } = change;
    const before = this.#values.get(id);
    const isKnown = before !== UNKNOWN && (before !== undefined || version > this.#knownFrom);
    if (kind === "put") this.#values.set(id, encoded(data));
    else this.#values.delete(id);
    return isKnown ? { ...change, previous: before && decodeRaw(before) } : change;
  }

  /** Forgets all: nothing was reported. */
  end(): void {
    this.#values.clear();
    this.#knownFrom = 0;
  }
}

/** A copy without the room that the encoder had. */
function encoded(data: unknown): Uint8Array {
  return new Uint8Array(encodeRaw(data));
}
