/** The core alone, as any WebAssembly host runs it: its exports, its rings, hostile frames. */
import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "uvu";
import * as L from "../helpers/layout.ts";
import { BareHost, encodedBytes, MODULE } from "../helpers/core-bare.ts";
import { CORE_FILE } from "../helpers/core-file.ts";
import { Dice, randomBytes, rounds, seedFor } from "../helpers/core-random.ts";
import { exportsOfText } from "../helpers/json-text.ts";
import { bodyOf, fuzzFrames, pushFrame } from "./core-fuzz.ts";
import { BAD_VALUES, BREAKING, KEY, REFUSED } from "./core-malformed.ts";

const MIB = 0x100000;
const ROOMY = { capacityBytes: 16 * MIB, valueBytesMax: MIB, slots: 3 };
const ONE = Buffer.from([L.TAG_SMALL + 1]);

function openHost(options = ROOMY): BareHost {
  const host = new BareHost(options);
  for (let slot = 0; slot < options.slots; slot++) host.open(slot);
  return host;
}

test("the core needs a shared memory and nothing else", () => {
  const { imports } = WebAssembly.Module as unknown as { imports: (module: unknown) => object[] };
  const needs = imports(MODULE);
  assert.deepEqual(needs, [{ module: "env", name: "memory", kind: "memory" }]);
  const host = openHost();
  assert.equal(host.word(L.STORE_MAGIC), L.MAGIC);
  assert.equal(host.word(L.STORE_FINGERPRINT), host.call("fingerprint"));
});

test("docs/ABI.md lists each export of both modules with its parameters, and no other", () => {
  const text = readFileSync(new URL("../../../docs/ABI.md", import.meta.url), "utf8");
  const exports = { ...new BareHost({ ...ROOMY, slots: 0 }).core, ...exportsOfText() };
  const documented = [...text.matchAll(/^\| `(\w+)\(([^)]*)\)`/gm)].map(([, name, list]) => [
    name!,
    list!.split(", ").filter(Boolean).length,
  ]);
  const actual = Object.entries(exports).map(([name, body]) => [name, body.length]);
  assert.deepEqual(documented.sort(), actual.sort());
});

test("the host of docs/ABI.md runs unchanged", async () => {
  const text = readFileSync(new URL("../../../docs/ABI.md", import.meta.url), "utf8");
  const example = /```js\n([^]*?)```/.exec(text)![1]!;
  const url = `data:text/javascript,${encodeURIComponent(example)}`;
  const { openStore } = (await import(url)) as {
    openStore: (
      wasm: Uint8Array,
      layout: typeof L,
    ) => {
      put: (id: string, value: Uint8Array) => number;
      get: (id: string) => Uint8Array | undefined;
    };
  };
  const store = openStore(readFileSync(CORE_FILE), L);
  const values = [ONE, encodedBytes(Buffer.from("some bytes")), encodedBytes(Buffer.alloc(9000))];
  for (let i = 0; i < 3000; i++) assert.equal(store.put(`node-${i}`, values[i % 3]!), L.OK);
  for (let i = 0; i < 3000; i++) {
    assert.deepEqual(Buffer.from(store.get(`node-${i}`)!), Buffer.from(values[i % 3]!));
  }
  assert.equal(store.get("node-3000"), undefined);
  assert.equal(store.put("bad", Buffer.from([0x3f])), L.BAD_VALUE);
});

test("nodes are put, got, listed and deleted through the exports", () => {
  const host = openHost();
  const ids = Array.from({ length: 5000 }, (_, i) => `${i % 2 ? "ж" : "n"}${10_000 + i}`);
  for (const id of ids) assert.equal(host.put(id, encodedBytes(Buffer.from(id))), L.OK);
  assert.ok(host.needs.pages > 0 && host.needs.buckets > 0);
  for (const id of ids) assert.deepEqual(host.get(id), encodedBytes(Buffer.from(id)));
  assert.equal(host.word(L.STORE_NODE_COUNT), ids.length);
  const sorted = [...ids].sort();
  assert.deepEqual(host.ids("", ""), sorted);
  assert.deepEqual(host.ids("", "", true), sorted.reverse());
  assert.deepEqual(host.ids("n10010", "n10016"), ["n10010", "n10012", "n10014"]);
  const from = host.writeId(L.READER_SCRATCH + L.SCRATCH_FROM, "n10010");
  const to = host.writeId(L.READER_SCRATCH + L.SCRATCH_TO, "n10016");
  for (const flags of [L.SCAN_FROM_EXCLUSIVE, L.SCAN_FROM_EXCLUSIVE | L.SCAN_REVERSE]) {
    assert.equal(host.call("scan", L.READER_SCRATCH, from, to, flags, 64), 2);
  }
  host.check();
  for (const id of ids) assert.equal(host.delete(id), L.OK);
  assert.equal(host.delete(ids[0]!), L.NOT_FOUND);
  assert.equal(host.get(ids[0]!), undefined);
  host.call("drainRetired");
  assert.equal(host.check().usedBlocks, 0);
  assert.equal(host.word(L.STORE_HEAP_TOP), host.word(L.STORE_HEAP));
});

