/** Pages of Chromium with the database of a server: over WebSockets and MessagePorts. */
import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { test } from "uvu";
import { CrdtStore, IPCServer, type AnyPort, servePort, serveWebSocket } from "../../src/index.ts";
import { PACKAGE, installPackage } from "../package/compile.ts";
import { World, until } from "../helpers/world.ts";
import { bridge } from "./bridge.ts";
import type { Page } from "./chromium.ts";
import { inBrowser, withVite } from "./site.ts";

/** Where the pictures of pages are, to be looked at. */
const PICTURES = process.env["PICTURES"];
declare const pluresdb: any;
declare const db: any;
declare const show: any;
declare const newPort: any;

/** A test with a browser and a channel. */
function onChannel(
  body: (open: (host?: string) => Promise<Page>, world: World) => Promise<void>,
  bundler?: Parameters<typeof inBrowser>[1],
) {
  return inBrowser(async (open) => {
    const world = new World();
    process.env["PLURESDB_IPC_DIR"] = world.directory;
    try {
      await body(open, world);
    } finally {
      await world.end();
    }
  }, bundler);
}

async function openUrl(page: Page, { url, token }: { url: string; token: string }): Promise<void> {
  await page.call(
    async (given) => {
      (globalThis as any).db = await pluresdb.open({ ...given, requestTimeoutMs: 20_000 });
      show(db);
    },
    { url, token },
  );
}

async function openPort(page: Page): Promise<void> {
  await page.call(async () => {
    (globalThis as any).db = await pluresdb.open({ port: newPort, requestTimeoutMs: 20_000 });
    show(db);
  });
}

const originOf = (page: Page) => page.evaluate<string>("location.origin");
const isEqual = async (page: Page, expression: string, value: unknown) =>
  JSON.stringify(await page.evaluate(expression)) === JSON.stringify(value);

