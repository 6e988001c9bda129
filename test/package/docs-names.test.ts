/** The docs name only what exists: files, tests, constants, exports, scripts, sync points. */
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "uvu";
import * as DISK from "../../assembly/layout/disk.ts";
import { BareHost } from "../helpers/core-bare.ts";
import * as LAYOUT from "../helpers/layout.ts";
import { PACKAGE } from "./compile.ts";

const TREES = ["src", "assembly", "native", "test", "bench", "examples", "scripts", "models"];
const CONSTANTS: Record<string, number> = { ...LAYOUT, ...DISK };
/** The pages of which every capital name is a constant of the layout. */
const OF_THE_LAYOUT = ["docs/FORMAT.md", "docs/ABI.md"];
/** Names of the system and of other packages that no source here contains. */
const FOREIGN = new Set(["RLIMIT_NOFILE"]);

const FILES = TREES.flatMap((tree) =>
  readdirSync(join(PACKAGE, tree), { recursive: true, encoding: "utf8" }).map((file) =>
    join(tree, file),
  ),
);
const BASENAMES = new Set(FILES.map((file) => basename(file)));
const SOURCES = FILES.filter(
  (file) => /\.(ts|mjs|cc|h|pml)$/.test(file) && !/docs-names/.test(file),
);
const SOURCE = SOURCES.map((file) => readFileSync(join(PACKAGE, file), "utf8")).join("\n");
const WORDS = new Set(SOURCE.match(/\w+/g));
const TESTS = new Map(
  FILES.filter((file) => file.endsWith(".test.ts")).map((file) => [
    basename(file, ".test.ts"),
    readFileSync(join(PACKAGE, file), "utf8"),
  ]),
);
const { scripts } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
};
const EXPORTS = new Set(
  Object.keys(new BareHost({ capacityBytes: 1 << 24, valueBytesMax: 1 << 20, slots: 0 }).core),
);

const PAGES = ["README.md", ...readdirSync(join(PACKAGE, "docs")).map((file) => `docs/${file}`)]
  .filter((page) => page.endsWith(".md"))
  .map((page) => ({ page, text: readFileSync(join(PACKAGE, page), "utf8") }));

type Check = (text: string, page: string) => string[];

/** Each check returns the names of a page that do not exist. */
const CHECKS: Record<string, Check> = {
  files: (text) => [
    ...spansOf(text, /^(?:src|assembly|native|test|bench|examples|scripts|docs)\/[\w./-]+$/).filter(
      (path) => !existsSync(join(PACKAGE, path)),
    ),
    ...spansOf(text, /^[\w-]+\.(?:ts|cc|pml)$/).filter((name) => !BASENAMES.has(name)),
  ],
  constants: (text, page) =>
    OF_THE_LAYOUT.includes(page)
      ? capitalsOf(text).filter((name) => !isConstant(name))
      : capitalsOf(withoutBlocks(text)).filter((name) => !WORDS.has(name) && !FOREIGN.has(name)),
  tests: (text) => [...columnOf(text, "test"), ...testsOf(text)].flatMap(missingTests),
  "sync points": (text) =>
    [
      ...spansIn(columnOf(text, "sync point")),
      ...namesAfter(text, /SYNC POINT: ([\w -]+)`/g),
    ].filter((name) => !SOURCE.includes(`SYNC POINT: ${name}`)),
  exports: (text) => spansIn(columnOf(text, "exports")).filter((name) => !EXPORTS.has(name)),
  scripts: (text) => namesAfter(text, /npm run ([\w:-]+)/g).filter((name) => !(name in scripts)),
  numbers: (text) => tablesOf(text).flatMap(({ header, rows }) => wrongNumbers(header, rows)),
};

/** Tables of operations leave out the prefix. */
function isConstant(name: string): boolean {
  return name in CONSTANTS || `OP_${name}` in CONSTANTS;
}

function capitalsOf(text: string): string[] {
  return text.match(/\b[A-Z][A-Z0-9]*_[A-Z0-9_]*[A-Z0-9]\b/g) ?? [];
}

function withoutBlocks(text: string): string {
  return text.replaceAll(/```[^]*?```/g, "");
}

/** Inline code of this form. */
function spansOf(text: string, form: RegExp): string[] {
  return namesAfter(withoutBlocks(text), /`([^`\n]+)`/g).filter((name) => form.test(name));
}

function namesAfter(text: string, form: RegExp): string[] {
  return [...text.matchAll(form)].map(([, name]) => name!);
}

function spansIn(cells: string[]): string[] {
  return cells.flatMap((cell) => namesAfter(cell, /`([^`]+)`/g));
}

function tablesOf(text: string): { header: string[]; rows: string[][] }[] {
  return (text.match(/^\|.*(?:\n\|.*)+/gm) ?? []).map((table) => {
    const [header, , ...rows] = table.split("\n").map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
    return { header: header!, rows };
  });
}

function columnOf(text: string, name: string): string[] {
  return tablesOf(text).flatMap(({ header, rows }) => {
    const column = header.indexOf(name);
    return column < 0 ? [] : rows.map((row) => row[column]!);
  });
}

/** Names of tests outside of tables: `(test: …)`, and paragraphs that start with `Tests:`. */
function testsOf(text: string): string[] {
  return [
    ...namesAfter(text, /\(test: (`[^)]+`)\)/g),
    ...namesAfter(text, /^Tests: ([^]+?)\n\n/gm),
  ];
}

/** `file`: the start of a title; another one …; `file`, `file` */
function missingTests(cell: string): string[] {
  return [...cell.matchAll(/`([\w-]+)`(?:: ([^`]+))?/g)].flatMap(([, file, titles]) => {
    const source = TESTS.get(file!);
    if (source === undefined) return [file!];
    return (titles ?? "")
      .split("; ")
      .map((title) =>
        title
          .replace(/\([^)]*\)|[;,.…\s]+$/g, "")
          .replaceAll(/\s+/g, " ")
          .trim(),
      )
      .filter((title) => !source.includes(title))
      .map((title) => `${file}: ${title}`);
  });
}

/** Rows of tables with the offset, address or value of a constant. */
function wrongNumbers(header: string[], rows: string[][]): string[] {
  const name = header.indexOf("name");
  if (name < 0 || !/^(offset|address|value)$/.test(header[0]!)) return [];
  return rows
    .map((row) => [row[0]!.replaceAll("`", ""), row[name]!.replaceAll("`", "")] as const)
    .filter(([, constant]) => constant !== "")
    .filter(([number, constant]) => Number(number) !== CONSTANTS[constant])
    .map(([number, constant]) => `${constant} is not ${number}`);
}

for (const [kind, check] of Object.entries(CHECKS)) {
  test(`the docs name no ${kind} that do not exist`, () => {
    const missing = PAGES.flatMap(({ page, text }) =>
      [...new Set(check(text, page))].map((name) => `${page}: ${name}`),
    );
    assert.deepEqual(missing, []);
  });
}

test("each check finds a planted name", () => {
  const planted: Record<string, string> = {
    files: "`src/no-such.ts`",

    constants: "`STORE_NO_SUCH`",
    tests: "| invariant | test |\n|---|---|\n| a | `torn-reads`: no such title |",
    "sync points": "`SYNC POINT: no such`",
    exports: "| exports | caller |\n|---|---|\n| `noSuch` | any |",
    scripts: "`npm run no-such`",
    numbers: "| offset | name |\n|---|---|\n| 5 | `NODE_HASH` |",
  };
  for (const [kind, check] of Object.entries(CHECKS)) {
    assert.equal(check(planted[kind]!, "docs/FORMAT.md").length, 1, kind);
  }
});

test.run();
