// One process changes nodes as fast as it can, others read them: no read may be torn.
import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";

const COUNT = 64;
const PAIRS = 16;
/** Long enough that most reads look at the pages, and not at a record that was read before. */
const TEXT_MAX = 400;
const READS_A_ROUND = 2_000;
const WRITES_A_ROUND = 1_000;

const idOf = (index) => `churn:${index}`;
const pairOf = (index) => [`pair:${index}:a`, `pair:${index}:b`];
/** Each field says the same number, in a different way. */
const sealed = (id, n) => {
  const length = (n * 7) % TEXT_MAX;
  return {
    id,
    n,
    text: String.fromCharCode(97 + (n % 26)).repeat(length),
    last: -n,
    list: [n, length],
  };
};

function assertWhole(id, data) {
  const { n, text, last, list } = data;
  const length = (n * 7) % TEXT_MAX;
  const letter = String.fromCharCode(97 + (n % 26));
  const isWhole =
    data.id === id &&
    last === -n &&
    list[0] === n &&
    list[1] === length &&
    text.length === length &&
    (length === 0 || (text[0] === letter && text[length - 1] === letter));
  if (!isWhole) assert.deepEqual(data, sealed(id, n), `${id} is torn`);
  return n;
}

/** Writes for `ms` milliseconds, many at a time, and returns the number of writes. */
export async function churn(db, ms) {
  let n = 0;
  let writes = [];
  const put = (id) => writes.push(db.put(id, sealed(id, n)));
  const putPair = () => {
    const [a, b] = pairOf(n % PAIRS);
    writes.push(
      db.batch([
        { put: a, data: { n } },
        { put: b, data: { n } },
      ]),
    );
  };
  for (let index = 0; index < COUNT; index++) put(idOf(index));
  for (; n < PAIRS; n++) putPair();
  const endMs = Date.now() + ms;
  while (Date.now() < endMs) {
    for (let i = 0; i < WRITES_A_ROUND; i++) {
      n++;
      const id = idOf((n * 31) % COUNT);
      // A node whose blocks are freed, and used again by others.
      if (n % 5 === 0) writes.push(db.delete(id));
      put(id);
      if (n % 3 === 0) putPair();
    }
    await Promise.all(writes);
    writes = [];
  }
  return n;
}

/** Reads at least `reads` times, by every way of reading. Returns what it met. */
export async function readWhole(db, reads) {
  const newest = new Map();
  let done = 0;
  let changes = 0;
  const check = (id, data) => {
    done++;
    if (data === undefined) return;
    const n = assertWhole(id, data);
    const before = newest.get(id) ?? 0;
    assert.ok(n >= before, `${id} went back from ${before} to ${n}`);
    if (n > before) changes++;
    newest.set(id, n);
  };
  for (let round = 0; done < reads; round++) {
    for (let i = 0; i < READS_A_ROUND; i++) {
      const id = idOf((i * 13 + round) % COUNT);
      check(id, db.get(id));
      const field = db.getField(id, "id");
      assert.ok(field === id || field === undefined, `${id} has the id ${field}`);
    }
    for (let index = 0; index < PAIRS; index++) {
      const [a, b] = db.getMany(pairOf(index));
      assert.equal(a.n, b.n, "a batch is torn");
      done += 2;
    }
    for (const { id, data } of db.list({ prefix: "churn:" })) check(id, data);
    await sleep(0);
  }
  return { reads: done, changes, retries: db.stats().readRetries };
}
