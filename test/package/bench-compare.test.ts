/** Two builds side by side: the comparison runs each row on both, and refuses other folders. */
import { equal, match, ok } from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { test } from "uvu";

const PACKAGE = fileURLToPath(new URL("../../../", import.meta.url));
const COMMAND = fileURLToPath(new URL("../../bench/compare/index.js", import.meta.url));
/** A watchdog. */
const MS_MAX = 120_000;

function compare(...args: string[]) {
  return spawnSync(process.execPath, [COMMAND, ...args], {
    cwd: PACKAGE,
    encoding: "utf8",
    timeout: MS_MAX,
  });
}

test("a build beside itself: each row has both times and the ratios", () => {
  const { stdout, stderr, status } = compare(PACKAGE, "--quick", "--rounds", "1");
  equal(status, 0, stderr);
  equal(stderr, "");
  for (const name of ["get", "getField", "list", "putSync", "put, 1,000 in flight", "merge"]) {
    const row = stdout.split("\n").find((line) => line.startsWith(`│ ${name}`));
    ok(row, `${name} is not in\n${stdout}`);
    match(row, /│ +[\d.]+ .s │ +[\d.]+ .s (│ +\d+\.\d{3} ){3}│$/u);
  }
});

test("a folder without a build, or none, is an invalid option", () => {
  for (const args of [[tmpdir()], [], [PACKAGE, PACKAGE], [PACKAGE, "--rounds", "0"]]) {
    const { stderr, status } = compare(...args);
    equal(status, 2, stderr);
    match(stderr, /\n\nusage: npm run bench:compare -- <old folder>/);
  }
});

test.run();
