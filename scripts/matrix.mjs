/**
 * Installs the packed package as users do and runs it: each version of Node.js, each package manager,
 * both module systems, each form of TypeScript. Prints a table; exits with 1 if a cell is wrong.
 *
 *   node scripts/matrix.mjs          what CI runs: other managers than npm on the first and last Node.js
 *   node scripts/matrix.mjs --all    each manager on each Node.js
 *
 * MATRIX_CACHE names the folder of the downloaded versions; the default is in the user's cache.
 */
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { downloaded, nodeOf } from "./downloads.mjs";

const NODES = ["20.19.0", "20", "22.12.0", "22", "24", "26"];
/** Runs the package managers. */
const INSTALLER = "24";
const MANAGERS = ["pnpm@12", "yarn@1.22.22", "@yarnpkg/cli-dist@4"];
/** The row of the runs that do without the addon. */
const WITHOUT_ADDON = "npm, without the addon";
const SECONDS_MAX = 180;
const AT_ONCE = 2;
const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FILES = join(ROOT, "scripts/matrix");
const TYPES = join(ROOT, "node_modules/@types");
const TSC = join(ROOT, "node_modules/typescript/bin/tsc");
const isAll = process.argv.includes("--all");
const execute = promisify(execFile);

/** The output of a command. Throws an error whose message has all that it printed. */
async function run(command, args, { cwd = ROOT, env = {} } = {}) {
  const options = { cwd, timeout: SECONDS_MAX * 1000, killSignal: "SIGKILL", maxBuffer: 1 << 26 };
  try {
    const { stdout } = await execute(command, args, {
      ...options,
      env: { ...process.env, NODE_OPTIONS: "", ...env },
    });
    return stdout;
  } catch (error) {
    const printed = `${error.stdout ?? ""}${error.stderr ?? ""}`.trim();
    const message = `${command} ${args.join(" ")}: ${printed || error.message}`;
    throw new Error(message, { cause: error });
  }
}

/** How each manager installs into a project, and how a program of the project is started. */
function managersOf(installer, folder, registry) {
  const bin = (path) => join(folder, "node_modules", path);
  const by = (path, args, env) => (cwd) => run(installer, [bin(path), ...args], { cwd, env });
  const berry = (linker) => ({
    YARN_NODE_LINKER: linker,
    YARN_NPM_REGISTRY_SERVER: registry,
    YARN_UNSAFE_HTTP_WHITELIST: new URL(registry).hostname,
    YARN_ENABLE_IMMUTABLE_INSTALLS: "false",
    YARN_ENABLE_TELEMETRY: "0",
    YARN_ENABLE_GLOBAL_CACHE: "true",
  });
  const npm =
    (...more) =>
    (cwd) =>
      run("npm", ["install", "--no-audit", "--no-fund", ...more], { cwd });
  return [
    { name: "npm", install: npm(), isFull: true },
    { name: "npm --omit=optional", install: npm("--omit=optional", "--ignore-scripts") },
    { name: "pnpm", install: by("pnpm/bin/pnpm.mjs", ["install", "--no-frozen-lockfile"]) },
    {
      name: "Yarn 1",
      // It caches a tarball by its name: an earlier package of this version would be installed.
      install: by("yarn/bin/yarn.js", ["install", "--no-progress", "--cache-folder", ".cache"]),
    },
    {
      name: "Yarn 4, node_modules",
      install: by("@yarnpkg/cli-dist/bin/yarn.js", ["install"], berry("node-modules")),
    },
    {
      name: "Yarn 4, PnP",
      install: by("@yarnpkg/cli-dist/bin/yarn.js", ["install"], berry("pnp")),
      flags: {
        cjs: ["-r", "./.pnp.cjs"],
        mjs: ["-r", "./.pnp.cjs", "--loader", "./.pnp.loader.mjs"],
      },
    },
  ];
}

/** A project that depends on the packed package. */
function makeProject(folder, tarball) {
  cpSync(FILES, folder, { recursive: true });
  const project = {
    name: "matrix",
    private: true,
    dependencies: { "pluresdb-ipc": `file:${tarball}` },
  };
  writeFileSync(join(folder, "package.json"), JSON.stringify(project));
  writeFileSync(join(folder, "yarn.lock"), "");
}

/** The forms of TypeScript: the name, the file's ending, the compiler's options. */
const STRICT = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true };
const FORMS = [
  ["nodenext, ESM", "mts", { module: "nodenext" }],
  ["nodenext, CommonJS", "cts", { module: "nodenext" }],
  ["bundler", "ts", { module: "esnext", moduleResolution: "bundler" }],
  ["bundler, not strict", "ts", { module: "esnext", moduleResolution: "bundler", strict: false }],
];

