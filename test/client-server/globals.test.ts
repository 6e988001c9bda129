/** Programs whose globals are not those of Node.js: under fake timers, a DOM or in a renderer. */
import assert from "node:assert/strict";
import { test } from "uvu";

import type { Body } from "../helpers/programs/run.ts";
import { inWorld } from "../helpers/world.ts";

/** Replaces the globals before the package is loaded, or after that. */
const REPLACE: Record<string, string> = {
  "timers that never fire": `
    const id = () => 1;
    Object.assign(globalThis, {
      setTimeout: id, setInterval: id, setImmediate: id, clearTimeout() {}, clearInterval() {},
      clearImmediate() {}, performance: { now: () => 0 },
    });`,
  "the timers of a DOM": `
    const { setTimeout: real } = globalThis;
    globalThis.setTimeout = (f, ms) => (real(f, ms), 1);
    globalThis.clearTimeout = () => {};
    globalThis.URL = class { constructor() { throw new Error("a URL of a DOM"); } };
    delete globalThis.setImmediate;
    delete globalThis.clearImmediate;`,
  "the globals of Electron's renderer": `
    const versions = { ...process.versions, electron: "40.0.0", chrome: "144.0.0.0" };
    const define = (object, name, value) =>
      Object.defineProperty(object, name, { value, configurable: true, writable: true });
    define(process, "versions", versions);
    define(process, "type", "renderer");
    define(process, "browser", true);
    const document = { createElement: () => ({}), body: {}, addEventListener() {} };
    const navigator = { userAgent: "Mozilla/5.0 Chrome/144.0.0.0 Electron/40.0.0" };
    for (const [name, value] of Object.entries({ document, navigator, name: "", location: {} })) {
      define(globalThis, name, value);
    }
    for (const name of ["window", "self", "top", "parent"]) define(globalThis, name, globalThis);
    class Shell { constructor() { throw new Error("the renderer's, not that of Node.js"); } }
    for (const name of ["Worker", "WebSocket", "MessageChannel", "MessagePort", "Blob"]) {
      define(globalThis, name, Shell);
    }
    globalThis.Bun = globalThis.Deno = undefined;`,
  "globals that pretend to be of other runtimes": `
    const define = (name, value) => Object.defineProperty(globalThis, name, { value, configurable: true });
    define("Bun", { version: "1.0.0" });
    define("Deno", { version: { deno: "1.0.0" }, permissions: {} });
    define("importScripts", () => { throw new Error("called"); });
    define("EdgeRuntime", "edge");
    define("navigator", { userAgent: "Bun/1.0.0" });`,
};

const useAll: Body<{ channel: string; path: string; after: string }> = async (
  { CrdtStore, IPCServer, connected, open, say },
  { channel, path, after },
) => {
  new Function(after)();
  const store = new CrdtStore({ path, durability: "async" });
  const server = await new IPCServer(channel, store).start();
  const client = await connected(channel);
  await client.put("a", 1);
  for (let round = 0; round < 50; round++) {
    await Promise.all(Array.from({ length: 20 }, (_, i) => client.put(`n${i}`, round)));
  }
  const watch = client.watch({ prefix: "w" });
  const next = watch.next();
  await client.put("w", 1);
  await next;
  await watch.return?.();
  const signal = new AbortController().signal;
  const doc = await client.doc("text");
  doc.getText("t").insert(0, "typed");
  doc.commit();
  await client.flush();
  await doc.close();
  const controller = {
    signal: { aborted: false, addEventListener() {}, removeEventListener() {} },
  };
  void client.watch({}, controller as never);
  void client.watch({}, { signal });
  client.close();
  await server.stop();
  store.close();
  const db = await open(`${channel}-opened`, { path: `${path}-opened` });
  if (!db.isServing) throw new Error("the only one does not serve");
  await db.put("a", { n: 1 });
  await db.increment("a", "n");
  if (db.get("a").n !== 2) throw new Error("another value");
  await db.close();
  say("done");
};

for (const [what, code] of Object.entries(REPLACE)) {
  for (const when of ["before", "after"] as const) {
    test(
      `everything works with ${what}, replaced ${when} the package is loaded`,
      inWorld(async (world) => {
        const args = { channel: world.channel, path: `${world.directory}/data` };
        const preload = `--import=data:text/javascript,${encodeURIComponent(code)}`;
        const program = world.start(
          useAll,
          { ...args, after: when === "after" ? code : "" },
          when === "before" ? { NODE_OPTIONS: preload } : {},
        );
        assert.equal(await program.said(), "connected");
        assert.equal(await program.said(), "done");
        await program.succeeded();
      }),
    );
  }
}

test.run();
