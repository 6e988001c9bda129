/** `docs/API.md` beside the declarations: nothing is missing, nothing is stale, and its examples run. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";

import { inWorld } from "../helpers/world.ts";
import { PACKAGE, complaints, installPackage } from "./compile.ts";
import { type Declared, readExports } from "./declarations.ts";
import { codeBlocks, printedBy, sections } from "./markdown.ts";

const PAGE = readFileSync(join(PACKAGE, "docs/API.md"), "utf8");
const DECLARED = ["index", "doc", "wasm"].flatMap((entry) =>
  readExports(join(PACKAGE, `dist/src/${entry}.d.ts`)),
);

/** The declared names that a page lacks, and those on the page that are not declared. */
function differences(page: string): string[] {
  const found: string[] = [];
  const chapters = new Map([...sections(page, 2), ...sections(page, 3)]);
  const declared = new Set(DECLARED.flatMap(({ signatures }) => signatures));
  const written = new Set(signaturesOn(page));
  for (const signature of declared) {
    if (!written.has(signature)) found.push(`missing: ${signature}`);
  }
  for (const signature of written) {
    if (!declared.has(signature)) found.push(`stale: ${signature}`);
  }
  for (const one of DECLARED) found.push(...differencesOf(one, chapters.get(one.name)));
  const names = new Set(DECLARED.map(({ name }) => name));
  for (const [heading, text] of sections(page, 3)) {
    if (/^[A-Z]\w+$/.test(heading) ? !names.has(heading) : !isMember(heading, text)) {
      found.push(`stale heading: ${heading}`);
    }
  }
  return found;
}