async function picture(page: Page, name: string): Promise<void> {
  if (!PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot(join(PICTURES, `${name}.png`));
}

/** Runs in a page. */
async function useAll() {
  const before = db.get("page").hits;
  await db.patch("page", { by: "one", at: new Date(0), big: 5n });
  const claim = () => db.put("job", 1, { ifAbsent: true }).catch((error: any) => error.code);
  const claims = [await claim(), await claim()];
  await db.batch([
    { put: "a", data: 1 },
    { put: "b", data: 2 },
  ]);
  await db.addToSet("page", "tags", "new");
  await db.update("a", (n: number) => n + 1);
  const events: string[] = [];
  const watch = db.watch({ prefix: "w" }, ({ kind, id }: any) => events.push(`${kind} ${id}`));
  await db.put("w1", 1);
  await new Promise((resolve) => setTimeout(resolve, 50));
  watch.close();
  let sync = "";
  try {
    db.putSync("a", 1);
  } catch (error: any) {
    sync = error.code;
  }
  const { mode, capabilities } = db;
  const isolated = (globalThis as any).crossOriginIsolated;
  const many = db.getMany(["a", "none", "b"]).map((value: unknown) => value ?? null);
  return { before, claims, many, events, sync, mode, capabilities, isolated };
}

test(
  "two pages and a process edit the same nodes over a WebSocket and a MessagePort; a reload",
  onChannel(async (open, world) => {
    const server = await world.serveHere();
    const client = await world.connect();
    const [one, two] = [await open(), await open()];
    const sockets = await serveWebSocket(server, { origins: [await originOf(one)] });
    await bridge(two, (port) => servePort(client, port));
    await openUrl(one, sockets);
    await openPort(two);
    await client.put("page", { title: "Notes", hits: 0 });
    const hit = async (base?: typeof client) => {
      for (let n = 0; n < 100; n++) await (base ?? db).increment("page", "hits");
    };
    await Promise.all([one.call(hit), two.call(hit), hit(client)]);
    for (const page of [one, two]) await until(() => isEqual(page, "db.get('page').hits", 300));
    const seen = await one.call(useAll);
    assert.deepEqual(seen, {
      before: 300,
      claims: ["job", "ERR_CONFLICT"],
      many: [2, null, 2],
      events: ["put w1"],
      sync: "ERR_UNSUPPORTED_PLATFORM",
      mode: "mirror",
      capabilities: { sync: false, documents: false },
      isolated: false,
    });
    await until(() =>
      isEqual(two, "[db.get('page').by, typeof db.get('page').big]", ["one", "bigint"]),
    );
    assert.deepEqual(client.get("page").tags, ["new"]);
    await picture(one, "server-websocket");
    await picture(two, "server-port");
    assert.equal(server.clients, 3);
    await one.reload();
    await openUrl(one, sockets);
    await two.reload();
    await openPort(two);
    assert.equal(await one.evaluate("db.get('page').hits"), 300);
    await two.call(async () => void (await db.put("after", "reload")));
    await until(() => isEqual(one, "db.get('after')", "reload"));
    assert.equal(client.get("after"), "reload");
    await one.close();
    await until(() => server.clients <= 3);
    await sockets.close();
  }),
);

test(
  "a page without its server reads on, and is connected again to the next one",
  onChannel(async (open, world) => {
    const first = await world.serveHere();
    const page = await open();
    const origins = [await originOf(page)];
    const { url, token, port, close } = await serveWebSocket(first, { origins });
    await openUrl(page, { url, token });
    await page.call(async () => {
      (globalThis as any).events = [];
      for (const name of ["disconnect", "reconnect"])
        db.on(name, () => (globalThis as any).events.push(name));
      await db.put("a", { text: "before" });
    });
    await close();
    await first.stop();
    await until(() => isEqual(page, "db.connected", false));
    assert.equal(await page.evaluate("db.get('a').text"), "before");
    await page.evaluate("void (globalThis.later = db.put('b', 'between'))");
    await picture(page, "server-offline");
    const store = new CrdtStore();
    store.put("a", { text: "kept" });
    const second = new IPCServer(world.channel, store, { signals: false });
    await second.start();
    const again = await serveWebSocket(second, { origins, token, port });
    await page.evaluate("globalThis.later");
    assert.equal(store.get("b"), "between");
    assert.deepEqual(await page.evaluate("[db.get('a').text, db.get('b'), events]"), [
      "kept",
      "between",
      ["disconnect", "reconnect"],
    ]);
    await picture(page, "server-back");
    await again.close();
    await second.stop();
  }),
);

test(
  "a page of another origin, a wrong token and none are refused",
  onChannel(async (open, world) => {
    const server = await world.serveHere();
    const page = await open();
    const stranger = await open("localhost");
    const sockets = await serveWebSocket(server, { origins: [await originOf(page)] });
    const attempt = async (from: Page, given: object) =>
      from.call(
        async (options) =>
          pluresdb.open(options).then(
            () => "opened",
            (error: any) => error.code,
          ),
        given,
      );
    const { url, token } = sockets;
    assert.equal(await attempt(page, { url, token }), "opened");
    assert.equal(await attempt(page, { url, token: `${token}x` }), "ERR_PERMISSION");
    assert.equal(await attempt(page, { url }), "ERR_PERMISSION");
    assert.equal(await attempt(stranger, { url, token }), "ERR_PERMISSION");
    const local = url.replace("127.0.0.1", "localhost");
    assert.equal(await attempt(page, { url: local, token }), "opened");
    assert.equal(await attempt(page, { url: "ws://127.0.0.1:1", token }), "ERR_NO_SERVER");
    assert.equal(await attempt(page, { url: "nonsense", token }), "ERR_BAD_OPTION");
    await sockets.close();
    assert.equal(await attempt(page, { url, token }), "ERR_NO_SERVER");
  }),
);

test(
  "a page of Vite opens a server's database, too",
  onChannel(async (open, world) => {
    const server = await world.serveHere();
    const page = await open();
    const sockets = await serveWebSocket(server, { origins: [await originOf(page)] });
    await openUrl(page, sockets);
    await page.call(async () => void (await db.put("é", { by: "Vite" })));
    assert.deepEqual(await page.evaluate("db.get('é')"), { by: "Vite" });
    await sockets.close();
  }, withVite),
);

/** A port of Node.js with the methods and the events of Electron's. */
function asMainPort(port: import("node:worker_threads").MessagePort): AnyPort {
  const main = new EventEmitter();
  port.on("message", (data) => main.emit("message", { data, ports: [] }));
  port.on("close", () => main.emit("close"));
  port.unref();
  return Object.assign(main, {
    postMessage: (message: unknown) => port.postMessage(message),
    start: () => {},
    close: () => port.close(),
  }) as AnyPort;
}

test(
  "the example for Electron: its page in Chromium, its server's process in Node.js",
  onChannel(async (open, world) => {
    const app = join(world.directory, "app");
    cpSync(join(PACKAGE, "examples/electron"), app, { recursive: true });
    installPackage(app);
    const parentPort = new EventEmitter();
    Object.assign(process, { parentPort });
    const [node, script] = process.argv as [string, string];
    process.argv = [node, script, "electron-notes", join(world.directory, "data")];
    await import(pathToFileURL(join(app, "server.mjs")).href);
    process.argv = [node, script];
    const page = await open();
    await bridge(page, (port) => parentPort.emit("message", { ports: [asMainPort(port)] }));
    // In place of the preload script.
    await page.evaluate(`void window.addEventListener("message", ({ data }) => {
      if (data === "pluresdb:ask") window.postMessage("pluresdb:port", "*", [newPort()]);
    })`);
    const { outputFiles } = await build({
      entryPoints: [join(app, "renderer.mjs")],
      bundle: true,
      write: false,
      format: "esm",
    });
    const body = /<h1>[\s\S]*<\/output>/.exec(readFileSync(join(app, "index.html"), "utf8"))![0];
    await page.evaluate(
      `void (document.body.innerHTML = ${JSON.stringify(body)}, isReady = false)`,
    );
    await page.evaluate(`void document.head.append(Object.assign(document.createElement("script"), {
      type: "module", textContent: ${JSON.stringify(outputFiles[0]!.text)},
    }))`);
    await page.ready();
    await page.evaluate(`(() => {
      document.querySelector("input").value = "Bread";
      document.querySelector("form").requestSubmit();
    })()`);
    await until(() => isEqual(page, "document.querySelectorAll('li').length", 1));
    const client = await world.connect({}, "electron-notes");
    const [note] = client.list({ prefix: "note:" });
    assert.deepEqual(note!.data, { text: "Bread" });
    await client.put("note:z", { text: "Milk, of another process" });
    await until(() =>
      isEqual(
        page,
        "[...document.querySelectorAll('li')].map((one) => one.textContent)[1]",
        "Milk, of another process",
      ),
    );
    await picture(page, "electron");
    await page.evaluate("void document.querySelector('li').click()");
    await until(() => client.count() === 1);
    await client.shutdown();
  }),
);

test.run();
