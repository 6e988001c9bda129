/**
 * The changes of a range, one by one: existing nodes first if they are asked for, then records of the
 * change log.
 *
 * Nothing is queued. A record says which node changed. Its data is read later and may be of a later
 * version. The reader remembers that version and skips the records up to it: the delivered versions
 * of each id strictly increase.
 */
import { STORE_COMMIT } from "../../assembly/layout/store.ts";
import { asksForReserved, isReserved } from "../codec/reserved-ids.ts";
import { u64At } from "../memory/pages.ts";
import { LogCursor, type LogRecord } from "./change-log-cursor.ts";
import type { Change, WatchPlan } from "./change.ts";
import { placeIn, presentOpening } from "./going-on.ts";
import { type Listing, type WatchPlace, writeCursor } from "./watch-cursor.ts";
import type { WatchSource } from "./watch-source.ts";

/** What a reader needs of the hub. @internal */
export interface ChangeHost {
  readonly source: WatchSource;
  /** Raised when the source has other pages than those of the cursors. */
  readonly generation: number;
  /** How often a watch started over: its log was overrun, or the pages are of another store. */
  overruns: number;
}

/** @internal */
export class ChangeReader {
  readonly #host: ChangeHost;
  readonly #plan: WatchPlan;
  readonly log: LogCursor;
  /** The delivered version of nodes whose record of that version is still to come. */
  readonly #delivered = new Map<string, number>();
  #deliveredMax = 0;
  #generation: number;
  /** The existing nodes that are still to be delivered, and where in them the reader is. */
  #existing: Iterator<Change | undefined> | undefined;
  #listing: Listing | undefined;
  #opening = 0n;
  /** The version up to which the store was loaded. */
  #loaded = 0;
  /** Records up to this version are from before the watch. */
  #passed = 0;
  /** The latest version that the reader knows of. */
  #seen = 0;
  /** The place of `since` is not in these pages. */
  #isLost = false;

  constructor(host: ChangeHost, plan: WatchPlan) {
    const { bounds, also, isInitial, since } = plan;
    this.#host = host;
    this.#plan = plan;
    this.log = new LogCursor(() => host.source.memory, { ...bounds, also });
    this.#generation = host.generation;
    this.#enter();
    if (since) this.#isLost = !this.#goOn(since);
    else if (isInitial) this.#list({ since: 0, after: "" });
  }

