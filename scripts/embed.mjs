/**
 * Writes the modules of `dist` that have no source in TypeScript, so that the package works in bundles,
 * under file tracers and in test runners with another module system:
 *
 *   build/core.wasm                        ─▶ memory/embedded.js      the core, in Base64
 *   the other cores (core-variants.mjs)    ─▶ memory/embedded.js      how they differ from it
 *   the modules of the threads, bundled    ─▶ memory/embedded.js      two scripts in strings
 *   package.json                           ─▶ support/version.js
 *   the names that loro-crdt exports       ─▶ documents/loro.js
 *   all modules of index and doc, bundled  ─▶ commonjs/package.cjs, index, doc
 *   the modules of a page, bundled         ─▶ browser/page.js
 *
 * Node.js does not load commonjs/package.cjs: its `require` loads ES modules.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { relative } from "node:path";

import { build } from "esbuild";
import { bundlePage } from "./page.mjs";

import { VARIANTS, difference } from "./core-variants.mjs";

const DECLARED = ["memory/embedded", "support/version", "documents/loro"];
const COMMONJS = ["package.cjs", "index.cjs", "index.d.cts", "doc.cjs", "doc.d.cts"];
const THREADS = {
  engine: "src/server/engine-worker.js",
  persistence: "src/disk/persistence-worker.js",
  damage: "src/disk/damage-worker.js",
  stream: "src/server/stream-worker.js",
  mirror: "src/client/mirror-worker.js",
};
/** A separate script, as it is four times as long: the other threads start without it. */
const SERVER = { server: "src/open/server-worker.js" };
const EMBEDDED_MODULE = "src/memory/embedded.js";
const ENTRIES = { index: "src/index.js", doc: "src/doc.js" };

/** Every file that `embed` writes. */
export const EMBEDDED = [
  ...DECLARED.flatMap((name) => [`dist/src/${name}.js`, `dist/src/${name}.d.ts`]),
  ...COMMONJS.map((name) => `dist/src/commonjs/${name}`),
  "dist/src/browser/page.js",
];

