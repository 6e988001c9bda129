/** The command line, run as by a user. */
import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A watchdog. */
const SECONDS_MAX = 60;
export const MAIN = fileURLToPath(new URL("../../src/cli/main.js", import.meta.url));

export class Command {
  readonly child: ChildProcess;
  /** Resolves when the process has ended and all its output is read. */
  readonly ended: Promise<Ran>;
  #stdout = "";
  #stderr = "";
  readonly #listeners = new Set<() => void>();

  constructor(args: string[], input = "") {
    const child = spawn(process.execPath, [MAIN, ...args], {
      stdio: "pipe",
      timeout: SECONDS_MAX * 1000,
      killSignal: "SIGKILL",
    });
    this.child = child;
    child.stdout
      .setEncoding("utf8")
      .on("data", (text: string) => this.#add((this.#stdout += text)));
    child.stderr
      .setEncoding("utf8")
      .on("data", (text: string) => this.#add((this.#stderr += text)));
    // A program that does not read its input may end before the write.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
    this.ended = new Promise((resolve) =>
      child.once("close", (code) => {
        this.#add("");
        resolve({ code, stdout: this.#stdout, stderr: this.#stderr });
      }),
    );
  }

  /** What it has printed so far. */
  get output(): string {
    return this.#stdout + this.#stderr;
  }

  /** Resolves when its output matches. Rejects if it ends first. */
  async prints(pattern: RegExp): Promise<void> {
    while (!pattern.test(this.#stdout + this.#stderr)) {
      if (this.child.exitCode !== null || this.child.signalCode) {
        throw new Error(`ended before it printed ${pattern}: ${JSON.stringify(await this.ended)}`);
      }
      await new Promise<void>((resolve) => this.#listeners.add(resolve));
    }
  }

  #add(_text: string): void {
    for (const listener of this.#listeners) listener();
    this.#listeners.clear();
  }
}

/** Runs `pluresdb` with these arguments until it ends. */
export async function pluresdb(args: string[], input = ""): Promise<Ran> {
  return new Command(args, input).ended;
}

/** The output of a command that must succeed. */
export async function output(args: string[], input?: string): Promise<string> {
  const ran = await pluresdb(args, input);
  if (ran.code !== 0) throw new Error(`pluresdb ${args.join(" ")}: ${JSON.stringify(ran)}`);
  return ran.stdout;
}
