/**
 * Processes in separate namespaces of the kernel, as in containers that share the rendezvous directory.
 * The tests do nothing where the process may not make namespaces.
 */
import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createInterface } from "node:readline";
import { test } from "uvu";

import { inWorld } from "../helpers/world.ts";

const INDEX = JSON.stringify(new URL("../../src/index.js", import.meta.url).href);
const UNSHARE = ["--mount", "--pid", "--fork", "--kill-child", "--ipc", "--uts", "--mount-proc"];
const IS_ALLOWED = spawnSync("unshare", [...UNSHARE, "true"]).status === 0;

/** A program in new namespaces. */
class Contained {
  readonly child: ChildProcess;
  readonly #lines: NodeJS.AsyncIterator<string>;

  constructor(text: string) {
    const args = [...UNSHARE, process.execPath, "--input-type=module", "--eval", text];
    this.child = spawn("unshare", args, { stdio: ["pipe", "pipe", "inherit"] });
    this.#lines = createInterface({ input: this.child.stdout! })[Symbol.asyncIterator]();
  }

  async said(): Promise<string> {
    return String((await this.#lines.next()).value);
  }

  say(line: string): void {
    this.child.stdin!.write(`${line}\n`);
  }

  /** Kills the program with its namespaces. */
  async kill(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once("close", resolve));
    this.child.kill("SIGKILL");
    await ended;
  }
}

test(
  "a client in another container shares the server's pages",
  inWorld(async ({ channel }) => {
    if (!IS_ALLOWED) return;
    const server = new Contained(`
      import { CrdtStore, IPCServer } from ${INDEX};
      await new IPCServer(${JSON.stringify(channel)}, new CrdtStore()).start();
      console.log(process.pid);`);
    const pid = await server.said();
    const client = new Contained(`
      import { IPCClient } from ${INDEX};
      const db = await IPCClient.connect(${JSON.stringify(channel)});
      const { value } = await (async () => {
        const watch = db.watch();
        await db.put("a", 1);
        return watch.next();
      })();
      console.log(db.mode, db.get("a"), value.kind, process.pid);
      db.once("disconnect", () => {
        console.log("gone", db.get("a"));
        process.exit();
      });
      setInterval(() => {}, 1000);`);
    // Each is the first process that its namespace shows.
    assert.equal(await client.said(), `pages 1 put ${pid}`);
    await server.kill();
    assert.equal(await client.said(), "gone 1");
    await client.kill();
  }),
);

test(
  "containers that each may serve take over from one another",
  inWorld(async ({ channel, directory }) => {
    if (!IS_ALLOWED) return;
    const text = `
      import { createInterface } from "node:readline";
      import { open } from ${INDEX};
      const options = { path: ${JSON.stringify(`${directory}/data`)}, durability: "sync" };
      const db = await open(${JSON.stringify(channel)}, options);
      db.on("serving", () => console.log("takes over"));
      console.log(db.isServing, db.mode);
      for await (const _ of createInterface({ input: process.stdin }))
        console.log(await db.increment("n", "n"));`;
    const first = new Contained(text);
    assert.equal(await first.said(), "true pages");
    const second = new Contained(text);
    assert.equal(await second.said(), "false pages");
    for (const [index, each] of [first, second, first].entries()) {
      each.say("increment");
      assert.equal(await each.said(), String(index + 1));
    }
    await first.kill();
    assert.equal(await second.said(), "takes over");
    second.say("increment");
    assert.equal(await second.said(), "4");
    await second.kill();
  }),
);

test.run();
