/**
 * Builds what is out of date: the core, the addon, the JavaScript. Silent when nothing is.
 *
 *   node scripts/build.mjs           build
 *   node scripts/build.mjs --debug   the same, and the core in which a broken invariant traps
 *   node scripts/build.mjs --bless   build, and accept the core's atomic instructions as they are
 *
 *   assembly/layout/*.ts ─▶ assembly/layout/fingerprint.ts, build/layout.json
 *
 *   assembly/     ─▶ build/core.wasm, .wat, and those of the variants ─▶ the checks
 *                    build/core.debug.wasm
 *   assembly/json ─▶ build/json.wasm: JSON text for hosts of other languages
 *   native/*.cc   ─▶ build/native/*.o      ─▶ prebuilds/<this platform>/pluresdb-ipc.node
 *   test/native   ─▶ build/hostile: what the tests let loose on a server
 *   test/preload  ─▶ build/faults.so, recorder.so: system calls that fail, or are recorded
 *   src, test, …  ─▶ dist/
 *   core, dist/   ─▶ dist/src/commonjs/, and what `embed.mjs` lists
 *
 * All but the first and the last run side by side. A step is out of date when an input is newer than the step's last
 * start, when an input came or went, or when an output is missing.
 */
import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { rmSync, utimesSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, dirname, join, parse } from "node:path";
import { fileURLToPath } from "node:url";

import { ADDON_NAME, LMDB, LMDB_FLAGS, LMDB_LICENCE, LMDB_SOURCES } from "./addon-sources.mjs";
import { BuildError, eachOf, filesIn, isNewer, run } from "./build-tools.mjs";
import { EMBEDDED, embed } from "./embed.mjs";
import { checkBuiltCore, readChecked } from "./core-golden.mjs";
import { VARIANTS, derive, placeFences, textOf, variantArguments } from "./core-variants.mjs";
import { fingerprintSource, headerSource, layoutFiles, layoutJson } from "./layout-fingerprint.mjs";

const ASSEMBLY_COMPILER = "node_modules/assemblyscript/bin/asc.js";
const ASSERTS = "./scripts/core-asserts.mjs";
const TYPESCRIPT_COMPILER = "node_modules/typescript/bin/tsc";
const LAYOUT = "assembly/layout";
const TEXT_SOURCES = "assembly/json";
const FINGERPRINT = "assembly/layout/fingerprint.ts";
const CORES = Object.values(VARIANTS).map(({ file }) => file);
const CORE_DEBUG = "build/core.debug.wasm";
const LAYOUT_JSON = "build/layout.json";
const TEXT = "build/json.wasm";
const TEXT_DEBUG = "build/json.debug.wasm";
/** As addon-file.ts looks for it; addons.mjs makes those of the package. */
const IS_MUSL = !process.report?.getReport().header.glibcVersionRuntime;
const PLATFORM = `${process.platform}-${process.arch}${IS_MUSL ? "-musl" : ""}`;
const ADDON = `prebuilds/${PLATFORM}/${ADDON_NAME}`;
const COMMAND = "dist/src/cli/main.js";
const OBJECTS = "build/native";
const HOSTILE = "build/hostile";
const PRELOADS = "test/preload";
const LAYOUT_HEADER = "build/layout.h";
const STAMPS = "build/stamps";

const CXX_FLAGS = (
  "-std=c++17 -O2 -fPIC -fno-exceptions -fvisibility=hidden -Wall -Wextra -Werror " +
  "-DNAPI_VERSION=8 -DNAPI_DISABLE_CPP_EXCEPTIONS -DBUILDING_NODE_EXTENSION"
).split(" ");
const LINK_FLAGS = ["-shared", "-pthread"];
const HOSTILE_FLAGS = "-std=c++17 -O2 -fno-exceptions -Wall -Wextra -Werror -pthread".split(" ");

async function main() {
  process.chdir(fileURLToPath(new URL("..", import.meta.url)));
  if (!existsSync(ASSEMBLY_COMPILER)) throw new BuildError("Run `npm install` first.");
  mkdirSync(STAMPS, { recursive: true });

  // Both compilers read it.
  await writeFingerprint();
  const rows = await Promise.allSettled([
    buildCores(process.argv.includes("--bless")),
    buildDebug(coreStep("debug core", ["--target", "debug"], [CORE_DEBUG])),
    buildText(),
    buildDebug(textStep("debug json", "debug", [TEXT_DEBUG])),
    buildAddon(),
    buildHostile(),
    ...filesIn(PRELOADS, ".cc").map(buildPreload),
    buildJavaScript(),
  ]);
  const failures = rows.filter((row) => row.status === "rejected");
  for (const { reason } of failures) {
    console.error(reason instanceof BuildError ? reason.message : reason);
  }
  if (failures.length > 0) process.exitCode = 1;
  else await embedInJavaScript();
}

