/** The prebuilt addons: the check that each passes, and how one is chosen. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "uvu";

import { addonFile } from "../../src/memory/addon-file.ts";
import { elfOf, isMusl } from "../../src/memory/elf.ts";
import { type World, inWorld } from "../helpers/world.ts";

interface Expected {
  machine: number;
  glibc?: string;
  exports: string[];
}
const PACKAGE = fileURLToPath(new URL("../../../", import.meta.url));
const { MACHINES, addonProblems } = (await import(
  new URL("../../../scripts/elf-check.mjs", import.meta.url).href
)) as {
  MACHINES: Record<"x64" | "arm64", number>;
  addonProblems(bytes: Buffer, expected: Expected): string[];
};
const OWN = process.arch === "arm64" ? MACHINES.arm64 : MACHINES.x64;
const OTHER = process.arch === "arm64" ? MACHINES.x64 : MACHINES.arm64;
const SHARED = ["-shared", "-fPIC", "-x", "c", "-"];
const ALIGNED = ["-Wl,-z,max-page-size=65536"];

/** The bytes of a library, compiled from a text of C. */
function library(world: World, text: string, flags: string[]): Buffer {
  const file = join(world.directory, "library.so");
  const compiler = process.env["CC"] ?? "cc";
  const { status, stderr } = spawnSync(compiler, [...flags, ...SHARED, "-o", file], {
    input: text,
    encoding: "utf8",
  });
  assert.equal(status, 0, stderr);
  return readFileSync(file);
}

test(
  "a library may ship if it needs nothing new, exports its entry and has a plain stack",
  inWorld(async (world) => {
    const text = "int entry(void) { return 1; }";
    const expected = { machine: OWN, glibc: "2.28", exports: ["entry"] };
    const problems = (source: string, flags: string[], other: Partial<Expected> = {}) =>
      addonProblems(library(world, source, flags), { ...expected, ...other }).join("; ");

    assert.equal(problems(text, ALIGNED), "");
    assert.match(problems(text, [...ALIGNED, "-Wl,-z,execstack"]), /its stack is executable/);
    assert.match(problems(text, [...ALIGNED, "-Wl,-rpath,/opt"]), /it has a run path/);
    assert.match(problems(text, [...ALIGNED], { machine: OTHER }), /its machine is/);
    assert.match(problems(text, ["-Wl,-z,max-page-size=4096"]), /a segment is aligned to 4096/);
    assert.match(
      problems("int entry(void) { return 1; } int other(void) { return 2; }", ALIGNED),
      /it exports entry, other, expected entry/,
    );
    const calls =
      '#include <stdlib.h>\nint entry(void) { return abs(system(0)) + (getenv("a") != 0); }';
    assert.match(problems(calls, ALIGNED, { glibc: "2.1" }), /it needs symbols of GLIBC_2\.\d+/);
    const lacks =
      'int missing(void) __asm__("_ZN3foo3barEv"); int entry(void) { return missing(); }';
    assert.match(problems(lacks, ALIGNED), /it lacks _ZN3foo3barEv/);
    const musl = addonProblems(library(world, calls, ALIGNED), {
      machine: OWN,
      exports: ["entry"],
    });
    assert.match(musl.join("; "), /it needs libc\.so\.6/);
    assert.deepEqual(addonProblems(Buffer.from("module.exports = 1;"), expected), [
      "it is no 64-bit ELF file",
    ]);
  }),
);

/** A file with the head of a program: of this machine, started by this loader. */
function program(world: World, machine: number, loader: string): string {
  const bytes = Buffer.alloc(256);
  bytes.write("\x7fELF\x02\x01", "latin1");
  bytes.writeUInt16LE(machine, 18);
  bytes.writeBigUInt64LE(64n, 32);
  bytes.writeUInt16LE(56, 54);
  bytes.writeUInt16LE(1, 56);
  bytes.writeUInt32LE(3, 64);
  bytes.writeBigUInt64LE(128n, 64 + 8);
  bytes.writeBigUInt64LE(BigInt(loader.length + 1), 64 + 32);
  bytes.write(`${loader}\0`, 128, "latin1");
  const file = join(world.directory, "program");
  writeFileSync(file, bytes);
  return file;
}

test(
  "a program says its processor and its loader, and what is no program says nothing",
  inWorld(async (world) => {
    const musl = "/lib/ld-musl-aarch64.so.1";
    assert.deepEqual(elfOf(program(world, 183, musl)), { arch: "arm64", loader: musl });
    assert.deepEqual(elfOf(program(world, 9999, "/lib/ld.so")), {
      arch: undefined,
      loader: "/lib/ld.so",
    });
    const text = join(world.directory, "text");
    writeFileSync(text, "#!/bin/sh\n");
    assert.equal(elfOf(text), undefined);
    assert.equal(elfOf(join(world.directory, "missing")), undefined);
    const own = elfOf(process.execPath);
    assert.equal(own?.arch, process.arch);
    const header = process.report.getReport() as unknown as {
      header: { glibcVersionRuntime?: string };
    };
    assert.equal(isMusl(), header.header.glibcVersionRuntime === undefined);
  }),
);