test("bodies that cannot be nodes are refused", () => {
  const host = openHost();
  assert.equal(host.put("", ONE), L.BAD_KEY);
  assert.equal(host.put("a".repeat(1025), ONE), L.BAD_KEY);
  assert.equal(host.put("é".repeat(513), ONE), L.BAD_KEY);
  assert.equal(host.put("ж".repeat(513), ONE), L.BAD_KEY);
  assert.equal(host.put("ж".repeat(512), ONE), L.OK);
  for (const value of BAD_VALUES) assert.equal(host.put("a", Buffer.from(value)), L.BAD_VALUE);
  assert.equal(host.put("a", encodedBytes(Buffer.alloc(MIB))), L.TOO_LARGE);
  const total = host.writeBody("aa", ONE);
  const put = (bytes: number) =>
    host.call("execute", L.ENGINE_SCRATCH, L.OP_PUT, host.staging, bytes, Date.now());
  // Two narrow units marked as one wide unit, an odd number of wide bytes, unknown flags.
  host.setWord(host.staging + L.BODY_KEY_INFO, (2 << 1) | 1);
  host.bytes.fill(0, host.staging + L.BODY_ID + 1, host.staging + L.BODY_ID + 2);
  assert.equal(put(total), L.BAD_KEY);
  host.setWord(host.staging + L.BODY_KEY_INFO, (3 << 1) | 1);
  assert.equal(put(total), L.BAD_KEY);
  host.setWord(host.staging + L.BODY_KEY_INFO, 0xffffffff);
  assert.equal(put(total), L.BAD_KEY);
  host.setWord(host.staging + L.BODY_KEY_INFO, 2 << 1);
  for (let bytes = 0; bytes < 16; bytes++) assert.equal(put(bytes), L.BAD_KEY, `${bytes} bytes`);
  assert.equal(put(16), L.BAD_VALUE);
  host.setWord(host.staging + L.BODY_FLAGS, L.FLAGS_ALL + 1);
  assert.equal(put(total), L.BAD_KEY);
  assert.deepEqual(host.ids("", ""), ["ж".repeat(512)]);
  host.check();
});

test("a host without pages gets NO_SPACE, and its store stays whole", () => {
  const host = openHost();
  let count = 0;
  for (; count < 500; count++) host.put(`n${1000 + count}`, ONE);
  host.hasPages = false;
  while (host.put(`n${1000 + count}`, ONE) === L.OK) count++;
  assert.equal(host.put("large", encodedBytes(Buffer.alloc(50_000))), L.NO_SPACE);
  assert.equal(host.word(L.STORE_NODE_COUNT), count);
  host.check();
  for (let i = 0; i < count; i++) assert.equal(host.delete(`n${1000 + i}`), L.OK);
  host.check();
});

test("a request goes through the ring and is acknowledged without a reply", () => {
  const host = openHost();
  const total = host.writeBody("a", ONE);
  assert.equal(host.send(1, L.OP_PUT, 1, total), total);
  assert.equal(host.acked(1), 0);
  assert.deepEqual(host.serveAll(), []);
  assert.equal(host.acked(1), 1);
  assert.deepEqual(host.replies(1), []);
  assert.deepEqual(host.get("a"), ONE);
  host.send(1, L.OP_DELETE, 2, host.writeBody("a"));
  host.send(1, L.OP_DELETE, 3, host.writeBody("a"));
  host.setWord(host.slot(1) + L.SLOT_WAITING, L.WAITING_SOCKET);
  assert.equal(host.serve(), L.WAKE);
  assert.equal(host.result(L.RESULT_SLOT, L.ENGINE_SCRATCH), 1);
  assert.equal(host.result(L.RESULT_WAITING, L.ENGINE_SCRATCH), L.WAITING_SOCKET);
  assert.equal(host.acked(1), 3);
  assert.deepEqual(
    host.replies(1).map(({ status, request }) => [status, request]),
    [[L.NOT_FOUND, 3]],
  );
  host.send(1, L.OP_SHUTDOWN, 4, 0);
  assert.equal(host.serveUntil(L.SHUTDOWN), 1);
});

test("a large put comes in pieces, a large get is streamed, and other slots continue", () => {
  const host = openHost();
  const dice = new Dice(seedFor("pieces"));
  for (const length of [1, 16_000, 16_384, 16_385, 40_000, 300_000, MIB - 5]) {
    const value = encodedBytes(randomBytes(dice, length));
    const request = host.acked(0) + 1;
    const total = host.writeBody("big", value);
    for (let done = 0; done < total;) {
      const sent = host.send(0, done ? L.OP_MORE : L.OP_PUT, request, total, done);
      assert.deepEqual(host.serveAll(), []);
      host.check();
      done = sent ?? done;
    }
    assert.equal(host.acked(0), request);
    assert.deepEqual(host.get("big"), value);

    host.send(0, L.OP_GET, request + 1, host.writeBody("big"));
    assert.deepEqual(host.serveAll(), []);
    // The stream has the version at its begin.
    host.send(1, L.OP_PUT, host.acked(1) + 1, host.writeBody("big", ONE));
    const pieces: Buffer[] = [];
    const streamed = L.VERSION_BYTES + value.length;
    for (let bytes = 0; bytes < streamed;) {
      const [reply] = host.replies(0, 1);
      assert.equal(reply!.status, L.FOUND);
      assert.equal(reply!.total, streamed);
      pieces.push(reply!.piece.subarray(0, streamed - bytes));
      bytes += pieces.at(-1)!.length;
      assert.deepEqual(host.serveAll(), []);
    }
    assert.deepEqual(Buffer.concat(pieces).subarray(L.VERSION_BYTES), value);
    assert.equal(host.acked(0), request + 1);
    assert.deepEqual(host.get("big"), ONE);
    host.check();
  }
});

