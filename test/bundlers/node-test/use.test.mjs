import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { EXPECTED, useAll } from "../app/use.js";

test("everything works", async () => {
  assert.equal(await useAll("node"), EXPECTED);
});

test("everything works under fake timers", async () => {
  mock.timers.enable();
  assert.equal(await useAll("node-fake"), EXPECTED);
});