/** @param coreOf gives the bytes of a variant's module */
export async function embed(coreOf) {
  for (const name of DECLARED) copyFileSync(`src/${name}.d.ts`, `dist/src/${name}.d.ts`);
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  write("support/version.js", `export const VERSION = ${JSON.stringify(version)};\n`);
  write("documents/loro.js", loroModule());
  // In the first build: a bundle finds no file that does not exist, whatever its text would become.
  if (!existsSync("dist/src/memory/embedded.js")) write("memory/embedded.js", "");
  const standard = coreOf("standard");
  const others = Object.keys(VARIANTS).filter((name) => name !== "standard");
  const embedded = {
    CORE: standard.toString("base64"),
    VARIANTS: Object.fromEntries(others.map((name) => [name, difference(standard, coreOf(name))])),
    THREADS: await threadScript(THREADS),
    SERVER: await threadScript(SERVER),
  };
  const lines = Object.entries(embedded).map(
    ([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`,
  );
  write("memory/embedded.js", lines.join(""));
  write("browser/page.js", await bundlePage(standard));
  mkdirSync("dist/src/commonjs", { recursive: true });
  write("commonjs/package.cjs", await commonjsScript());
  for (const name of Object.keys(ENTRIES)) {
    write(`commonjs/${name}.cjs`, requireEntry(name));
    write(`commonjs/${name}.d.cts`, `export * from "../${name}.js";\n`);
  }
}

/**
 * Programs that import and that require the package have one copy of it, where `require` can. Where it
 * cannot, Node.js says so by a code, and a test runner fails at the syntax of the first `import`.
 */
function requireEntry(name) {
  return `"use strict";
try {
    module.exports = require("../${name}.js");
}
catch (error) {
    if (error?.code !== "ERR_REQUIRE_ESM" && error?.name !== "SyntaxError")
        throw error;
    module.exports = require("./package.cjs").${name}();
}
`;
}

function write(name, text) {
  writeFileSync(`dist/src/${name}`, text);
}

/**
 * A bundler would find no names in an object that is loaded at run time. Loro requires some files in a
 * form that file tracers do not read: they find them in `traced`, which has no caller.
 */
function loroModule() {
  const require = createRequire(import.meta.url);
  const names = Object.keys(require("loro-crdt")).filter((name) => !name.startsWith("__"));
  const text = readFileSync(require.resolve("loro-crdt/nodejs/loro_wasm.js"), "utf8");
  const paths = [...text.matchAll(/require\(String\.raw`\.\/([^`]+)`\)/g)].map(([, path]) => path);
  const traced = paths.map((path) => `require(${JSON.stringify(`loro-crdt/nodejs/${path}`)})`);
  return `import { createRequire } from "node:module";
import { findLoro } from "./find-loro.js";
export const { ${names.join(", ")} } = findLoro();
function traced() {
    try {
        const require = createRequire(import.meta.url);
        return [${traced.join(", ")}];
    }
    catch {
        return [];
    }
}
`;
}

/** The server's thread, which starts others, gets them with its data. */
const EMBEDDED_IN_THREAD = `import { workerData } from "node:worker_threads";
export const { CORE, VARIANTS, THREADS, SERVER } = workerData.embedded;
`;

/** It runs as CommonJS or as an ES module, whichever the environment says: neither has the other's. */
async function threadScript(threads) {
  const start = Object.entries(threads).map(([name, file]) => `${name}: () => import("./${file}")`);
  const script = await bundle(
    `import { parentPort, workerData } from "node:worker_threads";
    const start = { ${start.join(", ")} }[workerData.thread];
    if (!workerData.isWarm) start();
    else parentPort.once("message", (data) => start(Object.assign(workerData, data)));`,
    (file, text) => (file === EMBEDDED_MODULE ? EMBEDDED_IN_THREAD : text),
    { "import.meta.url": "here" },
  );
  return `"use strict";
(() => {
const require = (name) => process.getBuiltinModule(name);
const { here } = require("node:worker_threads").workerData;
${script}})();
//# sourceURL=pluresdb-ipc/threads.js
`;
}

/** The module has a line for each string. */
const EMBEDDED_IN_COMMONJS = `import { readFileSync } from "node:fs";
const lines = readFileSync(path.join(__dirname, "../memory/embedded.js"), "utf8").split("\\n");
export const [CORE, VARIANTS, THREADS, SERVER] = lines.slice(0, 4).map((line) => JSON.parse(line.slice(line.indexOf("=") + 1, -1)));
`;

/** The forms that tools follow in CommonJS. The file lies as deep as the modules with relative paths. */
async function commonjsScript() {
  const entries = Object.entries(ENTRIES).map(
    ([name, file]) => `${name}: () => require("./${file}")`,
  );
  const script = await bundle(`module.exports = { ${entries.join(", ")} };`, (file, text) =>
    (file === EMBEDDED_MODULE ? EMBEDDED_IN_COMMONJS : text)
      .replaceAll(
        /new URL\(("[^"]+"), import\.meta\.url\)/g,
        "pathToFileURL(path.join(__dirname, $1))",
      )
      .replaceAll(/^\s*const require = createRequire\(import\.meta\.url\);\n/gm, "")
      .replaceAll("import.meta.url", "pathToFileURL(__filename).href"),
  );
  return `"use strict";
const path = require("node:path");
const { pathToFileURL } = require("node:url");
${script}`;
}

/**
 * One CommonJS script of `start`, a text beside the modules' folder, and of the modules that it loads.
 * A module is evaluated when it is first loaded.
 *
 * @param change gives the text of a module for its file and text
 */
async function bundle(start, change, define = {}) {
  const plugin = {
    name: "change",
    setup: ({ onLoad }) =>
      onLoad({ filter: /\.js$/ }, ({ path }) => ({
        contents: change(relative("dist", path), readFileSync(path, "utf8")),
      })),
  };
  const { outputFiles } = await build({
    stdin: { contents: start, resolveDir: "dist" },
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    target: "node20.19",
    packages: "external",
    define,
    plugins: [plugin],
  });
  return outputFiles[0].text;
}
