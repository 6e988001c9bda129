/** The demo: five processes and a file have one fingerprint, whether pages are shared or mirrored. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { test } from "uvu";

import { nativeOrNone } from "../../src/memory/native.ts";

const DEMO = fileURLToPath(new URL("../../examples/demo.js", import.meta.url));
/** A watchdog. */
const MS_MAX = 250_000;
/** The server, its three clients, and the file. */
const FINGERPRINTS = 5;

test("the server, its clients and the file have the same fingerprint", () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [DEMO, "--no-http"], {
    encoding: "utf8",
    timeout: MS_MAX,
  });
  const found = stdout.match(/\b[0-9a-f]{16}\b/g) ?? [];
  const shown = `${stdout}${stderr}`;
  assert.equal(status, 0, shown);
  assert.equal(found.length, FINGERPRINTS, shown);
  assert.equal(new Set(found).size, 1, shown);
  assert.match(stdout, /\b0 values, lists or acknowledgements were wrong\b/);
  const isShared = nativeOrNone() !== undefined;
  assert.equal(stdout.includes("all four processes map the same unnamed file"), isShared, shown);
  assert.equal(stdout.match(/\bmirror\b/g)?.length ?? 0, isShared ? 0 : 4, shown);
});

test.run();
