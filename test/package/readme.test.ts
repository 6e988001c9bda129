/** The README as a new user reads it: its programs run unchanged, and its links lead somewhere. */
import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "uvu";

import { inWorld } from "../helpers/world.ts";
import { PACKAGE, installPackage } from "./compile.ts";
import { anchorsOf, codeBlocks, printedBy, sections } from "./markdown.ts";

const README = readFileSync(join(PACKAGE, "README.md"), "utf8");
const LINES_MAX = 210;
const RECIPES = 8;
/** A watchdog. */
const MS_MAX = 60_000;
/** Recipes go before this line of `visit.mjs`. */
const END = "await db.close();\n";

function programs(chapter: string): string[] {
  const blocks = codeBlocks(sections(README, 2).get(chapter)!);
  return blocks.filter(({ language }) => language === "js").map(({ text }) => text);
}

/** Starts the first program of the README in this directory. Resolves when the database is open. */
async function startServer(directory: string): Promise<ChildProcess> {
  const server = spawn(process.execPath, ["app.mjs"], {
    cwd: directory,
    stdio: ["ignore", "pipe", "inherit"],
  });
  server.stdout.setEncoding("utf8");
  const [said] = (await once(server.stdout, "data")) as [string];
  assert.match(said, new RegExp(`^process ${server.pid} has my-app open`));
  return server;
}

/** Runs a program in this directory. Returns the lines of its output. */
function run(directory: string, name: string, text: string): string[] {
  writeFileSync(join(directory, name), text);
  const { stdout, stderr, status, signal } = spawnSync(process.execPath, [name], {
    cwd: directory,
    encoding: "utf8",
    timeout: MS_MAX,
  });
  assert.equal(status ?? signal, 0, stderr);
  assert.equal(stderr, "");
  return stdout.trimEnd().split("\n");
}

test(
  "the quick start and the recipes run unchanged, and print the output in their comments",
  inWorld(async ({ directory }) => {
    const [server, client, ...rest] = programs("Quick start");
    assert.ok(client?.endsWith(END));
    assert.equal(rest.length, 0);
    const recipes = programs("Recipes");
    assert.equal(recipes.length, RECIPES);
    installPackage(directory);
    writeFileSync(join(directory, "app.mjs"), server!);
    const serving = await startServer(directory);
    try {
      assert.deepEqual(run(directory, "visit.mjs", client), printedBy(client));
      for (const recipe of recipes) {
        const text = client.replace(END, recipe + END);
        assert.ok(printedBy(recipe).length > 0, recipe);
        assert.deepEqual(run(directory, "recipe.mjs", text), printedBy(text), recipe);
      }
      // All recipes together are one program, once the job has expired.
      const all = client.replace(END, recipes.join("") + END);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      assert.deepEqual(run(directory, "all.mjs", all), printedBy(all));
    } finally {
      serving.kill("SIGINT");
      await once(serving, "close");
    }
    const listed = run(
      directory,
      "list.mjs",
      `import { CrdtStore } from "pluresdb-ipc";
      console.log(new CrdtStore({ path: "./data" }).get("user:1"));`,
    );
    assert.deepEqual(listed, ["{ city: 'Oslo', name: 'Alice', visits: 2 }"]);
  }),
);

test("the README is short enough to be read", () => {
  const lines = README.trimEnd().split("\n").length;
  assert.ok(lines <= LINES_MAX, `${lines} lines`);
});

test("the chart shows the figures of the last benchmark", () => {
  const script = join(PACKAGE, "scripts/pictures.mjs");
  const { stdout, stderr } = spawnSync(process.execPath, [script, "--svg"], { encoding: "utf8" });
  const drawn = readFileSync(join(PACKAGE, "docs/pictures/speed.svg"), "utf8");
  assert.ok(stdout === drawn, `${stderr}run: npm run pictures`);
});

/** Links and pictures of a page whose target does not exist in this repository. */
function deadLinks(page: string): string[] {
  const text = readFileSync(join(PACKAGE, page), "utf8").replaceAll(/^```[^]*?^```$|`[^`]*`/gm, "");
  const links = Array.from(text.matchAll(/\]\(([^)\s]+)\)/g), ([, link]) => link!);
  return links.filter((link) => {
    if (/^https?:/.test(link)) return false;
    const [path, anchor] = link.split("#") as [string, string | undefined];
    const file = join(PACKAGE, path === "" ? page : join(dirname(page), path));
    if (!existsSync(file)) return true;
    return anchor !== undefined && !anchorsOf(readFileSync(file, "utf8")).has(anchor);
  });
}

test("each link of the README and the docs leads to a file and a heading", () => {
  const docs = readdirSync(join(PACKAGE, "docs"), { recursive: true, encoding: "utf8" });
  const pages = docs.filter((name) => name.endsWith(".md")).map((name) => join("docs", name));
  assert.ok(pages.length > 5);
  for (const page of ["README.md", ...pages]) assert.deepEqual(deadLinks(page), [], page);
});

test.run();