  /** The place behind the last change. */
  get cursor(): string {
    return writeCursor(this.#place, this.#plan.bounds);
  }

  /** The version up to which each change is before its place. */
  get version(): number {
    return this.#place.version;
  }

  get #place(): WatchPlace {
    // Until it says that it is lost, it is where it was.
    if (this.#isLost) return this.#plan.since!;
    const listing = this.#listing && { ...this.#listing };
    const isPresent = this.#generation === this.#host.generation;
    let version = Math.max(this.log.passed, this.#passed);
    // Everything that was loaded is listed, and in front of the log's end.
    const hasLoaded = !listing && isPresent && !this.log.isBehind;
    if (hasLoaded) version = Math.max(version, this.#loaded);
    const { position } = this.log;
    return {
      opening: this.#opening,
      position,
      version,
      seen: Math.max(this.#seen, version),
      listing,
    };
  }

  /** Whether there may be something to deliver: existing nodes, or records. */
  get isBehind(): boolean {
    if (this.#existing || this.#isLost) return true;
    return this.#generation !== this.#host.generation || this.log.isBehind;
  }

  /** Whether it has reached this position of the log, or the log's end. */
  hasReached(position: () => number): boolean {
    if (this.#generation !== this.#host.generation || this.#existing || this.#isLost) return false;
    return !this.log.isBehind || this.log.position >= position();
  }

  /** The next change; undefined: what it looked at was none to deliver. */
  take(): Change | undefined {
    if (this.#isLost) return this.#startOver();
    if (this.#generation !== this.#host.generation) return this.#move();
    if (this.#existing) {
      const { done, value } = this.#existing.next();
      if (!done) return value;
      this.#existing = undefined;
      this.#listing = undefined;
    }
    if (this.#plan.bounds.empty) this.log.toEnd();
    const record = this.log.next();
    if (record === "lagged") return this.#startOver();
    return record && this.#changeOf(record);
  }

  end(): void {
    this.#existing = undefined;
    this.#isLost = false;
    this.#delivered.clear();
  }

  #changeOf(record: LogRecord): Change | undefined {
    const { isPut, id, version } = record;
    if (isReserved(id) && !asksForReserved(this.#plan.bounds)) return undefined;
    if (version <= this.#passed || this.#wasDelivered(id, version)) return undefined;
    if (!isPut) return this.#deletionOf(id, version);
    this.#see(version);
    if (!this.#plan.hasData) return { kind: "put", id, data: undefined, version };
    const found = this.#host.source.reader.getChanged(id);
    if (!found) {
      // Deleted since: that record follows.
      this.#seePresent();
      return undefined;
    }
    this.#see(found.version);
    if (found.version > version) this.#noteDelivered(id, found.version);
    return { kind: "put", id, ...found };
  }

  #deletionOf(id: string, version: number): Change | undefined {
    if (version <= this.#loaded && this.#host.source.reader.has(id)) {
      // Put again before the store was loaded, and so listed; or later, and that record follows.
      this.#seePresent();
      return undefined;
    }
    this.#see(version);
    return { kind: "delete", id, version };
  }

  #noteDelivered(id: string, version: number): void {
    this.#delivered.set(id, version);
    this.#deliveredMax = Math.max(this.#deliveredMax, version);
  }

  /** Whether this version of the node, or a later one, was delivered. */
  #wasDelivered(id: string, version: number): boolean {
    if (this.#delivered.size === 0) return false;
    const delivered = this.#delivered.get(id) ?? 0;
    // Versions come in order.
    if (version > this.#deliveredMax) this.#delivered.clear();
    else if (version >= delivered) this.#delivered.delete(id);
    return version <= delivered;
  }

  #see(version: number): void {
    if (version > this.#seen) this.#seen = version;
  }

  /** The reader has seen that a node is absent, or there: by any of the changes up to now. */
  #seePresent(): void {
    this.#see(u64At(this.#host.source.memory.pages.words, STORE_COMMIT >>> 2));
  }

  /** The pages are others: goes on in them, or starts over. */
  #move(): Change | undefined {
    // A document reads all of its chunks again with each server.
    const isDocuments = asksForReserved(this.#plan.bounds) || this.#plan.also !== "";
    if (isDocuments || !this.#goOn(this.#place)) return this.#startOver();
    this.#generation = this.#host.generation;
    return undefined;
  }

  /** Goes on at a place of an earlier watch. False: it is not in these pages. */
  #goOn(before: WatchPlace): boolean {
    const place = placeIn(this.#host.source.memory.pages, before);
    if (!place) return false;
    this.#enter();
    this.log.moveTo(place.position, place.version, Math.max(place.version, this.#loaded) + 1);
    this.#passed = place.version;
    this.#seen = place.seen;
    if (place.listing) this.#list(place.listing);
    return true;
  }

  #startOver(): Change {
    this.#host.overruns++;
    this.#generation = this.#host.generation;
    this.#isLost = false;
    this.log.toEnd();
    this.#enter();
    this.#delivered.clear();
    this.#deliveredMax = 0;
    this.#passed = 0;
    this.#seen = 0;
    this.#list({ since: 0, after: "" });
    return { kind: "lagged" };
  }

  /** Reads which opening the pages are of. */
  #enter(): void {
    const { id, end } = presentOpening(this.#host.source.memory.pages);
    this.#opening = id;
    this.#loaded = end;
  }

  #list(listing: Listing): void {
    this.#listing = listing;
    this.#existing = this.#nodes(listing);
  }

  /** Existing nodes of the range, as puts; undefined for each that is not to be delivered. */
  *#nodes(listing: Listing): Generator<Change | undefined, void, undefined> {
    const { bounds, hasData } = this.#plan;
    const { versionMin } = this.log;
    const { reader } = this.#host.source;
    const from = listing.after > bounds.from ? listing.after : bounds.from;
    for (const id of reader.ids({ ...bounds, from })) {
      if (id === listing.after) continue;
      listing.after = id;
      const isLater = listing.since === 0 || reader.versionOf(id) > listing.since;
      const found = isLater ? reader.getWithVersion(id) : undefined;
      // Its absence is a change that the reader has seen, too.
      this.#seePresent();
      if (!found || this.#delivered.get(id) === found.version) {
        yield undefined;
        continue;
      }
      const { data, version } = found;
      // Written since the log's position: its record follows.
      if (version >= versionMin) this.#noteDelivered(id, version);
      yield { kind: "put", id, data: hasData ? data : undefined, version };
    }
  }
}
