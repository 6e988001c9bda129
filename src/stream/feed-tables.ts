/**
 * What a feed has sent of the tables and of the words of the header, and what has changed since.
 *
 * The words and the vector are those from before the step was read: a mirror's vector never covers a
 * change that the mirror does not show. The tables are those from after it, as its values refer to them.
 */
import * as STORE from "../../assembly/layout/store.ts";
import * as STREAM from "../../assembly/layout/stream.ts";
import { readStamp } from "../codec/stamps.ts";
import { readNames, shapeCount } from "../codec/shapes.ts";
import { type Pages, copyOut, padded } from "../memory/pages.ts";
import { itemOf } from "./message.ts";

/** Words of 64 bits that a state has as they are: in the header, in the state. */
const LONGS = [
  [STORE.STORE_CLOCK, STREAM.STATE_CLOCK],
  [STORE.STORE_PUTS, STREAM.STATE_PUTS],
  [STORE.STORE_DELETES, STREAM.STATE_DELETES],
  [STORE.STORE_REFUSALS, STREAM.STATE_REFUSALS],
  [STORE.STORE_COLLECTED, STREAM.STATE_COLLECTED],
] as const;
const WORDS = [
  [STORE.STORE_CLIENTS, STREAM.STATE_CLIENTS],
  [STORE.STORE_REPLICAS, STREAM.STATE_REPLICAS],
  [STORE.STORE_EXPIRES_FROM, STREAM.STATE_EXPIRES_FROM],
] as const;

/** The words and the actor table at one moment. @internal */
export interface StoreState {
  words: Buffer;
  actors: Buffer;
}

/** @internal */
export class FeedTables {
  readonly #pages: Pages;
  #shapes = 0;
  /** Ids of the actors and their stamps as they were sent. */
  #ids: bigint[] = [];
  #stamps: bigint[] = [];
  #sent: StoreState | undefined;

  constructor(pages: Pages) {
    this.#pages = pages;
  }

  /** The state of now. */
  read(): StoreState {
    const words = Buffer.alloc(STREAM.STATE_STAMPS);
    for (const [from, to] of LONGS) words.writeBigUInt64LE(readStamp(this.#pages, from), to);
    for (const [from, to] of WORDS) words.writeUInt32LE(this.#word(from), to);
    const actors = copyOut(this.#pages, STORE.ACTORS, this.#actorCount() * STORE.ACTOR_BYTES);
    return { words, actors };
  }

  /** Whether this differs from what was sent. */
  isNews({ words, actors }: StoreState): boolean {
    const sent = this.#sent;
    return !sent || !words.equals(sent.words) || !actors.equals(sent.actors);
  }

  /** Items with the shapes and the actors that are new; values which were read before refer to them. */
  items(): Buffer[] {
    const items: Buffer[] = [];
    const shapes = shapeCount(this.#pages);
    if (shapes > this.#shapes) items.push(this.#shapesUpTo(shapes));
    const actors = this.#actorCount();
    const ids = Array.from({ length: actors }, (_, actor) => this.#id(actor));
    const first = ids.findIndex((id, actor) => id !== this.#ids[actor]);
    if (first >= 0) items.push(this.#actorsFrom(first, ids));
    return items;
  }

  /** The item that completes a step at this place. */
  stateItem(state: StoreState, version: number, position: number): Buffer {
    const { words, actors } = state;
    const stamps: Buffer[] = [];
    for (let actor = 0; actor * STORE.ACTOR_BYTES < actors.length; actor++) {
      const at = actor * STORE.ACTOR_BYTES;
      const stamp = actors.readBigUInt64LE(at + STORE.ACTOR_STAMP);
      // The entry may have become another actor's since.
      const isSame = actors.readBigUInt64LE(at + STORE.ACTOR_ID) === this.#ids[actor];
      if (!isSame || stamp === this.#stamps[actor]) continue;
      const sent = Buffer.alloc(STREAM.STATE_STAMP_BYTES);
      sent.writeUInt32LE(actor, STREAM.STATE_STAMP_ACTOR);
      sent.writeBigUInt64LE(stamp, STREAM.STATE_STAMP);
      stamps.push(sent);
      this.#stamps[actor] = stamp;
    }
    this.#sent = state;
    const head = Buffer.from(words);
    head.writeBigUInt64LE(BigInt(version), STREAM.STATE_VERSION);
    head.writeBigUInt64LE(BigInt(position), STREAM.STATE_POSITION);
    head.writeUInt32LE(stamps.length, STREAM.STATE_STAMP_COUNT);
    return itemOf(STREAM.MESSAGE_STATE, Buffer.concat([head, ...stamps]));
  }

  #shapesUpTo(count: number): Buffer {
    const entries: Buffer[] = [];
    for (let shape = this.#shapes; shape < count; shape++) {
      const { names, at, bytes } = readNames(this.#pages, shape)!;
      const entry = Buffer.alloc(STREAM.SENT_SHAPE_NAMES + padded(bytes));
      entry.writeUInt32LE(names.length, STREAM.SENT_SHAPE_FIELDS);
      entry.writeUInt32LE(bytes, STREAM.SENT_SHAPE_NAMES_BYTES);
      copyOut(this.#pages, at, bytes).copy(entry, STREAM.SENT_SHAPE_NAMES);
      entries.push(entry);
    }
    const table = tableOf(this.#shapes, count, entries);
    this.#shapes = count;
    return itemOf(STREAM.MESSAGE_SHAPES, table);
  }

  #actorsFrom(first: number, ids: bigint[]): Buffer {
    const entries = ids.slice(first).map((id, index) => {
      const actor = first + index;
      if (id !== this.#ids[actor]) this.#stamps[actor] = 0n;
      const entry = Buffer.alloc(8);
      entry.writeBigUInt64LE(id);
      return entry;
    });
    this.#ids = ids;
    return itemOf(STREAM.MESSAGE_ACTORS, tableOf(first, ids.length, entries));
  }

  #actorCount(): number {
    // SYNC POINT: actor count. Entries below it are complete.
    return Math.min(this.#word(STORE.STORE_ACTOR_COUNT), STORE.ACTORS_MAX);
  }

  #id(actor: number): bigint {
    return readStamp(this.#pages, STORE.ACTORS + actor * STORE.ACTOR_BYTES + STORE.ACTOR_ID);
  }

  #word(address: number): number {
    return Atomics.load(this.#pages.words, address >>> 2) >>> 0;
  }
}

/** The content of a table's item: entries from number `first` on, below `end`. */
function tableOf(first: number, end: number, entries: Buffer[]): Buffer {
  const head = Buffer.alloc(STREAM.TABLE_ENTRIES);
  head.writeUInt32LE(first, STREAM.TABLE_FIRST);
  head.writeUInt32LE(end - first, STREAM.TABLE_COUNT);
  return Buffer.concat([head, ...entries]);
}
