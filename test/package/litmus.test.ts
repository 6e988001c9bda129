/** The litmus tests of `models/litmus`: what Arm's memory model forbids with the fences, and allows without. */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "uvu";

import { canBe } from "../helpers/litmus.ts";

const FOLDER = new URL("../../../models/litmus/", import.meta.url);
/** Whether the bad outcome can be. */
const OUTCOMES: Record<string, boolean> = {
  "epoch-without-fence-of-reader.litmus": true,
  "epoch-without-fence-of-writer.litmus": true,
  "epoch.litmus": false,
  "publish.litmus": false,
  "sleeping-with-plain-load.litmus": true,
  "sleeping.litmus": false,
};

test("each litmus test has the outcome that the order on the pages relies on", () => {
  const found = readdirSync(FOLDER)
    .sort()
    .map((name) => [name, canBe(readFileSync(new URL(name, FOLDER), "utf8"))]);
  assert.deepEqual(Object.fromEntries(found), OUTCOMES);
});

const PROGRAM = (first: string, second: string, exists: string) => `AArch64 known
{ x=0; y=0; 0:X1=x; 0:X3=y; 1:X1=x; 1:X3=y; }
 P0            | P1            ;
 MOV W0,#1     | MOV W0,#1     ;
${first
  .split("; ")
  .map((line, index) => ` ${line} | ${second.split("; ")[index]} ;`)
  .join("\n")}
exists (${exists})`;

test("the checker knows the outcomes of the classic tests", () => {
  const both = "1:X2=1 /\\ 1:X4=0";
  // Message passing: plain, and with each half of the order.
  assert.equal(canBe(PROGRAM("STR W0,[X1]; STR W0,[X3]", "LDR W2,[X3]; LDR W4,[X1]", both)), true);
  assert.equal(canBe(PROGRAM("STR W0,[X1]; STLR W0,[X3]", "LDR W2,[X3]; LDR W4,[X1]", both)), true);
  assert.equal(canBe(PROGRAM("STR W0,[X1]; STR W0,[X3]", "LDAR W2,[X3]; LDR W4,[X1]", both)), true);
  assert.equal(
    canBe(PROGRAM("STR W0,[X1]; STLR W0,[X3]", "LDAR W2,[X3]; LDR W4,[X1]", both)),
    false,
  );
  // Store buffering: plain, and by STLR and LDAR.
  const neither = "0:X2=0 /\\ 1:X2=0";
  assert.equal(
    canBe(PROGRAM("STR W0,[X1]; LDR W2,[X3]", "STR W0,[X3]; LDR W2,[X1]", neither)),
    true,
  );
  assert.equal(
    canBe(PROGRAM("STLR W0,[X1]; LDAR W2,[X3]", "STLR W0,[X3]; LDAR W2,[X1]", neither)),
    false,
  );
  // Coherence: one place never goes back.
  const back = "1:X2=1 /\\ 1:X4=0";
  assert.equal(canBe(PROGRAM("STR W0,[X1]; DMB ISH", "LDR W2,[X1]; LDR W4,[X1]", back)), false);
});

test.run();
