/**
 * Messages with changed bytes: each is refused with a code and changes nothing, or makes a mirror that
 * every reader can read. SEED replays a run; MESSAGES is the number of changed messages.
 */
import assert from "node:assert/strict";
import { test } from "uvu";
import * as L from "../helpers/layout.ts";
import { CrdtStore, PluresError } from "../../src/index.ts";
import { boundsOf } from "../../src/codec/range.ts";
import { internalsOf } from "../../src/store/store.ts";
import { LogCursor } from "../../src/watch/change-log-cursor.ts";
import { readVector } from "../../src/request/deltas.ts";
import { type Pick, SEED, seeded } from "../helpers/codec-fixture.ts";
import { size } from "../helpers/core-random.ts";
import { execute, itemOf, randomOperation } from "../helpers/random-operations.ts";
import { send } from "../replication/replicas.ts";
import { Pair, readerOf } from "./pair.ts";

const MESSAGES = size("MESSAGES", 20_000, 200_000);
const CHANGED_A_MESSAGE = 20;
const MESSAGES_A_STORE = 40;
const CAPACITY_BYTES = 0x200000;
const CODES = ["ERR_CORRUPT", "ERR_NO_SPACE", "ERR_VERSION_MISMATCH"];
const IDS = ["a", "b", "c", "Ω wide", "\u0000\u0001dd1", "long ".repeat(30)];
const NASTY_WORDS = [
  0,
  1,
  7,
  8,
  40,
  255,
  0x1000,
  0x30000,
  0x5b800,
  0x7fffffff,
  0xfffffff8,
  2 ** 32 - 1,
];
/** Some values need several messages. */
const LARGE_BYTES = 200_000;

console.log(`SEED=${SEED} MESSAGES=${MESSAGES}`);
// Most messages are refused, and collecting a stack takes longer than that.
Error.stackTraceLimit = 0;

const counts = { applied: 0, refused: 0, shown: 0, reads: 0 };

/** A store that changes, and mirrors of it that get changed messages between the right ones. */
class Attack {
  readonly #pick: Pick;
  readonly #store = new CrdtStore({ actor: 1n, capacityBytes: CAPACITY_BYTES });
  readonly #other = new CrdtStore({ actor: 2n, capacityBytes: CAPACITY_BYTES });
  #pair: Pair;
  #seen: Buffer[] = [];

  constructor(pick: Pick) {
    this.#pick = pick;
    for (let i = 0; i < 30; i++) this.#write();
    this.#pair = this.#newPair();
  }