async function typecheck(folder, [name, ending, options], hasNodeTypes) {
  const title = `${name.replace(/\W+/g, "-")}-${hasNodeTypes}`;
  const file = `${title}.${ending}`;
  cpSync(join(FILES, "typed.ts"), join(folder, file));
  const compilerOptions = {
    ...STRICT,
    target: "es2023",
    lib: ["es2023"],
    types: hasNodeTypes ? ["node"] : [],
    typeRoots: hasNodeTypes ? [TYPES] : [],
    skipLibCheck: false,
    noEmit: true,
    ...options,
  };
  if (options.strict === false) compilerOptions.exactOptionalPropertyTypes = false;
  writeFileSync(join(folder, `${title}.json`), JSON.stringify({ compilerOptions, files: [file] }));
  await run(process.execPath, [TSC, "-p", `${title}.json`], { cwd: folder });
}

/** Executes the tasks, some at a time, and returns each one's failure. */
async function outcomes(tasks) {
  const results = new Map();
  const entries = tasks.entries();
  const work = async () => {
    for (const [, { row, column, action }] of entries) {
      const failure = await action().then(
        () => undefined,
        (error) => error,
      );
      results.set(`${row}|${column}`, failure ?? "right");
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return results;
}

function table(title, rows, columns, results) {
  const cell = (row, column) => {
    const found = results.get(`${row}|${column}`);
    return found === undefined ? "–" : found === "right" ? "right" : "WRONG";
  };
  const lines = [[title, ...columns], [title, ...columns].map(() => "---")];
  for (const row of rows) lines.push([row, ...columns.map((column) => cell(row, column))]);
  console.log(`\n${lines.map((line) => `| ${line.join(" | ")} |`).join("\n")}`);
}

/** The runs of a project: each program on each wanted version, with the addon and without. */
function runsOf(project, { name, flags, isFull }, nodes) {
  const runs = [];
  for (const [place, { version, file }] of nodes.entries()) {
    if (!isFull && !isAll && place !== 0 && place !== nodes.length - 1) continue;
    for (const kind of ["mjs", "cjs"]) {
      const args = [...(flags?.[kind] ?? []), "--no-warnings", `program.${kind}`];
      const expectFine = async (env) => {
        const output = await run(file, args, { cwd: project, env });
        if (!output.includes("fine")) throw new Error(`it ended without a word: ${output}`);
      };
      const column = `${version} ${kind === "mjs" ? "ESM" : "CJS"}`;
      runs.push({ row: name, column, action: () => expectFine({}) });
      const env = { PLURESDB_IPC_NATIVE: "off" };
      if (isFull) runs.push({ row: WITHOUT_ADDON, column, action: () => expectFine(env) });
    }
  }
  return runs;
}

/** The compilations in a project. No declarations are found through PnP's files. */
function typesOf(project, { name, flags, isFull }) {
  if (flags) return [];
  const kinds = isFull ? [true, false] : [true];
  return FORMS.flatMap((form) =>
    kinds.map((hasNodeTypes) => ({
      row: hasNodeTypes ? form[0] : `${form[0]}, without @types/node`,
      column: name,
      action: () => typecheck(project, form, hasNodeTypes),
    })),
  );
}

async function pack(folder) {
  const args = ["pack", "--ignore-scripts", "--json", "--pack-destination", folder];
  return join(folder, JSON.parse(await run("npm", args))[0].filename);
}

async function main() {
  const startedMs = Date.now();
  const top = mkdtempSync(join(tmpdir(), "pluresdb-matrix-"));
  try {
    const nodes = [];
    for (const version of NODES) nodes.push({ version, file: await nodeOf(version) });
    const tarball = await pack(top);
    const registry = (await run("npm", ["config", "get", "registry"])).trim();
    const folder = await downloaded("managers", MANAGERS);
    const managers = managersOf(await nodeOf(INSTALLER), folder, registry);
    const projects = managers.map((manager, index) => {
      const project = join(top, `project-${index}`);
      mkdirSync(project);
      makeProject(project, tarball);
      return { manager, project };
    });
    const installs = projects.map(({ manager, project }) => ({
      row: manager.name,
      column: "install",
      action: () => manager.install(project),
    }));
    const runs = projects.flatMap(({ manager, project }) => runsOf(project, manager, nodes));
    const types = projects.flatMap(({ manager, project }) => typesOf(project, manager));
    const names = managers.map(({ name }) => name);
    const columns = NODES.flatMap((version) => [`${version} ESM`, `${version} CJS`]);
    const forms = [...new Set(types.map(({ row }) => row))];
    const installed = await outcomes(installs);
    const ran = await outcomes(runs);
    const typed = await outcomes(types);
    table("install", names, ["install"], installed);
    table("run", [...names, WITHOUT_ADDON], columns, ran);
    table("TypeScript, skipLibCheck: false", forms, names, typed);
    const all = [installed, ran, typed].flatMap((results) => [...results]);
    const wrong = all.filter(([, result]) => result !== "right");
    for (const [cell, error] of wrong) console.error(`\n${cell}\n${error.message}`);
    const seconds = ((Date.now() - startedMs) / 1000).toFixed(0);
    console.log(
      `\nmatrix: ${all.length - wrong.length} right, ${wrong.length} wrong, ${seconds} s`,
    );
    if (wrong.length > 0) process.exitCode = 1;
  } finally {
    rmSync(top, { recursive: true, force: true });
  }
}

await main();
