/** The page of the command line beside the program, and the page of errors beside the codes. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { test } from "uvu";

import { type ErrorCode, PluresError } from "../../src/index.ts";
import { buildProgram } from "../../src/cli/program.ts";
import { PACKAGE } from "./compile.ts";
import { readExports } from "./declarations.ts";
import { anchorsOf, sections } from "./markdown.ts";

/** The chapter with the options that most commands have. */
const COMMON = "Options of every command on a channel";
const COMMON_FLAGS = ["-c, --channel <name>", "--timeout <ms>", "--json"];

function readDoc(name: string): string {
  return readFileSync(join(PACKAGE, "docs", name), "utf8");
}

/** The options in the table of a chapter, as written. */
function flagsIn(chapter: string): string[] {
  return Array.from(chapter.matchAll(/^\| `(-[^`]+)` \|/gm), ([, flags]) => flags!);
}

/** Such as `pluresdb-ipc put [options] <id> <json>`. */
function usageOf(command: Command): string {
  const usage = `pluresdb-ipc ${command.name()} ${command.usage()}`.trim();
  // Commander counts --help, which the page leaves out.
  return command.options.length > 0 ? usage : usage.replace("[options] ", "");
}

test("CLI.md has each command with its arguments and options, and nothing else", () => {
  const chapters = sections(readDoc("CLI.md"), 2);
  const { commands } = buildProgram();
  const names = commands.map((command) => command.name());
  assert.deepEqual([...chapters.keys()].toSorted(), [...names, COMMON].toSorted());
  assert.deepEqual(flagsIn(chapters.get(COMMON)!), COMMON_FLAGS);
  for (const command of commands) {
    const chapter = chapters.get(command.name())!;
    assert.ok(chapter.includes(`\`${usageOf(command)}\``), usageOf(command));
    const flags = command.options.map((option) => option.flags);
    const isCommon = COMMON_FLAGS.every((common) => flags.includes(common));
    const own = isCommon ? flags.filter((each) => !COMMON_FLAGS.includes(each)) : flags;
    assert.deepEqual(flagsIn(chapter), own, command.name());
    const commonTo = new RegExp(`\`${command.name()}\``);
    assert.equal(commonTo.test(chapters.get(COMMON)!), isCommon, command.name());
  }
});

test("an uncaught error names the entry of its code", () => {
  const index = join(PACKAGE, "dist/src/index.js");
  const text = `import { CrdtStore } from ${JSON.stringify(index)}; new CrdtStore().putSync("", 1);`;
  const args = ["--input-type=module", "--eval", text];
  const { stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  assert.match(stderr, /help: 'docs\/TROUBLESHOOTING\.md#err_bad_id'/);
});

test("TROUBLESHOOTING.md has an entry for each error code, and no other", () => {
  const declared = readExports(join(PACKAGE, "dist/src/index.d.ts"));
  const { text } = declared.find(({ name }) => name === "ErrorCode")!;
  const codes = Array.from(text.matchAll(/"(ERR_\w+)"/g), ([, code]) => code!);
  assert.ok(codes.length > 20);
  const page = readDoc("TROUBLESHOOTING.md");
  const anchors = anchorsOf(page);
  for (const code of codes) {
    const [file, anchor] = new PluresError(code as ErrorCode, "").help.split("#");
    assert.equal(file, "docs/TROUBLESHOOTING.md");
    assert.ok(anchors.has(anchor!), code);
  }
  const chapters = sections(page, 2);
  const headings = [...chapters.keys()].filter((heading) => heading.startsWith("ERR_"));
  assert.deepEqual(headings, codes.toSorted());
  for (const heading of headings) {
    for (const part of ["Meaning", "Still holds", "What to do"]) {
      assert.ok(chapters.get(heading)!.includes(`**${part}.**`), `${part} of ${heading}`);
    }
  }
});

test.run();
