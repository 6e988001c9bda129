/** Opening a store's directory when the system refuses: a coded error, no signal, nothing left. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "uvu";

const CHILD = fileURLToPath(new URL("./opening-child.js", import.meta.url));
const FAULTS = fileURLToPath(new URL("../../../build/faults.so", import.meta.url));
const OPENINGS_MIN = 80;
const SECONDS_MAX = 120;

test("each system call of opening fails with each error: a coded one, and nothing is left", () => {
  const top = mkdtempSync(join(tmpdir(), "pluresdb-opening-"));
  try {
    const child = spawnSync(process.execPath, [CHILD, top], {
      env: { ...process.env, LD_PRELOAD: FAULTS },
      encoding: "utf8",
      timeout: SECONDS_MAX * 1000,
    });
    assert.equal(child.signal, null, `after ${child.stderr.trim().split("\n").at(-1)}`);
    const lines = child.stdout.trim().split("\n");
    assert.ok(Number(lines.pop()) >= OPENINGS_MIN, child.stdout + child.stderr);
    assert.deepEqual(lines, []);
  } finally {
    rmSync(top, { recursive: true, force: true });
  }
});

test.run();
