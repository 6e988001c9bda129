/** The runner of `test/run.ts` on planted files: it must judge each one correctly. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";

const RUNNER = fileURLToPath(new URL("../run.js", import.meta.url));
const IMPORT_UVU = `import { suite, test } from ${JSON.stringify(import.meta.resolve("uvu"))};\n`;
const GOOD = 'test("holds", () => {});\ntest("holds too", () => {});\ntest.run();\n';

function runPlanted(body: string, args: string[] = []) {
  return runFiles({ planted: body }, args);
}

/** Runs files by their names. */
function runFiles(files: Record<string, string>, args: string[] = []) {
  const folder = mkdtempSync(join(tmpdir(), "pluresdb-runner-"));
  try {
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    for (const [name, body] of Object.entries(files)) {
      const file = join(folder, `${name}.test.js`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, IMPORT_UVU + body);
    }
    const { stdout, status } = spawnSync(
      process.execPath,
      [RUNNER, "--dir", folder, "--seconds", "20", ...args],
      { encoding: "utf8" },
    );
    return { stdout, status, lastLine: stdout.trimEnd().split("\n").at(-1) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function assertFailure(body: string, lastLine: string, reason: RegExp, args?: string[]): void {
  const result = runPlanted(body, args);
  assert.match(result.stdout, reason);
  assert.is(result.lastLine, lastLine);
  assert.is(result.status, 1);
}

test("tests that pass are counted", () => {
  const { stdout, status, lastLine } = runPlanted(GOOD);
  assert.is(lastLine, "2 passed, 0 failed");
  assert.is(status, 0);
  assert.is(stdout.match(/^\d+ passed, \d+ failed$/gm)?.length, 1);
});

test("a failing test is counted, and its output shown", () => {
  const body = 'test("breaks", () => { throw new Error("planted"); });\n';
  assertFailure(body + GOOD, "2 passed, 1 failed", /FAILED .*2 of 3 passed[^]*planted/);
});

test("a throwing before hook fails, although uvu exits with 0", () => {
  const body = 'test.before(() => { throw new Error("planted"); });\n';
  assertFailure(body + GOOD, "0 passed, 2 failed", /0 of 2 passed/);
});

test("a file without tests fails", () => {
  assertFailure("test.run();\n", "0 passed, 1 failed", /no tests/);
});

test("a file that runs nothing fails", () => {
  assertFailure('test("never run", () => {});\n', "0 passed, 1 failed", /no summary, exit code 0/);
});

test("a skipped test fails", () => {
  assertFailure(`test.skip("later", () => {});\n${GOOD}`, "2 passed, 1 failed", /1 skipped/);
});

test("test.only fails, since it skips the others", () => {
  assertFailure(`test.only("alone", () => {});\n${GOOD}`, "1 passed, 1 failed", /2 skipped/);
});

test("an exit code behind good tests fails", () => {
  const body = 'process.on("exit", () => { process.exitCode = 7; });\n';
  assertFailure(body + GOOD, "2 passed, 1 failed", /exit code 7/);
});

test("a test that kills its process fails", () => {
  const body = 'test("dies", () => process.kill(process.pid, "SIGKILL"));\n';
  assertFailure(body + GOOD, "0 passed, 1 failed", /no summary, killed by SIGKILL/);
});

test("a hang is ended, with the processes that it started", () => {
  const folder = mkdtempSync(join(tmpdir(), "pluresdb-runner-"));
  const pidFile = join(folder, "pid");
  const body =
    'import { spawn } from "node:child_process";\nimport { writeFileSync } from "node:fs";\n' +
    'const child = spawn("sleep", ["60"], { stdio: "inherit" });\n' +
    `writeFileSync(${JSON.stringify(pidFile)}, String(child.pid));\n` +
    'test("hangs", () => new Promise(() => {}));\ntest.run();\n';
  try {
    assertFailure(body, "0 passed, 1 failed", /still running after 3 s/, ["--seconds", "3"]);
    assert.not(isRunning(readFileSync(pidFile, "utf8")));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("arguments choose files, and choosing none fails", () => {
  assert.is(runPlanted(GOOD, ["plan"]).lastLine, "2 passed, 0 failed");
  assertFailure(GOOD, "0 passed, 0 failed", /no test file matches: other/, ["other"]);
});

/** A test that passes when `other` runs at the same time. */
function meets(self: string, other: string): string {
  return `
    import { existsSync, rmSync, writeFileSync } from "node:fs";
    const file = (name) => new URL(name, import.meta.url);
    test("meets the other", async () => {
      writeFileSync(file("${self}"), "");
      while (!existsSync(file("${other}"))) await new Promise((resolve) => setTimeout(resolve, 5));
    });
    test.run();`;
}

test("files that need one processor run two at a time, the others alone", () => {
  const beside = { "codec/ids": meets("a", "b"), "codec/codec": meets("b", "a") };
  const both = runFiles({ ...beside, "watch/watch": GOOD });
  assert.is(both.lastLine, "4 passed, 0 failed");
  const alone = { "watch/watch": meets("a", "b"), "watch/backpressure": meets("b", "a") };
  const first = runFiles(alone, ["--seconds", "2"]);
  assert.is(first.lastLine, "1 passed, 1 failed");
});

/** A dead process may stay in the process table until its parent reaps it. */
function isRunning(pid: string): boolean {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

test.run();
