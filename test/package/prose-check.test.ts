/** The check of the prose finds planted words, and accepts code and plain sentences. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";

import { inWorld } from "../helpers/world.ts";
import { PACKAGE } from "./compile.ts";

/** The findings of the check in a file with this text, such as `3 anew`, and its exit code. */
function check(directory: string, name: string, text: string) {
  const file = join(directory, name);
  writeFileSync(file, text);
  const script = join(PACKAGE, "scripts/prose-check.mjs");
  const { stdout, status } = spawnSync(process.execPath, [script, file], { encoding: "utf8" });
  const faults = stdout.matchAll(/:(\d+): "(.*)" → /g);
  return { found: Array.from(faults, ([, line, word]) => `${line} ${word}`), status };
}

test(
  "planted words are found on a page, with their lines",
  inWorld(async ({ directory }) => {
    const page =
      "# Title\n\nThe reader starts anew. Who writes waits\nby\nnow.\n\n" +
      "- Meanwhile `kept` in code.\n- Of\n  its own.\n\n| Which | it was told |\n\n```ts\nanew();\n```\n";
    const found = [
      "3 anew",
      "3 Who",
      "4 by now",
      "7 Meanwhile",
      "8 Of its own",
      "11 Which",
      "11 told",
    ];
    const { found: all, status } = check(directory, "page.md", page);
    assert.deepEqual(all.toSorted(), found.toSorted());
    assert.equal(status, 1);
  }),
);

test(
  "they are found in comments, and not in code or strings",
  inWorld(async ({ directory }) => {
    const program =
      '/** What is kept here. */\nconst kept = "anew"; // let go\n/*\n * It is not\n * there.\n */\n' +
      "const url = `https://nobody.example`; // fine\nconst anew = /\\/\\/ told/;\n";
    const { found, status } = check(directory, "program.ts", program);
    assert.deepEqual(found.toSorted(), ["1 What is", "1 kept", "2 let go", "4 not there"]);
    assert.equal(status, 1);
  }),
);

test(
  "plain sentences pass",
  inWorld(async ({ directory }) => {
    const page = "## What you get\n\nThe writer publishes the block. Which file is it?\n";
    assert.deepEqual(check(directory, "page.md", page), { found: [], status: 0 });
  }),
);

test.run();
