/** The examples that ask nothing run, and their output shows their point. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { test } from "uvu";

/** A watchdog. */
const MS_MAX = 60_000;

function run(name: string): string {
  const file = fileURLToPath(new URL(`../../examples/${name}.js`, import.meta.url));
  const { stdout, stderr, status } = spawnSync(process.execPath, [file], {
    encoding: "utf8",
    timeout: MS_MAX,
  });
  assert.equal(status, 0, stderr);
  assert.equal(stderr, "");
  return stdout;
}

/** The lines of the last picture of both copies, one column each. */
function lastPicture(output: string): [string[], string[]] {
  const lines = output.slice(output.lastIndexOf(" Ana  ")).split("\n").slice(1);
  const picture = lines.slice(0, lines.indexOf(""));
  const cut = (from: number, to?: number) => picture.map((line) => line.slice(from, to).trim());
  return [cut(8, 52), cut(52)];
}

test("offline-merge: two copies that were edited apart end up the same", () => {
  const output = run("offline-merge");
  const [ana, ben] = lastPicture(output);
  assert.deepEqual(ana, ben);
  for (const line of [
    'title: "Food for the weekend"',
    'place: "market hall"',
    "visits: 6",
    "reuse: true",
  ]) {
    assert(ana.includes(line), `${line} is not in\n${output}`);
  }
  const items = ana.find((line) => line.startsWith("items"))!;
  assert.deepEqual(JSON.parse(items.slice("items: ".length)).sort(), ["bread", "eggs", "milk"]);
  assert.match(output, /The two are the same\./);
});

test("cluster: another worker takes over from the killed one", () => {
  const output = run("cluster");
  assert.match(output, /worker \d takes over/);
  // The visits of the two other workers; those in flight at the kill may be missing.
  const visits = Number(/(\d+) visits/.exec(output)![1]);
  assert(visits >= 198, output);
});

test.run();