  /** Most mirrors are complete before the first changed message. */
  #newPair(): Pair {
    const pair = new Pair(internalsOf(this.#store).memory);
    if (this.#pick(5)) pair.pump();
    return pair;
  }

  /** Changes some messages; returns how many. */
  run(): number {
    let changed = 0;
    for (let n = 0; n < MESSAGES_A_STORE; n++) {
      for (let i = this.#pick(4); i > 0; i--) this.#write();
      const message = this.#pair.feed.next();
      if (!message) continue;
      for (let i = 0; i < CHANGED_A_MESSAGE; i++) {
        // A changed head reserves as much address space as it says.
        if (isHead(message) && this.#pick(20)) continue;
        this.#apply(this.#change(message));
        changed++;
      }
      // A changed message that was applied may stand in its way.
      if (!this.#apply(message)) this.#pair = this.#newPair();
      this.#seen.push(message);
    }
    return changed;
  }

  #write(): void {
    const pick = this.#pick;
    const next = () => randomOperation(pick, { ids: IDS, ttlMsMax: 500 });
    try {
      const kind = pick(60);
      if (kind === 0) this.#store.putSync("large", "x".repeat(LARGE_BYTES));
      else if (kind < 5) send(this.#store, this.#other);
      else if (kind < 10) send(this.#other, this.#store);
      else if (kind < 15) execute(this.#other, next());
      else if (kind < 20) this.#store.batchSync([itemOf(next()), itemOf(next())]);
      else execute(this.#store, next());
    } catch (error) {
      assert.ok(error instanceof PluresError, String(error));
    }
  }

  /** Whether the message was applied. Afterwards the mirror is sound either way. */
  #apply(message: Buffer): boolean {
    const { copy } = this.#pair;
    const shown = copy.memory;
    const before = this.#digest();
    let isApplied = true;
    try {
      copy.apply(message);
      counts.applied++;
    } catch (error) {
      assert.ok(error instanceof PluresError && CODES.includes(error.code), String(error));
      counts.refused++;
      isApplied = false;
    }
    if (!isApplied) {
      assert.equal(copy.memory, shown);
      assert.equal(this.#digest(), before);
    }
    if (copy.memory) counts.shown++;
    if (copy.memory) readAll(this.#pair, this.#pick(isApplied ? 4 : 40) === 0);
    return isApplied;
  }

  /** What a refused message must not change. */
  #digest(): string {
    const { memory } = this.#pair.copy;
    if (!memory) return "";
    const words = memory.pages.words;
    const at = [L.STORE_COMMIT, L.STORE_LOG_TAIL, L.STORE_NODE_COUNT, L.STORE_SHAPE_COUNT];
    return at.map((address) => words[address >>> 2]).join();
  }

  #change(message: Buffer): Buffer {
    const pick = this.#pick;
    const changed = Buffer.from(message);
    for (let left = 1 + pick(3); left > 0; left--) {
      const at = pick(changed.length);
      const word = at & ~3;
      switch (pick(6)) {
        case 0:
          changed[at] = pick(256);
          break;
        case 1:
          changed.writeUInt32LE(NASTY_WORDS[pick(NASTY_WORDS.length)]!, word);
          break;
        case 2:
          changed.writeUInt32LE((changed.readUInt32LE(word) + pick(17) - 8) >>> 0, word);
          break;
        case 3:
          changed.copyWithin(word, pick(changed.length) & ~7, pick(changed.length));
          break;
        case 4:
          return Buffer.from(changed.subarray(0, at & ~7));
        default: {
          const other = this.#seen[pick(this.#seen.length || 1)] ?? changed;
          const from = pick(other.length) & ~7;
          other.copy(changed, at & ~7, from, from + 8 * pick(20));
        }
      }
    }
    return changed;
  }
}

function isHead(message: Buffer): boolean {
  return message.readUInt32LE(L.MESSAGE_ITEM_KIND) === L.MESSAGE_HEAD;
}

/** Reads everything, which must not throw; and checks the heap unless values wait for their state. */
function readAll({ copy }: Pair, isThorough: boolean): void {
  const memory = copy.memory!;
  const { core, pages } = memory;
  const isAtRest = !pages.words[L.STORE_WRITE_SET >>> 2];
  if (isAtRest) assert.equal(core.checkHeap(pages.words[L.STORE_HEAP >>> 2]! >>> 0), 0);
  if (!isThorough) return;
  counts.reads++;
  const reader = readerOf(memory);
  const bounds = boundsOf(undefined);
  for (const id of reader.ids(bounds)) {
    reader.meta(id);
    reader.get(id);
    reader.getRaw(id);
  }
  reader.list();
  reader.count();
  readVector(pages);
  const cursor = new LogCursor(() => memory, { from: "", to: "" });
  cursor.moveTo(Math.max(0, pages.words[L.STORE_LOG_TAIL >>> 2]! - 2000), 0, 0);
  for (let next = cursor.next(); next && next !== "lagged";) next = cursor.next();
}

test(`${MESSAGES} changed messages trap nothing`, () => {
  let changed = 0;
  for (let run = 0; changed < MESSAGES; run++) {
    const seed = SEED + run;
    try {
      changed += new Attack(seeded(seed)).run();
    } catch (error) {
      console.log(`SEED=${seed} MESSAGES=1`);
      throw error;
    }
  }
  console.log(counts);
  assert.ok(counts.applied > MESSAGES / 20 && counts.refused > MESSAGES / 10);
  assert.ok(counts.shown > MESSAGES / 4 && counts.reads > MESSAGES / 100);
});

test.run();
