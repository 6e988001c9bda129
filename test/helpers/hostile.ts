/** The hostile client of `test/native`, which reports its actions at its end. */
import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export type HostileReport = Record<string, number>;

/** Another user that runs the program: ids of the user, the group and further groups. */
export interface OtherUser {
  user: number;
  group: number;
  groups?: number[];
  /** A copy of the program that this user can reach. */
  file: string;
}

export const HOSTILE_FILE = fileURLToPath(new URL("../../../build/hostile", import.meta.url));

export class Hostile {
  /** Resolves when the program has printed a whole line. */
  readonly report: Promise<HostileReport>;
  readonly #child: ChildProcess;
  readonly #code: Promise<number | null>;

  constructor(command: string, socket: string, rest: (string | number)[] = [], as?: OtherUser) {
    const words = [as?.file ?? HOSTILE_FILE, command, socket, ...rest.map(String)];
    const [program, ...args] = as ? [...asOtherUser(as), ...words] : words;
    const child = spawn(program!, args, { stdio: ["pipe", "pipe", "inherit"] });
    this.#child = child;
    let text = "";
    this.#code = new Promise((resolve) => child.once("close", (code) => resolve(code)));
    this.report = new Promise((resolve, reject) => {
      child.stdout!.setEncoding("utf8").on("data", (more: string) => {
        text += more;
        if (text.endsWith("\n")) resolve(JSON.parse(text));
      });
      child.once("close", (code, signal) => {
        reject(new Error(`hostile ${command} ended with ${signal ?? code}: ${text}`));
      });
      child.once("error", reject);
    });
    this.report.catch(() => {});
  }

  /** Its report, once it has ended with exit code 0. */
  async done(): Promise<HostileReport> {
    const report = await this.report;
    // The program may wait for the end of its input.
    this.#child.stdin!.end();
    const code = await this.#code;
    if (code === 0) return report;
    throw new Error(`hostile ended with ${code}: ${JSON.stringify(report)}`);
  }
}

function asOtherUser({ user, group, groups }: OtherUser): string[] {
  const more = groups ? `--groups=${groups.join(",")}` : "--clear-groups";
  return ["setpriv", `--reuid=${user}`, `--regid=${group}`, more];
}
