/** The command line in a terminal, by `script` of util-linux: what it shows, and what is typed. */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";

import { MAIN } from "./command.ts";

/** A watchdog. */
const SECONDS_MAX = 120;
const SHOWN_CHARS = 500;

export class Terminal {
  readonly child: ChildProcessWithoutNullStreams;
  /** Resolves to the exit code of the shell when all that it showed is read. */
  readonly ended: Promise<number | null>;
  #shown = "";
  readonly #listeners = new Set<() => void>();

  /** Runs a script of bash, in which `$P` is the program. */
  constructor(script: string, columns = 80) {
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      P: `${process.execPath} ${MAIN}`,
      TERM: "xterm",
      SHELL: "/bin/bash",
    };
    delete env["NO_COLOR"];
    const sized = `stty cols ${columns} rows 24; ${script}`;
    this.child = spawn("script", ["-qec", sized, "/dev/null"], {
      env,
      stdio: "pipe",
      timeout: SECONDS_MAX * 1000,
      killSignal: "SIGKILL",
    });
    this.child.stdout.setEncoding("utf8").on("data", (text: string) => {
      this.#shown += text;
      this.#wake();
    });
    this.ended = new Promise((resolve) =>
      this.child.once("close", (code) => {
        this.#wake();
        resolve(code);
      }),
    );
  }

  /** All bytes for the terminal so far. */
  get shown(): string {
    return this.#shown;
  }

  type(keys: string): void {
    this.child.stdin.write(keys);
  }

  /** Resolves when it has shown this. Rejects if it ends first. */
  async shows(pattern: RegExp): Promise<void> {
    while (!pattern.test(this.#shown)) {
      if (this.child.exitCode !== null || this.child.signalCode) {
        throw new Error(
          `ended before it showed ${pattern}: ${JSON.stringify(this.#shown.slice(-SHOWN_CHARS))}`,
        );
      }
      await new Promise<void>((resolve) => this.#listeners.add(resolve));
    }
  }

  #wake(): void {
    for (const listener of this.#listeners) listener();
    this.#listeners.clear();
  }
}
