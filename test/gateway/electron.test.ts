/** `open` in the processes of Electron, by the globals that they have. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import { PACKAGE } from "../package/compile.ts";
import { inWorld } from "../helpers/world.ts";

test(
  "main, utility and renderer processes of Electron open the channel as any process of Node.js does",
  inWorld(async (world) => {
    for (const type of ["browser", "utility", "renderer", "worker"]) {
      const program = world.start(
        async ({ load, say }, { type: name, index }) => {
          Object.assign(process, { type: name, resourcesPath: "/app/resources" });
          Object.defineProperty(process.versions, "electron", { value: "39.0.0" });
          Object.defineProperty(process.versions, "chrome", { value: "142.0.0.0" });
          if (name === "renderer") {
            const element = { style: {}, append: () => {} };
            const document = { createElement: () => element, querySelector: () => element };
            const window = { document, location: { origin: "file://" }, postMessage: () => {} };
            Object.assign(globalThis, { window, document, self: globalThis, indexedDB: {} });
          }
          const { open } = await load(index);
          const db = await open("electron");
          await db.put("by", name);
          say([db.mode, db.get("by"), db.capabilities.sync]);
          await db.close();
        },
        { type, index: new URL("../../src/index.js", import.meta.url).href },
      );
      const [mode, by, sync] = (await program.said()) as unknown[];
      assert.ok(mode === "pages" || mode === "mirror");
      assert.deepEqual([by, sync], [type, true]);
      await program.succeeded();
    }
  }),
);

test(
  "the page's module does what a page does, with the globals of a renderer and of a sandboxed preload script",
  inWorld(async (world) => {
    await world.serve();
    const page = join(PACKAGE, "dist/src/browser/page.js");
    for (const kind of ["nodeIntegration", "sandboxed preload"]) {
      const program = world.start(
        async (
          { IPCClient: Client, load, say, servePort, threads },
          { kind: name, file, channel },
        ) => {
          const server = await Client.connect(channel);
          const { port1, port2 } = new threads.MessageChannel();
          servePort(server, port1);
          Object.assign(process, { type: "renderer", sandboxed: name === "sandboxed preload" });
          Object.defineProperty(process.versions, "electron", { value: "39.0.0" });
          const limited = (module: string) => {
            throw new Error(`module not found: ${module}`);
          };
          if (name === "sandboxed preload") Object.assign(globalThis, { require: limited });
          const { open } = (await load(file)) as any;
          const db = await open({ port: port2 });
          await db.put("by", name);
          const alone = await open({ name: "notes" }).catch(
            (error: { code?: string }) => error.code,
          );
          say([db.mode, db.get("by"), db.capabilities, alone]);
          await db.close();
          server.close();
          port1.close();
        },
        { kind, file: page, channel: world.channel },
      );
      const capabilities = { sync: false, documents: false };
      assert.deepEqual(await program.said(), [
        "mirror",
        kind,
        capabilities,
        "ERR_UNSUPPORTED_PLATFORM",
      ]);
      // Ports keep a process of Node.js alive, not a page.
      program.kill("SIGKILL");
      await program.ended;
    }
  }),
);

test("the page's module names no module of Node.js, and asks no global where it runs", () => {
  const text = readFileSync(join(PACKAGE, "dist/src/browser/page.js"), "utf8");
  assert.doesNotMatch(text, /\bimport\s*[("']|\bfrom\s*["']|\brequire\(/);
  assert.doesNotMatch(text, /globalThis\.process|typeof (?:process|window|document|importScripts)/);
});

test.run();
