/** The hostile client of `test/native`: what it did, as it tells at its end. */
import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export type Told = Record<string, number>;

/** Who runs it, where it is not this user: ids of a user, a group and further groups. */
export interface Somebody {
  user: number;
  group: number;
  groups?: number[];
  /** A copy of the program where that user can reach it. */
  file: string;
}

export const HOSTILE_FILE = fileURLToPath(new URL("../../../build/hostile", import.meta.url));

export class Hostile {
  /** What it printed, once its output has a whole line or has ended. */
  readonly told: Promise<Told>;
  readonly #child: ChildProcess;
  readonly #code: Promise<number | null>;

  constructor(command: string, socket: string, rest: (string | number)[] = [], as?: Somebody) {
    const words = [as?.file ?? HOSTILE_FILE, command, socket, ...rest.map(String)];
    const [program, ...args] = as ? [...asSomebody(as), ...words] : words;
    const child = spawn(program!, args, { stdio: ["pipe", "pipe", "inherit"] });
    this.#child = child;
    let text = "";
    this.#code = new Promise((resolve) => child.once("close", (code) => resolve(code)));
    this.told = new Promise((resolve, reject) => {
      child.stdout!.setEncoding("utf8").on("data", (more: string) => {
        text += more;
        if (text.endsWith("\n")) resolve(JSON.parse(text));
      });
      child.once("close", (code, signal) => {
        reject(new Error(`hostile ${command} ended with ${signal ?? code}: ${text}`));
      });
      child.once("error", reject);
    });
    this.told.catch(() => {});
  }

  /** What it told, once it has ended by itself and well. */
  async done(): Promise<Told> {
    const told = await this.told;
    // It may wait for this: nothing more to read.
    this.#child.stdin!.end();
    const code = await this.#code;
    if (code === 0) return told;
    throw new Error(`hostile ended with ${code}: ${JSON.stringify(told)}`);
  }
}

function asSomebody({ user, group, groups }: Somebody): string[] {
  const more = groups ? `--groups=${groups.join(",")}` : "--clear-groups";
  return ["setpriv", `--reuid=${user}`, `--regid=${group}`, more];
}
