/** The models of `models/` are about points that the code has, and leave none of them out. */
import * as assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "uvu";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const CODE = ["assembly", "src", "native"];

/** How often each sync point is named in the files of the folders. */
function syncPoints(folders: string[], ending: RegExp): Map<string, number> {
  const found = new Map<string, number>();
  for (const folder of folders) {
    for (const file of readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })) {
      if (!ending.test(file)) continue;
      const text = readFileSync(join(ROOT, folder, file), "utf8");
      for (const [, name] of text.matchAll(/SYNC POINT: ([a-z]+( [a-z]+)*)/g)) {
        found.set(name!, (found.get(name!) ?? 0) + 1);
      }
    }
  }
  return found;
}

const code = syncPoints(CODE, /\.(ts|cc|h)$/);
const models = syncPoints(["models"], /\.pml$/);

test("each sync point of a model is in the code, on both sides", () => {
  assert.ok(models.size > 10);
  const oneSided = [...models.keys()].filter((name) => (code.get(name) ?? 0) < 2);
  assert.deepEqual(oneSided, []);
});

test("each sync point of the code is in a model", () => {
  assert.deepEqual(
    [...code.keys()].filter((name) => !models.has(name)),
    [],
  );
});

test("each model has a line that it fails without, and the page of the models names both", () => {
  const page = readFileSync(join(ROOT, "docs/PROOF.md"), "utf8");
  const files = readdirSync(join(ROOT, "models")).filter((file) => file.endsWith(".pml"));
  for (const file of files) {
    const lines = readFileSync(join(ROOT, "models", file), "utf8").match(/\bWITHOUT_\w+/g);
    assert.ok(lines, file);
    for (const name of [file, ...lines]) assert.ok(page.includes(`\`${name}\``), name);
  }
});

test.run();