const PLATFORM = `${process.platform}-${process.arch}${isMusl() ? "-musl" : ""}`;

/** The package without addons, installed in the world's directory: its folder. */
function installWithoutAddon(world: World): string {
  const installed = join(world.directory, "node_modules/pluresdb-ipc");
  for (const name of ["package.json", "dist/assembly", "dist/src"])
    cpSync(join(PACKAGE, name), join(installed, name), { recursive: true });
  return installed;
}

/** Runs a module in the world's directory. */
function runText(world: World, text: string, env: NodeJS.ProcessEnv = {}) {
  return spawnSync(process.execPath, ["--input-type=module", "--eval", text], {
    cwd: world.directory,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
}

test(
  "an addon for another processor is passed over, and the message says what to copy",
  inWorld(async (world) => {
    const platform = PLATFORM;
    const folder = join(installWithoutAddon(world), "prebuilds", platform);
    mkdirSync(folder, { recursive: true });
    cpSync(program(world, OTHER, "/lib/ld.so"), join(folder, "pluresdb-ipc.node"));
    const text = `
      import { IPCClient } from "pluresdb-ipc";
      await IPCClient.connect("none", { transport: "pages" }).catch(({ code, message }) => console.log(code, message));`;
    const { stdout, stderr } = runText(world, text);
    assert.match(
      stdout,
      /^ERR_UNSUPPORTED_PLATFORM The native addon pluresdb-ipc\.node for /,
      stderr,
    );
    assert.ok(stdout.includes(`node_modules/pluresdb-ipc/prebuilds/${platform}/pluresdb-ipc.node`));
  }),
);

/** Uses a store with a path, a server and clients, from two threads. Prints how they are connected. */
const USE_ALL = `
  import { Worker, isMainThread, workerData } from "node:worker_threads";
  import { CrdtStore, IPCClient, IPCServer, open } from "pluresdb-ipc";
  const store = new CrdtStore({ path: "./data" });
  const server = await new IPCServer("warned", store).start();
  const client = await IPCClient.connect("warned");
  const db = await open("warned", { serve: false });
  const source = \`
    import("pluresdb-ipc").then(async ({ IPCClient }) => {
      const inThread = await IPCClient.connect("warned");
      await inThread.put("a", 1);
      inThread.close();
    });\`;
  await new Promise((resolve) => new Worker(source, { eval: true }).once("exit", resolve));
  console.log(client.mode, db.mode, client.get("a"));
  client.close();
  await db.close();
  await server.stop();
  store.close();`;

test(
  "a missing addon is warned of once in a process, and not if it was turned off",
  inWorld(async (world) => {
    const installed = installWithoutAddon(world);
    const missing = runText(world, USE_ALL);
    assert.equal(missing.stdout, "mirror mirror 1\n", missing.stderr);
    const lines = missing.stderr.trimEnd().split("\n");
    const warnings = lines.filter((line) => line.includes("[PLURESDB_IPC_ADDON] PluresWarning: "));
    assert.equal(warnings.length, 1, missing.stderr);
    assert.match(warnings[0]!, /addon for \S+ is missing.*mirrors.*prebuilds\/\S+\.node beside/);
    // Node.js adds how to trace it.
    assert.ok(lines.length <= 2, missing.stderr);

    const off = runText(world, USE_ALL, { PLURESDB_IPC_NATIVE: "off" });
    assert.deepEqual([off.stdout, off.stderr], ["mirror mirror 1\n", ""]);

    const broken = join(installed, "prebuilds", PLATFORM);
    mkdirSync(broken, { recursive: true });
    cpSync(program(world, OWN, "/lib/ld.so"), join(broken, "pluresdb-ipc.node"));
    const unloaded = runText(world, USE_ALL);
    assert.equal(unloaded.stdout, "mirror mirror 1\n", unloaded.stderr);
    assert.equal(unloaded.stderr.split("PLURESDB_IPC_ADDON").length, 2, unloaded.stderr);
    assert.match(unloaded.stderr, /did not load \(/);

    cpSync(addonFile(), join(broken, "pluresdb-ipc.node"));
    const whole = runText(world, USE_ALL);
    assert.deepEqual([whole.stdout, whole.stderr], ["pages pages 1\n", ""]);
  }),
);

test.run();
