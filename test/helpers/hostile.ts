/** The hostile client of `test/native`: what it did, as it tells at its end. */
import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export type Told = Record<string, number>;

const HOSTILE = fileURLToPath(new URL("../../../build/hostile", import.meta.url));

export class Hostile {
  readonly child: ChildProcess;
  /** What it printed, once its output has a whole line or has ended. */
  readonly told: Promise<Told & Record<string, unknown>>;
  readonly code: Promise<number | null>;

  constructor(command: string, socket: string, ...rest: (string | number)[]) {
    const child = spawn(HOSTILE, [command, socket, ...rest.map(String)], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    this.child = child;
    let text = "";
    this.code = new Promise((resolve) => child.once("close", (code) => resolve(code)));
    this.told = new Promise((resolve, reject) => {
      child.stdout!.setEncoding("utf8").on("data", (more: string) => {
        text += more;
        if (text.endsWith("\n")) resolve(JSON.parse(text));
      });
      child.once("close", (code, signal) => {
        reject(new Error(`hostile ${command} ended with ${signal ?? code}: ${text}`));
      });
    });
    this.told.catch(() => {});
  }

  /** What it told, once it has ended by itself and well. */
  async done(): Promise<Told & Record<string, unknown>> {
    const told = await this.told;
    this.end();
    const code = await this.code;
    if (code === 0) return told;
    throw new Error(`hostile ended with ${code}: ${JSON.stringify(told)}`);
  }

  /** Nothing more to read: what waits for that goes on. */
  end(): void {
    this.child.stdin!.end();
  }
}