function differencesOf(declared: Declared, text: string | undefined): string[] {
  const { name, kind } = declared;
  if (kind === "function") return [];
  if (text === undefined) return [`missing: ${name}`];
  const rows = Array.from(text.matchAll(/^\| `"?(\w+)"?` \|/gm), ([, row]) => row!);
  const wanted =
    kind === "interface" ? declared.properties : kind === "type" ? wordsOf(declared.text) : [];
  const inherits = /^Everything of \[/m.test(text);
  const missing = wanted.filter((word) => !inherits && !text.includes(word));
  const stale = rows.filter((row) => kind !== "class" && !wanted.includes(row));
  return [
    ...missing.map((word) => `missing: ${word} of ${name}`),
    ...stale.map((row) => `stale: ${row} of ${name}`),
  ];
}

/** The property names and string literals of a type. Another page has those of `ErrorCode`. */
function wordsOf(type: string): string[] {
  const words = type.matchAll(/"(\w+)"|\b(\w+)\??:/g);
  return Array.from(words, ([, literal, property]) => (literal ?? property)!).filter(
    (word) => !/^(ERR_\w+|kind|undefined)$/.test(word),
  );
}

/** Lines such as "- `client.get(id): Data | undefined`". */
function signaturesOn(page: string): string[] {
  return Array.from(page.matchAll(/^- `((?:new )?[\w.]+[^`]*)`$/gm), ([, signature]) => signature!);
}

/** True if one of the section's signatures is of the member in the heading. */
function isMember(heading: string, text: string): boolean {
  const name = heading.split(/[ .]/).at(-1)!;
  return signaturesOn(text).some((signature) => new RegExp(`\\b${name}\\b`).test(signature));
}

test("each exported name, member, parameter and option is on the page, and nothing else", () => {
  assert.ok(DECLARED.length > 30);
  assert.deepEqual(differences(PAGE), []);
});

test("an entry that is missing or stale is found", () => {
  const without = (text: string) => {
    assert.ok(PAGE.includes(text), text);
    return differences(PAGE.replace(text, ""));
  };
  assert.deepEqual(without("- `db.replicasSync(): KnownReplica[]`\n"), [
    "missing: db.replicasSync(): KnownReplica[]",
  ]);
  assert.deepEqual(without("| `limit` | `number` | none | Most nodes in the result. |\n"), [
    "missing: limit of Range",
  ]);
  assert.deepEqual(differences(PAGE.replace("### Entry\n", "### Entries\n")), [
    "missing: Entry",
    "stale heading: Entries",
  ]);
  assert.deepEqual(differences(PAGE.replace("db.has(id)", "db.has(key)")), [
    "missing: db.has(id): boolean",
    "stale: db.has(key): boolean",
  ]);
  assert.deepEqual(differences(PAGE.replace("| `limit` |", "| `most` | `x` |\n| `limit` |")), [
    "stale: most of Range",
  ]);
});

const IMPORTS =
  'import { CrdtStore, IPCServer, IPCClient, PluresError, decodeRaw } from "pluresdb-ipc";';
/** The names that the examples use without an import. */
const GIVEN = `
  ${IMPORTS}
  import type { Watch, VersionVector } from "pluresdb-ipc";
  import type { LiveDoc } from "pluresdb-ipc/doc";
  declare const store: CrdtStore, other: CrdtStore, server: IPCServer, client: IPCClient;
  declare const watch: Watch, doc: LiveDoc, vector: VersionVector;
`;

const GIVEN_TO_WHOLE = `
  declare const other: import("pluresdb-ipc").CrdtStore;
  declare const vector: import("pluresdb-ipc").VersionVector;
`;

/** Examples with types must compile strictly. Those without must compile as JavaScript and run. */
function examples(language: "ts" | "js"): string[] {
  const blocks = codeBlocks(PAGE).filter((block) => block.language === language);
  return blocks.map(({ text }) => text);
}

/** An example with imports is a whole program. */
function isWhole(text: string): boolean {
  return /^import /m.test(text);
}

/** The names of other examples hide the given ones. */
function inBlock(text: string, given: string, end = ""): string {
  return `${given}\n{\n${text}\n}\n${end}\nexport {};\n`;
}

test(
  "the examples and all declarations compile, those with types in the strictest mode",
  inWorld(async ({ directory }) => {
    for (const language of ["ts", "js"] as const) {
      const folder = join(directory, language);
      const programs = examples(language).map((text, index) => {
        const module = isWhole(text) ? GIVEN_TO_WHOLE + text : inBlock(text, GIVEN);
        return [`example-${index}.ts`, module] as const;
      });
      assert.ok(programs.length > 2);
      mkdirSync(folder);
      assert.equal(complaints(folder, Object.fromEntries(programs), language === "ts"), "");
    }
  }),
);

/** An example as a program with its own channel. It prints the output of the example. */
function asProgram(text: string, index: number): string {
  const channel = JSON.stringify(`example-${index}`);
  const given = `
    ${IMPORTS}
    const store = new CrdtStore(), other = new CrdtStore();
    const server = await new IPCServer(${channel}, store, { signals: false }).start();
    const client = await IPCClient.connect(${channel});
    ${/\bwatch\./.test(text) ? "const watch = client.watch();" : ""}
    ${/\bdoc\./.test(text) ? 'const doc = await client.doc("note:1");' : ""}`;
  return isWhole(text)
    ? text
    : inBlock(text, given, "await client[Symbol.asyncDispose](); await server.stop();");
}

const RUN_ALL = `
  import { format } from "node:util";
  const outputs = [];
  // A client does not keep its process alive.
  setInterval(() => {}, 1000);
  for (let index = 0; index < Number(process.argv[2]); index++) {
    const lines = [];
    console.log = (...values) => lines.push(format(...values));
    await import(\`./example-\${index}.mjs\`);
    await new Promise(setImmediate);
    outputs.push(lines);
  }
  process.stdout.write(JSON.stringify(outputs), () => process.exit());
`;

test(
  "the examples in JavaScript run, and print the output in their comments",
  inWorld(async ({ directory }) => {
    const programs = examples("js");
    installPackage(directory);
    writeFileSync(join(directory, "all.mjs"), RUN_ALL);
    for (const [index, text] of programs.entries()) {
      writeFileSync(join(directory, `example-${index}.mjs`), asProgram(text, index));
    }
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ["all.mjs", String(programs.length)],
      { cwd: directory, encoding: "utf8", timeout: 120_000 },
    );
    assert.equal(status, 0, stderr);
    const outputs = JSON.parse(stdout) as string[][];
    for (const [index, text] of programs.entries()) {
      assert.deepEqual(outputs[index], printedBy(text), text);
    }
  }),
);

test.run();
