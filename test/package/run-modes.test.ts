/** The files that run a second time with mirrors, beside the table of those to which mirrors do not apply. */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";

import { ALSO_WITHOUT_ADDON, ON_MIRRORS, runsOf } from "../run-modes.ts";
import { PACKAGE } from "./compile.ts";
import { sections } from "./markdown.ts";

const FILES = readdirSync(join(PACKAGE, "test"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".test.ts"))
  .map((file) => file.replace(/\.test\.ts$/, ""));

/** The names in the first column, such as `hostile-*` of any room, or all of a room: `core/*`. */
function tableNames(): string[] {
  const chapter = sections(readFileSync(join(PACKAGE, "docs/STREAM.md"), "utf8"), 2).get("Tests")!;
  const rows = chapter.split("\n").filter((line) => line.startsWith("| `"));
  return rows.flatMap((row) =>
    Array.from(row.split("|")[1]!.matchAll(/`([^`]+)`/g), ([, name]) => name!),
  );
}

function roomOf(file: string): string {
  return file.split("/")[0]!;
}

function matches(file: string, name: string): boolean {
  const pattern = name.replaceAll("*", "[^/]*");
  return new RegExp(`^${name.includes("/") ? "" : ".*/"}${pattern}$`).test(file);
}

test("each file runs with mirrors, or the docs say why not", () => {
  const names = tableNames();
  assert.ok(names.length > 10);
  const rooms = new Set([...ON_MIRRORS, ...names].map(roomOf));
  const others = FILES.filter((file) => !ON_MIRRORS.has(file) && rooms.has(roomOf(file)));
  assert.deepEqual(
    others.filter((file) => !names.some((name) => matches(file, name))),
    [],
  );
  assert.deepEqual(
    names.filter((name) => !others.some((file) => matches(file, name))),
    [],
  );
});

test("each file of a special run exists", () => {
  const named = [...ON_MIRRORS, ...ALSO_WITHOUT_ADDON];
  assert.deepEqual(
    named.filter((name) => !FILES.includes(name)),
    [],
  );
});

test("the arguments of the runner choose the runs of a file", () => {
  const modes = (name: string, options: Parameters<typeof runsOf>[1]) =>
    runsOf(name, options).map(({ mode }) => mode ?? "as it is");
  assert.deepEqual(modes("open/open", {}), ["as it is"]);
  assert.deepEqual(modes("open/open", { "without-addon": "quick" }), ["as it is", "no addon"]);
  assert.deepEqual(modes("open/mode", { "without-addon": "quick" }), ["as it is"]);
  assert.deepEqual(modes("open/mode", { "without-addon": "all" }), ["no addon"]);
  assert.deepEqual(modes("core/wraps", { mirrors: "all", "without-addon": "all" }), []);
  assert.deepEqual(modes("database/verbs", { mirrors: "all", "without-addon": "all" }), [
    "mirrors",
    "no addon",
  ]);
});

test.run();
