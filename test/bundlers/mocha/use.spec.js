import assert from "node:assert/strict";
import { EXPECTED, useAll } from "../app/use.js";

it("everything works", async () => {
  assert.equal(await useAll("mocha"), EXPECTED);
});
