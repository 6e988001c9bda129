/** Arguments that no message can simply print: every public method answers with its own error. */
import assert from "node:assert/strict";
import { test } from "uvu";

import { CrdtStore, type IPCClient, PluresError } from "../../src/index.ts";
import { inWorld } from "../helpers/world.ts";

const ENDS = ["constructor", "close", "stop", "shutdown"];

/** Values at which String() or JSON.stringify() throw, and some at which they do not. */
function oddValues(): unknown[] {
  const bare = Object.create(null) as object;
  const mute = {
    toString() {
      throw new Error("not to be called");
    },
  };
  // oxlint-disable-next-line unicorn/no-new-array
  const holes = new Array(3);
  return [
    bare,
    5n,
    mute,
    Symbol("s"),
    holes,
    [bare],
    [5n],
    { a: bare },
    null,
    undefined,
    -1,
    {},
    "x",
  ];
}

/** The arguments of each call. */
function* calls(): Generator<unknown[]> {
  for (const first of oddValues()) {
    yield [first];
    for (const last of oddValues()) {
      yield [first, last];
      yield ["id", first, last];
      yield ["id", "field", last];
    }
  }
}

function methodsOf(subject: CrdtStore | IPCClient): string[] {
  const names = new Set<string>();
  for (let at = Object.getPrototypeOf(subject); at !== Object.prototype;) {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(at))) {
      if (typeof value === "function" && !ENDS.includes(name)) names.add(name);
    }
    at = Object.getPrototypeOf(at);
  }
  return [...names];
}

async function assertOwnErrors(subject: CrdtStore | IPCClient): Promise<void> {
  const check = (name: string) => (error: unknown) => {
    assert(error instanceof PluresError, `${name}: ${(error as Error).stack}`);
  };
  for (const name of methodsOf(subject)) {
    for (const args of calls()) {
      try {
        const result = (subject as any)[name](...args);
        // Some methods return their subject.
        if (result === subject) continue;
        if (typeof result?.then !== "function") result?.close?.();
        else void result.then((value: any) => value?.close?.(), check(name));
      } catch (error) {
        check(name)(error);
      }
    }
  }
}

test(
  "odd arguments are refused by the package's own error",
  inWorld(async (world) => {
    using store = new CrdtStore({ capacityBytes: 1 << 22 });
    await assertOwnErrors(store);
    await world.serveHere(new CrdtStore({ capacityBytes: 1 << 22 }));
    const client = await world.connect();
    await assertOwnErrors(client);
    await client.flush();
  }),
);

test.run();
