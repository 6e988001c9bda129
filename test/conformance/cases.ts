/** The steps of the conformance vectors, a file each. */
import { idOfText, type VectorWrite } from "../helpers/vector-store.ts";
import type { Step, Vectors } from "../helpers/vectors.ts";

const START_MS = 1_700_000_000_000;

/** Steps, a millisecond after each other. */
class Script {
  readonly steps: Step[] = [];
  #nowMs = START_MS;

  get nowMs(): number {
    return this.#nowMs;
  }

  wait(ms: number): void {
    this.#nowMs += ms;
  }

  write(store: number, op: VectorWrite["op"], id: string, data?: string, more = {}): void {
    const write = { op, id: idOfText(id), ...(data !== undefined && { data }), ...more };
    this.steps.push({ store, nowMs: this.#nowMs++, ...write });
  }

  get(store: number, id: string): void {
    this.steps.push({ op: "get", store, nowMs: this.#nowMs, id: idOfText(id) });
  }

  batch(store: number, items: VectorWrite[]): void {
    this.steps.push({ op: "batch", store, nowMs: this.#nowMs++, items });
  }

  list(store: number, from = "", to = "", reverse = false): void {
    this.steps.push({ op: "list", store, nowMs: this.#nowMs, from, to, reverse });
  }

  merge(from: number, to: number): void {
    this.steps.push({ op: "merge", from, to, nowMs: this.#nowMs++ });
  }

  digest(store: number): void {
    this.steps.push({ op: "digest", store, nowMs: this.#nowMs });
  }

  vectors(stores = 1): Vectors {
    for (let store = 0; store < stores; store++) this.digest(store);
    return { stores, steps: this.steps };
  }
}

const VALUES = [
  ..."null true false 0 -1 127 128 2147483647 2147483648 -2147483648 -2147483649 0.1 1e21 1e-7".split(
    " ",
  ),
  ..."123456789012345680000 1e300 5e-324 1.7976931348623157e308 9007199254740991 9007199254740992 4.35".split(
    " ",
  ),
  ..."0.000001 1e-6 100 -0 2.2250738585072014e-308 9007199254740993 1e400 01 1. .5 --1".split(" "),
  '{"$number":"NaN"}',
  '{"$number":"Infinity"}',
  '{"$number":"-Infinity"}',
  '{"$number":"-0"}',
  '{"$number":"0"}',
  '{"$bigint":"0"}',
  '{"$bigint":"-170141183460469231731687303715884105728"}',
  '{"$bigint":"x"}',
  '{"$date":"2026-01-31T12:00:00.000Z"}',
  '{"$date":"+275760-09-13T00:00:00.000Z"}',
  '{"$date":"+275760-09-13T00:00:00.001Z"}',
  '{"$date":"-000001-02-29T23:59:59.999Z"}',
  '{"$date":"2023-02-29"}',
  '{"$date":null}',
  '{"$bytes":""}',
  '{"$bytes":"AAECAwT/"}',
  '{"$bytes":"AQ=="}',
  '{"$bytes":"AR=="}',
  '{"$undefined":true}',
  '[{"$undefined":true},1]',
  '{"a":{"$undefined":true},"b":1}',
  '{"$object":{"$date":1}}',
  '{"$object":{"$object":{"$bigint":"1"}}}',
  '{"$date":"x","b":1}',
  '{"$unknown":1}',
  '""',
  `"${"a".repeat(63)}"`,
  `"${"a".repeat(64)}"`,
  '"\\u0000\\u001f\\u007f\\u0080\\u00ff\\u0100\\ud7ff\\ue000\\uffff"',
  '"\\ud83d\\ude00 😀 \\ud83d \\ude00"',
  '"\\"\\\\\\/\\b\\f\\n\\r\\t"',
  '{"":{"":[]},"__proto__":1,"é":"ж","\\ud800":2}',
  `${"[".repeat(512)}${"]".repeat(512)}`,
  `${"[".repeat(513)}${"]".repeat(513)}`,
  ` [ 1 , { "a" : [ ] } ] `,
  "[1,]",
  '{"a":1',
  '"\n"',
];

function values(): Vectors {
  const script = new Script();
  VALUES.forEach((data, index) => {
    const id = `value:${String(index).padStart(3, "0")}`;
    script.write(0, "put", id, data);
    script.get(0, id);
  });
  return script.vectors();
}

function ids(): Vectors {
  const script = new Script();
  const all = [
    "a",
    "A",
    "~",
    "é",
    "ÿ",
    "Ā",
    "ж",
    "\uffff",
    "\ud83d\ude00",
    "\ud83d",
    "\ude00",
    "\0",
  ];
  const long = ["x".repeat(1024), "ж".repeat(512), "é".repeat(512), "😀".repeat(256)];
  for (const id of [...all, ...long]) script.write(0, "put", id, '{"length":1}');
  for (const id of ["", "x".repeat(1025), "ж".repeat(513)]) script.write(0, "put", id, "1");
  for (const id of all) script.get(0, id);
  script.list(0);
  script.list(0, "", "", true);
  script.list(0, "a", "ж");
  script.list(0, "ж", "", true);
  for (const id of ["a", "ж", "never"]) script.write(0, "delete", id);
  script.list(0);
  return script.vectors();
}

function conditions(): Vectors {
  const script = new Script();
  script.write(0, "put", "n", "1", { ifExists: true });
  script.write(0, "put", "n", "1", { ifAbsent: true });
  script.write(0, "put", "n", "2", { ifAbsent: true });
  script.write(0, "put", "n", "2", { ifVersion: 1 });
  script.write(0, "put", "n", "3", { ifVersion: 1 });
  script.write(0, "patch", "n", '{"a":1}', { ifExists: true });
  script.write(0, "patch", "o", '{"a":1,"b":2}', { ifVersion: 0 });
  script.write(0, "patch", "o", '{"a":{"$undefined":true},"c":[1]}', { ifVersion: 4 });
  script.get(0, "o");
  script.write(0, "delete", "o", undefined, { ifVersion: 4 });
  script.write(0, "delete", "o", undefined, { ifVersion: 5 });
  script.write(0, "delete", "o");
  script.write(0, "delete", "o", undefined, { ifExists: true });
  script.write(0, "increment", "c", '["n",1]', { ifExists: true });
  script.write(0, "increment", "c", '["n",1]', { ifAbsent: true });
  for (const id of ["n", "o", "c"]) script.get(0, id);
  return script.vectors();
}

function countersAndSets(): Vectors {
  const script = new Script();
  for (const by of ["1", "2.5", "-7", "1e308", "1e308", "0", '"x"', '{"$number":"NaN"}']) {
    script.write(0, "increment", "c", `["n",${by}]`);
  }
  script.write(0, "put", "t", '{"n":"text","s":[1],"m":41}');
  script.write(0, "increment", "t", '["n",1]');
  script.write(0, "increment", "t", '["m",1]');
  script.write(0, "add", "t", '["s",1]');
  for (const element of ["1", '"a"', '{"b":[1]}', "1", "null", '{"b":[1]}', '"é"']) {
    script.write(0, "add", "s", `["tags",${element}]`);
  }
  script.get(0, "s");
  for (const element of ['"a"', '"a"', '{"b":[1]}']) {
    script.write(0, "remove", "s", `["tags",${element}]`);
  }
  script.write(0, "remove", "none", '["tags",1]');
  script.write(0, "add", "s", '["tags","a"]');
  script.write(0, "patch", "s", '{"tags":{"$undefined":true},"x":1}');
  for (const id of ["c", "t", "s"]) script.get(0, id);
  return script.vectors();
}

function batches(): Vectors {
  const script = new Script();
  const put = (id: string, data: string, more = {}): VectorWrite => ({
    op: "put",
    id,
    data,
    ...more,
  });
  script.batch(0, [
    put("from", '{"amount":10}'),
    put("to", '{"amount":0}'),
    { op: "increment", id: "from", data: '["amount",-5]' },
    { op: "increment", id: "to", data: '["amount",5]' },
    { op: "add", id: "to", data: '["tags","new"]' },
  ]);
  script.batch(0, [put("x", "1"), put("from", "2", { ifAbsent: true })]);
  script.batch(0, [put("x", "1"), put("", "2")]);
  script.batch(0, [put("x", "1"), { op: "patch", id: "x", data: '{"a":1}' }]);
  script.batch(0, [put("x", "1"), { op: "delete", id: "x" }, { op: "delete", id: "never" }]);
  script.batch(0, [{ op: "delete", id: "to", ifVersion: 2 }, put("z", '"ж"')]);
  for (const id of ["from", "to", "x", "z"]) script.get(0, id);
  script.list(0);
  return script.vectors();
}

function expiry(): Vectors {
  const script = new Script();
  const expiresMs = script.nowMs + 1000;
  script.write(0, "put", "soon", '{"a":1}', { expiresMs });
  script.write(0, "put", "later", '{"a":1}', { expiresMs: expiresMs + 5000 });
  script.write(0, "put", "never", '{"a":1}', { expiresMs: expiresMs + 5000 });
  script.write(0, "put", "never", '{"a":2}');
  script.write(0, "increment", "count", '["n",1]', { expiresMs });
  script.write(0, "increment", "count", '["n",1]', { expiresMs: expiresMs + 9000 });
  script.list(0);
  script.wait(1000);
  script.list(0);
  script.write(0, "put", "soon", '{"a":2}', { ifAbsent: true });
  script.steps.push({ op: "sweep", store: 0, nowMs: script.nowMs });
  script.list(0);
  script.wait(6000);
  script.steps.push({ op: "sweep", store: 0, nowMs: script.nowMs });
  script.list(0);
  return script.vectors();
}

function merges(): Vectors {
  const script = new Script();
  script.write(0, "put", "user", '{"name":"Alice","age":7}');
  script.merge(0, 1);
  script.merge(0, 2);
  script.write(0, "patch", "user", '{"name":"Al"}');
  script.write(1, "patch", "user", '{"age":8,"mail":"é😀"}');
  script.write(2, "patch", "user", '{"name":{"$undefined":true}}');
  for (const store of [0, 1, 2]) {
    script.write(store, "increment", "hits", `["n",${store + 1}]`);
    script.write(store, "add", "tags", `["all","by ${store}"]`);
    script.write(store, "add", "tags", '["all","same"]');
  }
  script.merge(1, 0);
  script.write(0, "remove", "tags", '["all","same"]');
  script.write(1, "add", "tags", '["all","same"]');
  script.write(2, "delete", "user");
  script.write(1, "put", "ж", '{"$bigint":"12345678901234567890"}');
  for (const [from, to] of [
    [0, 1],
    [2, 0],
    [1, 2],
    [0, 2],
    [2, 1],
    [0, 1],
    [1, 0],
    [2, 0],
  ] as const) {
    script.merge(from, to);
  }
  for (const store of [0, 1, 2]) script.list(store);
  return script.vectors(3);
}

export const CASES: Record<string, Vectors> = {
  values: values(),
  ids: ids(),
  conditions: conditions(),
  "counters-sets": countersAndSets(),
  batches: batches(),
  expiry: expiry(),
  merges: merges(),
};