// ── The core ────────────────────────────────────────────────────────────────────────────────────

async function buildCores(bless) {
  // One after the other: the other steps run beside, and there may be two processors.
  for (const [name, variant] of Object.entries(VARIANTS)) {
    const outputs = [variant.file, textOf(variant.file)];
    const title = name === "standard" ? "core" : `${name} core`;
    await step(
      variant.madeOf ? derivedStep(title, variant, outputs) : compiledStep(title, variant, outputs),
    );
    checkBuiltCore(variant, bless);
  }
}

function compiledStep(name, variant, outputs) {
  const args = ["--target", "release", ...variantArguments(variant)];
  const finish = variant.fences ? () => placeFences(variant.file) : undefined;
  return coreStep(name, args, outputs, finish);
}

function derivedStep(name, variant, outputs) {
  const scripts = ["core-plain.mjs", "core-variants.mjs"].map((script) => `scripts/${script}`);
  const inputs = [textOf(VARIANTS[variant.madeOf].file), ...scripts];
  return { name, inputs, outputs, action: async () => derive(variant) };
}

/** Without `--debug`, deletes an outdated one: a test must not run on sources of yesterday. */
async function buildDebug(debug) {
  const [file] = debug.outputs;
  if (process.argv.includes("--debug")) {
    await step(debug);
    readChecked(file);
  } else if (!isFresh(debug)) rmSync(file, { force: true });
}

function coreStep(name, options, outputs, finish) {
  const isCore = (file) => !file.startsWith(TEXT_SOURCES);
  const sources = [...filesIn("assembly", ".ts").filter(isCore), "scripts/core-variants.mjs"];
  return assemblyStep({ name, options, outputs, sources, config: "asconfig.json", finish });
}

/** A separate module, as no Node.js process needs it. */
async function buildText() {
  await step(textStep("json", "release", [TEXT]));
  readChecked(TEXT);
}

function textStep(name, target, outputs) {
  const sources = [TEXT_SOURCES, "assembly/codec", LAYOUT].flatMap((folder) =>
    filesIn(folder, ".ts"),
  );
  const options = ["--target", target];
  return assemblyStep({ name, options, outputs, sources, config: "asconfig.text.json" });
}

function assemblyStep({ name, options, outputs, sources, config, finish }) {
  return {
    name,
    inputs: [config, "package.json", ASSERTS, ...sources],
    outputs,
    action: async () => {
      const args = ["--enable-source-maps", ASSEMBLY_COMPILER, "--config", config];
      await run(process.execPath, [...args, ...options, "--transform", ASSERTS]);
      finish?.();
    },
  };
}

async function writeFingerprint() {
  const layout = await layoutJson(LAYOUT);
  const isCurrent = existsSync(LAYOUT_JSON) && readFileSync(LAYOUT_JSON, "utf8") === layout;
  if (!isCurrent) writeFileSync(LAYOUT_JSON, layout);
  const source = await fingerprintSource(LAYOUT);
  if (existsSync(FINGERPRINT) && readFileSync(FINGERPRINT, "utf8") === source) return;
  writeFileSync(FINGERPRINT, source);
  console.log(`fingerprint  ${/0x\w+/.exec(source)[0]}`);
}

// ── The addon ───────────────────────────────────────────────────────────────────────────────────

async function buildAddon() {
  if (process.platform !== "linux") {
    console.log(`addon        skipped: there is none for ${process.platform}`);
    return;
  }
  const sources = [...filesIn("native", ".cc"), ...LMDB_SOURCES];
  const shared = [...filesIn("native", ".h"), "scripts/build.mjs", "package.json"];
  await step({
    name: "addon",
    inputs: [...sources, ...shared],
    outputs: [ADDON, LMDB_LICENCE],
    action: () => compileAddon(sources, shared),
  });
}

async function compileAddon(sources, shared) {
  const compiler = findCompiler();
  const flags = [...CXX_FLAGS, ...headerFlags()];
  const objects = sources.map((source) => join(OBJECTS, `${parse(source).name}.o`));
  mkdirSync(OBJECTS, { recursive: true });
  await eachOf(sources, availableParallelism(), async (source, index) => {
    const object = objects[index];
    if (existsSync(object) && isNewer(object, [source, ...shared])) return;
    const started = new Date();
    const ofSource = LMDB_SOURCES.includes(source) ? LMDB_FLAGS : flags;
    await run(compiler, [...ofSource, "-c", source, "-o", object]);
    utimesSync(object, started, started);
  });

  // A process that has the old file loaded keeps it: the name moves, its bytes do not change.
  mkdirSync(dirname(ADDON), { recursive: true });
  const fresh = `${OBJECTS}/${process.pid}.node`;
  await run(compiler, [...LINK_FLAGS, ...objects, "-o", fresh]);
  renameSync(fresh, ADDON);
  copyFileSync(`${LMDB}/LICENSE`, LMDB_LICENCE);
}

