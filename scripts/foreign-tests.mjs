/**
 * Runs compiled test files on a Node.js of another platform, each in a process, one after the other.
 * The output of each goes to a file: programs under Wine cannot write to a pipe of Linux.
 */
import { spawn, spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";

const TESTS = fileURLToPath(new URL("../dist/test/", import.meta.url));

/** Those of `files` that the words name; all without words. */
export function named(files, words) {
  return files.filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
}

/** The first of these programs that is here. */
export function firstThatRuns(programs) {
  return programs.find((program) => spawnSync(program, ["--version"]).status === 0);
}

export class ForeignTests {
  #folder;
  #secondsMax;
  #afterKill;
  #passed = 0;
  #failed = 0;

  /** `folder`: of the outputs. A file's processes are killed after `secondsMax`, then `afterKill` runs. */
  constructor({ folder, secondsMax, afterKill = () => {} }) {
    this.#folder = folder;
    this.#secondsMax = secondsMax;
    this.#afterKill = afterKill;
  }

  /** Runs `dist/test/<file>.test.js` by `command`, an array to which its path is added. */
  async run(file, title, command, env) {
    const startedMs = performance.now();
    const output = join(this.#folder, `${title}-${file}.txt`.replaceAll(/[^\w.-]/g, "-"));
    const code = await this.#spawn([...command, join(TESTS, `${file}.test.js`)], output, env);
    const text = stripVTControlCharacters(readFileSync(output, "utf8"));
    const [passed, total] = ["Passed", "Total"].map((word) =>
      Number(new RegExp(`${word}:\\s+(\\d+)`).exec(text)?.[1] ?? 0),
    );
    const isRight = code === 0 && total > 0 && passed === total;
    this.#passed += passed;
    this.#failed += isRight ? 0 : Math.max(1, total - passed);
    const seconds = ((performance.now() - startedMs) / 1000).toFixed(1).padStart(6);
    const name = `${file} (${title})`.padEnd(46);
    console.log(`${name}${isRight ? `${passed} passed` : "FAILED"} ${seconds} s`);
    if (!isRight) console.log(`exit code ${code}\n${text}`.replaceAll(/^/gm, "  | "));
  }

  /** Prints the sums, and sets this process's exit code. */
  finish() {
    console.log(`\n${this.#passed} passed, ${this.#failed} failed`);
    process.exitCode = this.#failed > 0 || this.#passed === 0 ? 1 : 0;
  }

  /** Resolves to the exit code or the signal. The process leads a group, which ends with it. */
  async #spawn([program, ...args], output, env) {
    const fd = openSync(output, "w");
    const stdio = ["ignore", fd, fd];
    const child = spawn(program, args, { stdio, env: { ...process.env, ...env }, detached: true });
    closeSync(fd);
    const killAll = () => {
      try {
        process.kill(-child.pid, "SIGKILL");
      } catch {
        // No process of the group is left.
      }
    };
    const interrupt = () => {
      killAll();
      process.exit(130);
    };
    process.once("SIGINT", interrupt);
    let isLate = false;
    const watchdog = setTimeout(() => {
      isLate = true;
      killAll();
    }, this.#secondsMax * 1000);
    const code = await new Promise((resolve, reject) => {
      child.once("error", reject).once("close", (status, signal) => resolve(status ?? signal));
    });
    clearTimeout(watchdog);
    process.off("SIGINT", interrupt);
    killAll();
    if (isLate) this.#afterKill();
    return code;
  }
}
