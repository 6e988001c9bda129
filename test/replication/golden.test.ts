/**
 * Deltas of older versions: this version must read them the same, and write the same.
 *
 * The bytes change only with DELTA_VERSION. GOLDEN=print prints the deltas of this version.
 */
import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { test } from "uvu";
import { CrdtStore, type VersionVector } from "../../src/index.ts";
import { parseDelta, stateOf } from "../helpers/delta-parser.ts";

const START_MS = Date.UTC(2026, 0, 2, 3, 4, 5);
const ANNA = "00000000000000a1";
const BERT = "00000000000000b2";

const GOLDEN = {
  first:
    "504401002deb3ee90800888ca97c9b0101a10000000000000000000000000000000800888ca97c9b0116" +
    "6369746965732f6b7969760441000f2200456772f6df65020500000000003c8a406200446e616d650708" +
    "0000001a0438045704320422004670656f706c6501046d0c2d001608f66c6e0341000d6202444bf66c6e" +
    "2200447461677301000c016f756e747303410001e3004468697473064300457061727473000000000000" +
    "0000d03f0a00656d707479024100076a0c000000000000000008006e6f7465020100090040e4748a2284" +
    "426a06460000007878787878787878787878787878787878787878787878787878787878787878787878" +
    "787878787878787878787878787878787878787878787878787878787878787878787808007365747303" +
    "4100052404436f6c6404040003446b657074111a043804570432040241000b6a0b2a0000000500000081" +
    "4374776f0c0d000000010000004574687265650a020000000003090000000000000840080100000004",
  second:
    "5044010045d005a20600928ca97c9b0102b20000000000000000000000000000000600928ca97c9b01a1" +
    "000000000000000800888ca97c9b010800888ca97c9b01166369746965732f6b79697603c30047666f75" +
    "6e6465640005c4074200456d6f74746f00074072004670656f706c650c016f756e747304410001620044" +
    "68697473e4830400000001015200457061727473000108006e6f74650100000308007365747302140044" +
    "7461677301818050436f6c64818050000b04060009446b657074",
  third:
    "504401003a0bf36703005894a97c9b0102a1000000000000000800888ca97c9b0103005894a97c9b01b2" +
    "0000000000000000000000000000000600928ca97c9b01166369746965732f6b79697603c30047666f75" +
    "6e64656401ffffaf7cc4074200456d6f74746f018180b07c4042004670656f706c65000304c0c62d000c" +
    "016f756e7473054101fbffaf7c62004468697473e48304000001fbffaf7c02830401f9ffaf7c01fbffaf" +
    "7c01520045706172747301fbffaf7c0a00656d707479024100016a8008006e6f7465010001fdffaf7c08" +
    "0073657473021400447461677300fbffff7c436f6c64fbffff7c018580b07c0406018380b07c446b6570" +
    "74",
};

function open(actor: string): CrdtStore {
  return new CrdtStore({ actor: BigInt(`0x${actor}`), capacityBytes: 0x100000 });
}

/** Runs with a clock that stands still. */
function at<Result>(ms: number, action: () => Result): Result {
  const { now } = Date;
  Date.now = () => START_MS + ms;
  try {
    return action();
  } finally {
    Date.now = now;
  }
}

function one(deltas: Uint8Array[]): Uint8Array {
  strictEqual(deltas.length, 1);
  return deltas[0]!;
}

/** Three deltas with every kind of part, between replicas that end up equal. */
function write(): typeof GOLDEN {
  const anna = open(ANNA);
  const bert = open(BERT);
  const first = at(0, () => {
    anna.putSync("cities/kyiv", { name: "Київ", people: 2_952_301, größe: 839.5 });
    anna.putSync("cities/köln", { name: "Köln", tags: null });
    anna.putSync("Київ", [1, "two", { three: 3n }, new Date(3), new Uint8Array([4])]);
    anna.putSync("note", "x".repeat(70), { ttlMs: 1e12 });
    anna.putSync("empty", {});
    anna.addToSetSync("sets", "tags", "old");
    anna.addToSetSync("sets", "tags", "kept");
    anna.incrementSync("counts", "hits", 3);
    anna.incrementSync("counts", "parts", 0.25);
    return one(anna.changesSinceSync());
  });
  const second = at(10, () => {
    bert.applyChangesSync(first);
    bert.removeFromSetSync("sets", "tags", "old");
    bert.addToSetSync("sets", "tags", "kept");
    bert.patchSync("cities/kyiv", { people: undefined, motto: "" });
    bert.incrementSync("cities/kyiv", "founded", 482);
    bert.deleteSync("note");
    bert.putSync("counts", { hits: 100 });
    bert.incrementSync("counts", "hits", -1);
    return one(bert.changesSinceSync(anna.versionVector()));
  });
  const third = at(2000, () => {
    anna.incrementSync("counts", "hits", 1e300);
    anna.patchSync("cities/kyiv", { people: 3_000_000 });
    anna.putSync("empty", 0);
    anna.applyChangesSync(second);
    anna.incrementSync("counts", "hits", 1);
    return one(anna.changesSinceSync(vectorOf(first)));
  });
  bert.applyChangesSync(third);
  deepStrictEqual(stateOf(anna), stateOf(bert));
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
  return { first: hex(first), second: hex(second), third: hex(third) };
}

