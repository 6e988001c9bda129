/** The package as programs load it: by its name, by `require`, twice, and without its addon. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "uvu";

import { type World, inWorld } from "../helpers/world.ts";

const PACKAGE = fileURLToPath(new URL("../../../", import.meta.url));
const SHIPPED = ["package.json", "build/core.wasm", "dist/assembly", "dist/src", "prebuilds"];

/** A project with the package installed: as a link, or as a copy of the shipped files. */
function project(world: World, how: "link" | "copy"): string {
  const folder = join(world.directory, how);
  const installed = join(folder, "node_modules", "pluresdb-ipc");
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  if (how === "link") symlinkSync(PACKAGE, installed);
  else for (const name of SHIPPED) cpSync(join(PACKAGE, name), join(installed, name), COPY);
  return folder;
}

const COPY = { recursive: true, dereference: true };

/** Runs the text of a program. Returns the lines of its output; throws unless it exits with 0. */
function runText(folder: string, name: string, text: string): string[] {
  const file = join(folder, name);
  writeFileSync(file, text);
  return runNode(folder, ["--no-warnings", file]);
}

function runNode(folder: string, args: string[], env: NodeJS.ProcessEnv = {}): string[] {
  const { stdout, stderr, status, signal } = spawnSync(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    encoding: "utf8",
    timeout: 60_000,
    killSignal: "SIGKILL",
  });
  assert.equal(status ?? signal, 0, stderr);
  return stdout.trimEnd().split("\n");
}

const ROUND_TRIP = `
  async function roundTrip({ CrdtStore, IPCServer, IPCClient, PluresError }) {
    const store = new CrdtStore();
    const server = await new IPCServer("round-trip", store).start();
    const client = await IPCClient.connect("round-trip");
    await client.put("a", { from: "here" });
    console.log(JSON.stringify(store.get("a")));
    await client.put("", 1).catch((error) => console.log(error instanceof PluresError, error.code));
    client.close();
    await server.stop();
  }
`;
const ROUND_TRIP_LINES = ['{"from":"here"}', "true ERR_BAD_ID"];

test(
  "a CommonJS program requires the package and works with it",
  inWorld(async (world) => {
    const text = `${ROUND_TRIP} roundTrip(require("pluresdb-ipc"));`;
    assert.deepEqual(runText(project(world, "link"), "program.cjs", text), ROUND_TRIP_LINES);
    assert.deepEqual(runText(project(world, "copy"), "program.cjs", text), ROUND_TRIP_LINES);
  }),
);

test(
  "the linked modules, for a `require` that cannot load ES modules, are the whole package",
  inWorld(async (world) => {
    const folder = project(world, "link");
    const linked = JSON.stringify("./node_modules/pluresdb-ipc/dist/src/commonjs/package.cjs");
    const text = `${ROUND_TRIP}
      const linked = require(${linked});
      const [index, doc] = [linked.index(), linked.doc()];
      const names = import("pluresdb-ipc").then((imported) => {
        const missing = Object.keys(imported).filter((name) => !(name in index));
        console.log(missing.filter((name) => name !== "module.exports").join());
      });
      names.then(() => roundTrip(index)).then(() => console.log(typeof doc.LiveDoc, typeof doc.LoroDoc));`;
    const lines = runText(folder, "linked.cjs", text);
    assert.deepEqual(lines, ["", ...ROUND_TRIP_LINES, "function function"]);
  }),
);

test(
  "a `require` that cannot load ES modules gets the linked modules; any other error is reported",
  inWorld(async (world) => {
    const folder = project(world, "copy");
    const text = `${ROUND_TRIP} roundTrip(require("pluresdb-ipc"));`;
    const flags = ["--no-warnings", "--no-experimental-require-module", "--eval", text];
    assert.deepEqual(runNode(folder, flags), ROUND_TRIP_LINES);
    rmSync(join(folder, "node_modules/pluresdb-ipc/dist/src/open/open.js"));
    const broken = `try { require("pluresdb-ipc") } catch ({ code }) { console.log(code) }`;
    assert.deepEqual(runText(folder, "broken.cjs", broken), ["ERR_MODULE_NOT_FOUND"]);
  }),
);

test(
  "require and import give the same classes",
  inWorld(async (world) => {
    const text = `
      const required = require("pluresdb-ipc");
      import("pluresdb-ipc").then((imported) => {
        const names = Object.keys(imported).filter((name) => name !== "module.exports").sort();
        console.log(names.join());
        console.log(names.every((name) => required[name] === imported[name]));
      });`;
    const lines = [
      "CrdtStore,IPCClient,IPCServer,PluresError,decodeRaw,natsTransport,open,portTransport,serveHttp,servePort,serveSync,serveWebSocket,socketTransport,sync",
      "true",
    ];
    assert.deepEqual(runText(project(world, "link"), "program.cjs", text), lines);
  }),
);

test(
  "the package finds itself by its own name, and only what it exports",
  inWorld(async () => {
    const text = `
      import("pluresdb-ipc").then(({ CrdtStore }) => {
        const store = new CrdtStore();
        store.putSync("a", 1);
        console.log(store.get("a"), require("pluresdb-ipc").CrdtStore === CrdtStore);
        console.log(require("pluresdb-ipc/package.json").name);
        try {
          require("pluresdb-ipc/dist/src/native.js");
        } catch (error) {
          console.log(error.code);
        }
      });`;
    const lines = runNode(PACKAGE, ["--no-warnings", "--eval", text]);
    assert.deepEqual(lines, ["1 true", "pluresdb-ipc", "ERR_PACKAGE_PATH_NOT_EXPORTED"]);
  }),
);