test("a malformed frame is refused, the third one breaks the slot, other slots continue", () => {
  for (const { name, push } of REFUSED) {
    const host = openHost();
    for (let strike = 1; strike < L.VIOLATIONS_MAX; strike++) {
      push(host);
      assert.deepEqual(host.serveAll(), [], name);
      assert.deepEqual(
        host.replies(1).map(({ status }) => status),
        [L.BAD_FRAME],
        name,
      );
      assert.equal(host.acked(1), 0, name);
    }
    push(host);
    assertBreaks(host, name);
  }
});

test("an invalid ring breaks its slot at once, other slots continue", () => {
  for (const { name, push } of BREAKING) {
    const host = openHost();
    push(host);
    assertBreaks(host, name);
  }
});

/** Slot 1 breaks and can be used again. Slot 2 is not affected. */
function assertBreaks(host: BareHost, name: string): void {
  host.send(2, L.OP_PUT, 1, host.writeBody("other", ONE));
  assert.equal(host.serveUntil(L.BROKEN), 1, name);
  assert.equal(host.word(host.entry(1) + L.ENTRY_STATE), L.STATE_BROKEN, name);
  assert.equal(host.acked(1), 0, name);
  assert.deepEqual(host.replies(1), [], name);
  assert.equal(host.acked(2), 1, name);
  host.close(1);
  host.open(1);
  host.send(1, L.OP_PUT, 1, host.writeBody("again", ONE));
  assert.deepEqual(host.serveAll(), [], name);
  assert.deepEqual(host.ids("", ""), ["again", "other"], name);
  host.check();
}

test("a put in pieces accepts only its pieces, and is dropped with its slot", () => {
  const host = openHost();
  const body = bodyOf(host, "big", encodedBytes(Buffer.alloc(50_000)));
  const start = { op: L.OP_PUT, request: 1, total: body.length, body: body.subarray(0, 0x4000) };
  pushFrame(host, 1, start);
  assert.deepEqual(host.serveAll(), []);
  assert.equal(host.check().usedBlocks, 1);
  pushFrame(host, 1, KEY);
  pushFrame(host, 1, { ...KEY, op: L.OP_MORE, request: 2 });
  assert.deepEqual(host.serveAll(), []);
  assert.deepEqual(
    host.replies(1).map(({ status }) => status),
    [L.BAD_FRAME, L.BAD_FRAME],
  );
  host.close(1);
  assert.equal(host.check().usedBlocks, 0);
  assert.equal(host.get("big"), undefined);
});

test("a refused put in pieces is answered once, and later requests are executed", () => {
  const host = openHost();
  const cases = [
    { id: "big", value: encodedBytes(Buffer.alloc(MIB)), status: L.TOO_LARGE },
    { id: "", value: encodedBytes(Buffer.alloc(60_000)), status: L.BAD_KEY },
    { id: "big", value: Buffer.alloc(60_000, L.TAG_NULL), status: L.BAD_VALUE },
  ];
  for (const { id, value, status } of cases) {
    const body = bodyOf(host, id, value.subarray(0, 60_000));
    const total = body.length + value.length - Math.min(value.length, 60_000);
    const request = host.acked(1) + 1;
    for (let done = 0; done < total; done += 0x4000) {
      const piece = Buffer.alloc(Math.min(0x4000, total - done));
      piece.set(body.subarray(Math.min(done, body.length), done + piece.length));
      pushFrame(host, 1, { op: done ? L.OP_MORE : L.OP_PUT, request, total, body: piece });
      assert.deepEqual(host.serveAll(), []);
    }
    const replies = host.replies(1).map((reply) => [reply.status, reply.request]);
    assert.deepEqual(replies, [[status, request]]);
    assert.equal(host.acked(1), request);
    host.send(1, L.OP_PUT, request + 1, host.writeBody("next", ONE));
    assert.deepEqual(host.serveAll(), []);
    assert.equal(host.acked(1), request + 1);
    host.check();
  }
});

test("random and mutated frames leave the store and the other slots intact", () => {
  const counts = fuzzFrames(new Dice(seedFor("frames")), rounds(400_000, 1_000_000));
  console.log(JSON.stringify(counts));
  for (const kind of ["broken", "refused", "done", "full"]) assert.ok(counts[kind]! > 0, kind);
});

test.run();