/** The version vector of a replica that has applied this delta. */
function vectorOf(delta: Uint8Array): VersionVector {
  return Object.fromEntries(parseDelta(delta).actors.map(({ id, to }) => [id, to]));
}

function golden(name: keyof typeof GOLDEN): Buffer {
  return Buffer.from(GOLDEN[name], "hex");
}

/** The clock's reading so many milliseconds and steps after the start. */
function stamp(ms: number, step: number): bigint {
  return (BigInt(START_MS + ms) << 16n) + BigInt(step);
}

test("this version writes the golden bytes", () => {
  const deltas = write();
  if (process.env["GOLDEN"] === "print") console.log(deltas);
  deepStrictEqual(deltas, GOLDEN);
});

test("the golden bytes decode by the format", () => {
  const first = parseDelta(golden("first"));
  strictEqual(first.hasMore, false);
  deepStrictEqual(first.actors, [{ id: ANNA, from: 0n, to: stamp(0, 8) }]);
  deepStrictEqual(first.nodes.get("cities/köln"), [
    { kind: "expiry", actor: ANNA, stamp: stamp(0, 1), expires: 0 },
    {
      kind: "register",
      name: "name",
      actor: ANNA,
      stamp: stamp(0, 1),
      position: 0,
      value: Buffer.from("DKöln", "latin1").toString("hex"),
    },
    { kind: "register", name: "tags", actor: ANNA, stamp: stamp(0, 1), position: 1, value: "00" },
  ]);

  const second = parseDelta(golden("second"));
  deepStrictEqual(second.actors, [
    { id: BERT, from: 0n, to: stamp(10, 6) },
    { id: ANNA, from: stamp(0, 8), to: stamp(0, 8) },
  ]);
  deepStrictEqual(second.nodes.get("note"), [
    { kind: "deletion", actor: BERT, stamp: stamp(10, 4) },
  ]);
  deepStrictEqual(second.nodes.get("sets"), [
    {
      kind: "element",
      name: "tags",
      actor: ANNA,
      stamp: stamp(0, 5),
      value: Buffer.from("Cold").toString("hex"),
      removed: { add: stamp(0, 5), actor: BERT, stamp: stamp(10, 0) },
    },
    {
      kind: "element",
      name: "tags",
      actor: BERT,
      stamp: stamp(10, 1),
      value: Buffer.from("Dkept").toString("hex"),
    },
  ]);

  const counts = parseDelta(golden("third")).nodes.get("counts")!;
  deepStrictEqual(
    counts.find(({ kind, actor }) => kind === "counter" && actor === ANNA),
    {
      kind: "counter",
      name: "hits",
      actor: ANNA,
      stamp: stamp(2000, 3),
      base: { stamp: stamp(10, 5), actor: BERT },
      sum: 1,
    },
  );
});

test("the golden bytes make the same data in any order, however often they come", () => {
  const orders = [
    ["first", "second", "third"],
    ["third", "first", "second", "first"],
    ["second", "third", "third", "first"],
    ["third", "second", "first", "second"],
  ] as const;
  for (const order of orders) {
    const store = open("c3");
    for (const name of order) store.applyChangesSync(golden(name));
    deepStrictEqual(
      store.list().map(({ id, data }) => [id, data]),
      [
        ["cities/kyiv", { founded: 482, größe: 839.5, motto: "", name: "Київ", people: 3_000_000 }],
        ["cities/köln", { name: "Köln", tags: null }],
        ["counts", { hits: 100 }],
        ["empty", 0],
        ["sets", { tags: ["kept"] }],
        ["Київ", [1, "two", { three: 3n }, new Date(3), new Uint8Array([4])]],
      ],
    );
    store.close();
  }
});

test("applyChanges returns the changed nodes, and none the second time", () => {
  const store = open("c3");
  store.applyChangesSync(golden("first"));
  deepStrictEqual(store.applyChangesSync(golden("second")), [
    { id: "cities/kyiv", kind: "put" },
    { id: "counts", kind: "put" },
    { id: "note", kind: "delete" },
    { id: "sets", kind: "put" },
  ]);
  deepStrictEqual(store.applyChangesSync(golden("second")), []);
  deepStrictEqual(store.versionVector(), { [ANNA]: stamp(0, 8), [BERT]: stamp(10, 6) });
  store.close();
});

test("a delta that follows a missing one is merged, but does not count as seen", () => {
  const store = open("c3");
  store.applyChangesSync(golden("third"));
  deepStrictEqual(store.versionVector(), { [BERT]: stamp(10, 6) });
  store.applyChangesSync(golden("first"));
  store.applyChangesSync(golden("third"));
  deepStrictEqual(store.versionVector(), vectorOf(golden("third")));
  store.close();
});

test.run();
