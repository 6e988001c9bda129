/**
 * Checks the models of `models/` exhaustively: each must hold, and each must fail without any of the
 * lines that it is about.
 *
 *   node scripts/models.mjs [part of a name …]
 *
 * A model is Promela. `WITHOUT_…` in it names a line: the model is checked once more with that name
 * defined, and must fail then. A line `sizes: -D…` of its comment asks for one more run of the whole
 * model, with other sizes. Needs `spin` and a C compiler. The last line is `N passed, N failed`.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("../models/", import.meta.url));
const DEPTH_MAX = 1_000_000;
const SECONDS_MAX = 300;

/** What the checker of a model prints with these definitions. */
function check(file, definitions) {
  const folder = mkdtempSync(join(tmpdir(), "pluresdb-model-"));
  const run = (command, ...args) => execFileSync(command, args, { cwd: folder, encoding: "utf8" });
  try {
    copyFileSync(join(FOLDER, file), join(folder, "model.pml"));
    run("spin", ...definitions, "-a", "model.pml");
    run(process.env.CC ?? "cc", "-O2", "-w", "-DSAFETY", "-DCOLLAPSE", "-o", "pan", "pan.c");
    const options = { cwd: folder, encoding: "utf8", timeout: SECONDS_MAX * 1000 };
    const { stdout, status } = spawnSync("./pan", [`-m${DEPTH_MAX}`], options);
    if (status === null || !/errors: \d+/.test(stdout) || /search depth too small/.test(stdout)) {
      throw new Error(`not checked to the end:\n${stdout}`);
    }
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The runs of a model: definitions, and whether it must hold with them. */
function runsOf(text) {
  const sizes = [...text.matchAll(/^ \* sizes: (.*)$/gm)].map(([, list]) => list.split(" "));
  const lines = [...new Set(text.match(/\bWITHOUT_\w+/g))];
  return [
    ...[[], ...sizes].map((definitions) => ({ definitions, holds: true })),
    ...lines.map((line) => ({ definitions: [`-D${line}`], holds: false })),
  ];
}

const parts = process.argv.slice(2);
const files = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".pml"))
  .filter((file) => parts.length === 0 || parts.some((part) => file.includes(part)));
const counts = { passed: 0, failed: 0 };
for (const file of files.sort()) {
  for (const { definitions, holds } of runsOf(readFileSync(join(FOLDER, file), "utf8"))) {
    const output = check(file, definitions);
    const isRight = /errors: 0\b/.test(output) === holds;
    counts[isRight ? "passed" : "failed"]++;
    const states = /(\S+) states, stored/.exec(output)[1];
    const found = holds ? "holds" : "fails without it";
    const name = `${file} ${definitions.join(" ")}`.padEnd(60);
    console.log(`${name} ${states.padStart(9)} states  ${isRight ? found : "WRONG"}`);
    if (!isRight) console.log(output.replaceAll(/^/gm, "  | "));
  }
}
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
