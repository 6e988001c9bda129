/** A process of a runtime in the conformance run (test/runtimes/peer.mjs), which obeys. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";

const CALL_MS = 120_000;
const TAG = "@@";

export class Peer {
  static all = new Set();
  #calls = new Map();
  #last = 0;
  #errors = "";

  constructor(runtime, folder) {
    this.name = runtime.name;
    const options = { cwd: folder, env: environment(folder), stdio: ["pipe", "pipe", "pipe"] };
    this.child = spawn(runtime.path, [...runtime.args, join(folder, "peer.mjs")], options);
    this.child.stderr.setEncoding("utf8").on("data", (text) => (this.#errors += text));
    this.child.stdin.on("error", () => {});
    createInterface({ input: this.child.stdout }).on("line", (line) => this.#receive(line));
    this.ended = new Promise((resolve) => {
      this.child.once("close", (code, signal) => {
        Peer.all.delete(this);
        const said = this.#errors.trim().split("\n").slice(-12).join("\n");
        const error = new Error(`${this.name} ended with ${signal ?? code}: ${said}`);
        for (const { reject } of this.#calls.values()) reject(error);
        this.#calls.clear();
        resolve(signal ?? code);
      });
    });
    this.started = this.#expect(0);
    this.started.catch(() => {});
    Peer.all.add(this);
  }

  static async start(runtime, folder) {
    const peer = new Peer(runtime, folder);
    await peer.started;
    return peer;
  }

  #expect(id) {
    return new Promise((resolve, reject) => {
      const late = () => reject(new Error(`${this.name} did not answer\n${this.#errors}`));
      const timer = setTimeout(late, CALL_MS).unref();
      const done = (settle) => (value) => (clearTimeout(timer), settle(value));
      this.#calls.set(id, { resolve: done(resolve), reject: done(reject) });
    });
  }

  #receive(line) {
    if (!line.startsWith(TAG)) return;
    const { id, value, error, code } = JSON.parse(line.slice(TAG.length));
    const call = this.#calls.get(id);
    this.#calls.delete(id);
    if (error === undefined) call?.resolve(value);
    else call?.reject(Object.assign(new Error(`${this.name}: ${error}`), { code }));
  }

  call(name, ...args) {
    const id = ++this.#last;
    const answer = this.#expect(id);
    this.child.stdin.write(`${JSON.stringify({ id, name, args })}\n`);
    return answer;
  }

  /** Without work left it ends by itself, with the code 0. */
  async end() {
    this.child.stdin.end();
    return this.ended;
  }

  kill(signal = "SIGKILL") {
    this.child.kill(signal);
    return this.ended;
  }
}

export function environment(folder) {
  const { PATH, HOME, TMPDIR, PLURESDB_IPC_CORE } = process.env;
  const own = { PATH, HOME, TMPDIR, PLURESDB_IPC_CORE };
  const given = Object.entries(own).filter(([, value]) => value !== undefined);
  const more = { PLURESDB_IPC_DIR: join(folder, "channels"), NO_COLOR: "1" };
  return { ...Object.fromEntries(given), ...more, DENO_DIR: join(folder, "deno") };
}
