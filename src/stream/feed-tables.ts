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
  /** How many actors were sent, and the table with their ids and stamps as they were sent. */
  #actors = 0;
  readonly #table = Buffer.alloc(STORE.ACTORS_MAX * STORE.ACTOR_BYTES);
  readonly #tableWords = new Int32Array(this.#table.buffer, this.#table.byteOffset);
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
    const first = this.#firstNewActor();
    if (first !== undefined) items.push(this.#actorsFrom(first));
    return items;
  }

  /** The item that completes a step at this place. */
  stateItem(state: StoreState, version: number, position: number): Buffer {
    const { words, actors } = state;
    const stamps: Buffer[] = [];
    for (let at = 0; at < actors.length; at += STORE.ACTOR_BYTES) {
      const id = at + STORE.ACTOR_ID;
      const stamp = at + STORE.ACTOR_STAMP;
      if (!actors.compare(this.#table, stamp, stamp + 8, stamp, stamp + 8)) continue;
      // The entry may have become another actor's since.
      if (actors.compare(this.#table, id, id + 8, id, id + 8)) continue;
      const sent = Buffer.alloc(STREAM.STATE_STAMP_BYTES);
      sent.writeUInt32LE(at / STORE.ACTOR_BYTES, STREAM.STATE_STAMP_ACTOR);
      actors.copy(sent, STREAM.STATE_STAMP, stamp, stamp + 8);
      actors.copy(this.#table, stamp, stamp, stamp + 8);
      stamps.push(sent);
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

  /** The first actor whose id was not sent; undefined: all were. */
  #firstNewActor(): number | undefined {
    const { words } = this.#pages;
    const count = this.#actorCount();
    for (let actor = 0; actor < count; actor++) {
      const sent = (actor * STORE.ACTOR_BYTES + STORE.ACTOR_ID) >>> 2;
      const id = (STORE.ACTORS >>> 2) + sent;
      const isSame = this.#tableWords[sent] === words[id];
      if (actor >= this.#actors || !isSame || this.#tableWords[sent + 1] !== words[id + 1])
        return actor;
    }
    return undefined;
  }

  #actorsFrom(first: number): Buffer {
    this.#actors = this.#actorCount();
    const entries: Buffer[] = [];
    for (let actor = first; actor < this.#actors; actor++) {
      const at = actor * STORE.ACTOR_BYTES;
      const id = readStamp(this.#pages, STORE.ACTORS + at + STORE.ACTOR_ID);
      // A copy that gets another id has no stamp of it yet.
      const isOther = id !== this.#table.readBigUInt64LE(at + STORE.ACTOR_ID);
      if (isOther) this.#table.writeBigUInt64LE(0n, at + STORE.ACTOR_STAMP);
      this.#table.writeBigUInt64LE(id, at + STORE.ACTOR_ID);
      const entry = Buffer.alloc(8);
      entry.writeBigUInt64LE(id);
      entries.push(entry);
    }
    return itemOf(STREAM.MESSAGE_ACTORS, tableOf(first, this.#actors, entries));
  }

  #actorCount(): number {
    // SYNC POINT: actor count. Entries below it are complete.
    return Math.min(this.#word(STORE.STORE_ACTOR_COUNT), STORE.ACTORS_MAX);
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