/** The hostile client of the tests; a package, which has no tests, builds without it. */
async function buildHostile() {
  const sources = filesIn("test/native", ".cc");
  if (process.platform !== "linux" || sources.length === 0) return;
  await step({
    name: "hostile",
    inputs: [
      ...sources,
      ...filesIn("test/native", ".h"),
      ...layoutFiles(LAYOUT),
      "scripts/build.mjs",
    ],
    outputs: [HOSTILE],
    action: async () => {
      writeFileSync(LAYOUT_HEADER, await headerSource(LAYOUT));
      const fresh = `${HOSTILE}.${process.pid}`;
      await run(findCompiler(), [...HOSTILE_FLAGS, "-I", "build", ...sources, "-o", fresh]);
      renameSync(fresh, HOSTILE);
    },
  });
}

/** A library that a test puts before the system's calls; a package builds without it, too. */
async function buildPreload(source) {
  if (process.platform !== "linux") return;
  const name = basename(source, ".cc");
  const library = `build/${name}.so`;
  await step({
    name,
    inputs: [source, "scripts/build.mjs"],
    outputs: [library],
    action: async () => {
      const fresh = `${library}.${process.pid}`;
      await run(findCompiler(), [...HOSTILE_FLAGS, "-shared", "-fPIC", source, "-o", fresh]);
      renameSync(fresh, library);
    },
  });
}

function findCompiler() {
  const candidates = [process.env.CXX, "c++", "g++", "clang++"].filter(Boolean);
  const found = candidates.find((name) => spawnSync(name, ["--version"]).status === 0);
  if (found) return found;
  throw new BuildError(
    "No C++ compiler found. Install one (Debian, Ubuntu: `apt install g++`; Fedora: " +
      "`dnf install gcc-c++`), or name one in CXX.",
  );
}

/** Node.js brings its headers in the official packages; elsewhere the npm package has them. */
function headerFlags() {
  const ofNode = join(dirname(process.execPath), "../include/node");
  const hasHeaders = existsSync(join(ofNode, "node_api.h"));
  const headers = hasHeaders ? ofNode : "node_modules/node-api-headers/include";
  return ["node_modules/node-addon-api", headers, LMDB].flatMap((path) => ["-isystem", path]);
}

// ── The JavaScript ──────────────────────────────────────────────────────────────────────────────

async function buildJavaScript() {
  const folders = [LAYOUT, "src", "test", "bench", "examples"];
  const sources = folders.flatMap((folder) => filesIn(folder, ".ts"));
  await step({
    name: "javascript",
    inputs: [...sources, "tsconfig.json", "package.json"],
    outputs: ["dist/assembly/layout/memory.js", "dist/test/run.js"],
    action: async () => {
      pruneDist();
      await run(process.execPath, [TYPESCRIPT_COMPILER, "-p", "tsconfig.json"]);
      // npm does so for an installed package; here `npx pluresdb-ipc` finds it in the clone.
      chmodSync(COMMAND, 0o755);
    },
  });
}

/** What a bundle and other module systems need. */
async function embedInJavaScript() {
  const compiled = filesIn("dist/src", ".js").filter((file) => !EMBEDDED.includes(file));
  const declared = filesIn("src", ".d.ts");
  const scripts = [
    "scripts/embed.mjs",
    "scripts/page.mjs",
    "scripts/core-variants.mjs",
    "package.json",
  ];
  await step({
    name: "embedded",
    inputs: [...CORES, ...compiled, ...declared, ...scripts],
    outputs: EMBEDDED,
    action: () => embed((variant) => readFileSync(VARIANTS[variant].file)),
  });
}

/** The outputs of deleted sources: a deleted test must not run on. */
function pruneDist() {
  for (const file of filesIn("dist", "")) {
    const source = file.replace(/^dist./, "").replace(/(?:\.d\.ts|\.js)$/, ".ts");
    if (!existsSync(source) && !EMBEDDED.includes(file)) rmSync(file);
  }
}

// ── Tools ───────────────────────────────────────────────────────────────────────────────────────

async function step({ name, inputs, outputs, action }) {
  if (isFresh({ name, inputs, outputs })) return;

  const started = new Date();
  await action();
  writeFileSync(stampOf(name), inputs.join("\n"));
  utimesSync(stampOf(name), started, started);
  console.log(`${name.padEnd(11)}  ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

function isFresh({ name, inputs, outputs }) {
  const stamp = stampOf(name);
  const isSame = existsSync(stamp) && readFileSync(stamp, "utf8") === inputs.join("\n");
  return isSame && outputs.every((file) => existsSync(file)) && isNewer(stamp, inputs);
}

function stampOf(name) {
  return join(STAMPS, name);
}

await main();
