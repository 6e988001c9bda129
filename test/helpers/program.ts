/**
 * Programs that run in separate processes and are written as functions inside their tests.
 *
 * A new process gets the text of the function and calls it with the tools and the arguments. The
 * function sees no variable of the test, only its two parameters. It is the top level of the
 * program: an exception ends the process, as it would end any user's program.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import type { Body } from "./programs/run.ts";

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stderr: string;
}

/** The factor by which long runs stretch all time limits. */
export const PATIENCE = Number(process.env["PATIENCE"] ?? 1);
/** A watchdog: longer than any program needs. */
const SECONDS_MAX = 280 * PATIENCE;
const RUN = fileURLToPath(new URL("./programs/run.js", import.meta.url));

export class Program {
  readonly pid: number;
  /** Resolves when the process has ended and all its output is read. */
  readonly ended: Promise<Ended>;
  readonly #child: ChildProcess;
  readonly #said: unknown[] = [];
  readonly #listeners: ((isOver: boolean) => void)[] = [];
  #stderr = "";
  #isOver = false;

  private constructor(child: ChildProcess) {
    this.#child = child;
    this.pid = child.pid!;
    child.stderr!.setEncoding("utf8").on("data", (text: string) => (this.#stderr += text));
    const lines = createInterface({ input: child.stdout! });
    lines.on("line", (line) => {
      this.#said.push(JSON.parse(line));
      this.#listeners.shift()?.(false);
    });
    const watchdog = setTimeout(() => this.kill("SIGKILL"), SECONDS_MAX * 1000);
    const closed = new Promise<Ended>((resolve) => {
      child.once("close", (code, signal) => resolve({ code, signal, stderr: this.#stderr }));
    });
    const read = new Promise((resolve) => lines.once("close", resolve));
    this.ended = Promise.all([closed, read]).then(([ended]) => {
      clearTimeout(watchdog);
      this.#isOver = true;
      for (const listener of this.#listeners.splice(0)) listener(true);
      return ended;
    });
  }

  static start<Args>(body: Body<Args>, args: Args, env: NodeJS.ProcessEnv = {}): Program {
    const child = spawn(process.execPath, [RUN, body.toString(), JSON.stringify(args)], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...env },
    });
    return new Program(child);
  }

  /** The next value that the program says. Rejects if the program ends first. */
  async said<Word = unknown>(): Promise<Word> {
    while (this.#said.length === 0) {
      const isOver =
        this.#isOver || (await new Promise<boolean>((resolve) => this.#listeners.push(resolve)));
      if (isOver && this.#said.length === 0) {
        throw new Error(`the program ended without a word: ${JSON.stringify(await this.ended)}`);
      }
    }
    return this.#said.shift() as Word;
  }

  /** On Windows a process can only be ended. */
  kill(signal: NodeJS.Signals): void {
    if (signal === "SIGCONT" && process.platform === "win32") return;
    this.#child.kill(signal);
  }

  /** Stops the process and waits until all its threads stand. SIGCONT continues it. */
  async freeze(): Promise<void> {
    this.kill("SIGSTOP");
    const tasks = `/proc/${this.pid}/task`;
    const isFrozen = (task: string) => / T /.test(readFileSync(`${tasks}/${task}/stat`, "utf8"));
    while (!readdirSync(tasks).every(isFrozen)) await sleep(2);
  }

  /** Waits for exit code 0. Any other end is an error, with the program's output. */
  async succeeded(): Promise<void> {
    const { code, signal, stderr } = await this.ended;
    if (code === 0) return;
    throw new Error(`the program ended with ${code ?? signal}:\n${stderr}`);
  }
}