test(
  "a server and its client run in a program that was given as text, in either module system",
  inWorld(async (world) => {
    const folder = project(world, "link");
    const flags = ["--no-warnings", "--eval"];
    const required = `${ROUND_TRIP} roundTrip(require("pluresdb-ipc"));`;
    assert.deepEqual(runNode(folder, [...flags, required]), ROUND_TRIP_LINES);
    const imported = `import * as all from "pluresdb-ipc"; ${ROUND_TRIP} await roundTrip(all);`;
    assert.deepEqual(
      runNode(folder, ["--input-type=module", ...flags, imported]),
      ROUND_TRIP_LINES,
    );
  }),
);

test(
  "an error of one copy of the package is a PluresError to another copy, and nothing else is",
  inWorld(async (world) => {
    const other = join(project(world, "copy"), "node_modules/pluresdb-ipc/dist/src/index.js");
    const text = `
      import * as one from "pluresdb-ipc";
      import * as two from ${JSON.stringify(other)};
      const refused = ({ CrdtStore }) => {
        try { new CrdtStore().putSync("", 1) } catch (error) { return error }
      };
      console.log(one.PluresError === two.PluresError);
      console.log(refused(one) instanceof two.PluresError, refused(two) instanceof one.PluresError);
      const others = [new Error("x"), new TypeError("x"), {}, null, undefined, "ERR_BAD_ID", 7];
      console.log(others.some((value) => value instanceof one.PluresError));
      const server = await new one.IPCServer("copies", new one.CrdtStore()).start();
      const client = await two.IPCClient.connect("copies");
      console.log(await client.put("a", 1));
      await server.stop();`;
    const lines = runText(project(world, "link"), "program.mjs", text);
    assert.deepEqual(lines, ["false", "true true", "false", "a"]);
  }),
);

test(
  "two copies of the package in one process share a database, and the second one takes it over",
  inWorld(async (world) => {
    const other = join(project(world, "copy"), "node_modules/pluresdb-ipc/dist/src/index.js");
    const text = `
      import * as one from "pluresdb-ipc";
      import * as two from ${JSON.stringify(other)};
      const path = new URL("data", import.meta.url);
      const first = await one.open("copies", { path });
      const second = await two.open("copies", { path });
      const changes = second.watch();
      await first.increment("n", "hits");
      console.log((await changes.next()).value.data.hits, first.isServing, second.isServing);
      await first.close();
      console.log(await second.increment("n", "hits"), second.isServing);
      await second.close();`;
    const lines = runText(project(world, "link"), "program.mjs", text);
    assert.deepEqual(lines, ["1 true false", "2 true"]);
  }),
);

test(
  "without the addon a store works, alone and served to mirrors, and a client of its pages is refused",
  inWorld(async (world) => {
    const text = `
      const { CrdtStore, IPCServer, IPCClient, PluresError } = require("pluresdb-ipc");
      const show = (error) =>
        console.log(error instanceof PluresError, error.code, error.message.length > 40);
      const store = new CrdtStore();
      store.putSync("a", { b: 1 });
      (async () => {
        const server = await new IPCServer("none", store).start();
        await IPCClient.connect("none", { transport: "pages" }).catch(show);
        const client = await IPCClient.connect("none");
        console.log(client.mode, client.get("a").b);
        client.close();
        store.putSync("c", 2);
        store.deleteSync("a");
        console.log(JSON.stringify(store.list()), store.count());
        await server.stop();
      })();`;
    const env = { PLURESDB_IPC_NATIVE: join(world.directory, "missing.node") };
    const lines = runNode(project(world, "link"), ["--no-warnings", "--eval", text], env);
    const refused = "true ERR_UNSUPPORTED_PLATFORM true";
    assert.deepEqual(lines, [refused, "mirror 1", '[{"id":"c","data":2}] 1']);
  }),
);

test(
  "Bun is refused with one sentence by stores, servers and clients",
  inWorld(async (world) => {
    const text = `
      const versions = { ...process.versions, bun: "1.0.0" };
      Object.defineProperty(process, "versions", { value: versions });
      const { CrdtStore, IPCClient } = require("pluresdb-ipc");
      const show = ({ code, message }) => console.log(code, /This is Bun 1\\.0\\.0/.test(message));
      try { new CrdtStore() } catch (error) { show(error) }
      IPCClient.connect("none").catch(show);`;
    const lines = runText(project(world, "link"), "program.cjs", text);
    assert.deepEqual(lines, Array(2).fill("ERR_UNSUPPORTED_PLATFORM true"));
  }),
);

test(
  "without Loro a document is refused with the command that installs it, and all else works",
  inWorld(async (world) => {
    // A copy has no packages beside it.
    const text = `
      const { CrdtStore, PluresError } = require("pluresdb-ipc");
      const store = new CrdtStore();
      (async () => {
        await store.put("a", 1);
        await store.doc("note").catch((error) =>
          console.log(error instanceof PluresError, error.code, /npm install loro-crdt/.test(error.message)));
        console.log(store.get("a"));
      })();`;
    const lines = runText(project(world, "copy"), "program.cjs", text);
    assert.deepEqual(lines, ["true ERR_MISSING_PACKAGE true", "1"]);
  }),
);

test.run();
