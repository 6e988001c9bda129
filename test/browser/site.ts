/** The site of a test: a page that a bundler made of the packed package, and a browser that opens it. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { build } from "esbuild";
import { installPackage } from "../package/compile.ts";
import { Chromium, type Page } from "./chromium.ts";

/** A watchdog. */
const SECONDS_MAX = 120;
const EXECUTABLE = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const HTML = `<!doctype html><meta charset="utf-8"><title>pluresdb</title>
<h1>Nodes</h1><ul id="nodes"></ul><script type="module" src="/page.js"></script>
`;

/** The program of the test page: it shows the nodes of a store, live, and lets the test have it. */
const PROGRAM = `import * as pluresdb from "pluresdb-ipc/browser";
globalThis.pluresdb = pluresdb;
globalThis.show = (db) => {
  const list = document.querySelector("#nodes");
  const draw = () => list.replaceChildren(...db.list({ limit: 20 }).map(({ id, data }) => {
    const item = document.createElement("li");
    item.textContent = id + ": " + JSON.stringify(data, (_, value) => typeof value === "bigint" ? String(value) : value);
    return item;
  }));
  db.on("change", draw);
  draw();
};
globalThis.isReady = true;
`;

/** Makes a site of `index.html` and `page.js` in a folder; returns the folder of the site. */
type Bundler = (folder: string) => Promise<string>;

/** Without plugins and options, as the other one is without a configuration. */
const withEsbuild: Bundler = async (folder) => {
  const outdir = join(folder, "dist");
  const entryPoints = [join(folder, "page.js")];
  const { warnings } = await build({ entryPoints, bundle: true, format: "esm", outdir });
  assert.deepEqual(warnings, []);
  writeFileSync(join(outdir, "index.html"), HTML);
  return outdir;
};

export const withVite: Bundler = async (folder) => {
  const tools = join(folder, "tools");
  mkdirSync(tools);
  writeFileSync(join(tools, "package.json"), "{}");
  run("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "vite@7"], tools);
  run(process.execPath, [join(tools, "node_modules/vite/bin/vite.js"), "build"], folder);
  return join(folder, "dist");
};

function run(program: string, args: string[], cwd: string): void {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: "utf8" });
  assert.equal(status, 0, stdout + stderr);
  assert.doesNotMatch(stdout + stderr, /externalized|warning/i);
}

/** A test with a browser, and a site whose origin is the test's own. */
export function inBrowser(
  body: (open: (host?: string) => Promise<Page>) => Promise<void>,
  bundler = withEsbuild,
) {
  return async () => {
    const folder = mkdtempSync(join(tmpdir(), "pluresdb-page-"));
    installPackage(folder);
    writeFileSync(join(folder, "index.html"), HTML);
    writeFileSync(join(folder, "page.js"), PROGRAM);
    const site = await bundler(folder);
    const server = createServer(({ url }, response) => {
      // A browser asks for a picture by itself.
      if (url === "/favicon.ico") return void response.writeHead(404).end();
      const isPage = url === "/";
      response.setHeader("content-type", isPage ? "text/html" : "text/javascript");
      response.end(readFileSync(join(site, isPage ? "index.html" : url!)));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as { port: number };
    const chromium = await Chromium.start(EXECUTABLE);
    try {
      const hangs = sleep(SECONDS_MAX * 1000, undefined, { ref: false });
      await Promise.race([
        body((host = "127.0.0.1") => chromium.open(`http://${host}:${port}/`)),
        hangs.then(() => assert.fail(`the pages hang after ${SECONDS_MAX} s`)),
      ]);
    } finally {
      await chromium.end();
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    }
  };
}
