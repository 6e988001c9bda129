/**
 * Refuses the words that make a sentence hard to read, in the documentation, in comments and in the
 * messages of the code. Prints each with its file, its line and what to write in its place.
 *
 *   node scripts/prose-check.mjs [file …]     all of the repository, or these files
 *
 * Exit code 1: something was found.
 */
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const PLACES = [
  "README.md",
  "docs",
  "src",
  "assembly",
  "native",
  "test",
  "bench",
  "examples",
  "scripts",
  "models",
];
const CODE = /\.(ts|mjs|cc|h|pml)$/;
/** This file names the words, and its test plants them. */
const LEFT_OUT = [/^docs\/bench\//, /fingerprint\.ts$/, /prose-check/];
/** Rooms whose strings a user may read. */
const MESSAGES = /^(src|native)\//;

/** What is refused, and what to write. A space stands for any space, such as the end of a line. */
const REFUSED = [
  [/\bmeanwhile\b/i, "during …, at the same time, concurrently"],
  [/\bby now\b/i, "leave it out"],
  [/\banew\b/i, "again, from the start"],
  [/\b(of|on|by) (its|their|his|our) own\b/i, "its own …, separate"],
  [/\b(let|lets|letting) (it |them |\w+ )?go\b/i, "release, drop, ignore"],
  [/\b(nobody|somebody|whoever|whomever)\b/i, "a noun: no process, another client, the reader"],
  [/\bso (it is|is it) with\b/i, "say what holds"],
  [/\b(by|in) turns\b/i, "in turn, interleaved"],
  [/\b(told|tells)\b/i, "report, say, deliver, publish"],
  [/\bkept\b/i, "cached, persisted, retained, durable"],
  [/\b(is|are|was|were|be|been|not|what is) there\b(?! (is|are|was|were)\b)/i, "exists, present"],
  [/\bdo(es)? not take\b/i, "does not accept, refuses"],
  [/\bas ever\b/i, "as before, as usual"],
  [
    /\b(limbo|unkept|meeting[ -]place|meeting directory)\b/i,
    "retire list, not durable, rendezvous directory",
  ],
  [/\bmends?\b/i, "correct, fix"],
  [/\b(carry|carries|carried|carrying) (it |them |\w+ )?out\b/i, "execute"],
  [/\brid of\b/i, "removed"],
  [/(?<=^ *|[.;:] )(Who|Whoever|Whatever|Which)\b(?![^.]*\?)/, "a noun as the subject"],
  [
    /(?<=^ *|[.;:] )What (is|are|was|were|has|had|can|may|must|will|would|does|goes|comes|lies)\b(?![^.]*\?)/,
    "a noun as the subject",
  ],
];

function main() {
  const given = process.argv.slice(2);
  const files = given.length > 0 ? given : PLACES.flatMap(filesIn);
  const faults = files.flatMap((file) => faultsIn(file));
  for (const { file, line, word, instead } of faults) {
    console.log(`${file}:${line}: "${word}" → ${instead}`);
  }
  if (faults.length === 0) return;
  console.log(`${faults.length} in ${new Set(faults.map(({ file }) => file)).size} files`);
  process.exitCode = 1;
}

function filesIn(place) {
  if (!existsSync(place)) return [];
  const names = statSync(place).isFile()
    ? [place]
    : readdirSync(place, { recursive: true, encoding: "utf8" }).map((name) => join(place, name));
  return names
    .filter((name) => name.endsWith(".md") || CODE.test(name))
    .filter((name) => !LEFT_OUT.some((pattern) => pattern.test(name)))
    .sort();
}

function faultsIn(file) {
  const text = readFileSync(file, "utf8");
  const passages = file.endsWith(".md") ? passagesOfPage(text) : passagesOfCode(text, file);
  return passages.flatMap(({ start, words }) =>
    REFUSED.flatMap(([pattern, instead]) => {
      const source = pattern.source.replaceAll(" *", "\\s*").replaceAll(" ", "\\s+");
      const all = words.matchAll(new RegExp(source, `${pattern.flags}g`));
      return Array.from(all, ({ index, 0: found }) => {
        const line = text.slice(0, start + index).split("\n").length;
        return { file, line, word: found.replaceAll(/\s+/g, " "), instead };
      });
    }),
  );
}

// ── Passages: what is prose, at its place in the text ───────────────────────────────────────────

/** Code is blanked out; a paragraph is a passage, and each of its items and cells begins a sentence. */
function passagesOfPage(text) {
  const prose = text.replaceAll(/^```[^]*?^```$|`[^`\n]*`|\]\([^)]*\)/gm, blank);
  return Array.from(prose.matchAll(/(?:^(?!\s*$).*\n?)+/gm), ({ index, 0: words }) => ({
    start: index,
    words: words.replaceAll(/^\s*(\||[-*>]+ )/gm, blank).replaceAll("|", "."),
  }));
}

/** Comments, runs of `//` lines as one, and in some rooms strings of several words. */
function passagesOfCode(text, file) {
  const token =
    /\/\*[^]*?\*\/|(?:^[ \t]*\/\/.*\n?)+|\/\/.*|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[^])*`|'(?:[^'\\\n]|\\.)*'|\/(?![*/])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*(?=[.,;)\s])/gm;
  return Array.from(text.matchAll(token)).flatMap(({ index, 0: found }) => {
    const isComment = /^\s*\/[/*]/.test(found);
    const isMessage = /^["`']/.test(found) && MESSAGES.test(file) && found.split(" ").length > 3;
    if (!isComment && !isMessage) return [];
    const prose = found.replaceAll(/`[^`\n]*`/g, isComment ? blank : (code) => code);
    return [
      { start: index, words: prose.replaceAll(/^\s*\/?\*+\/?|^\s*\/\/|["`']|\*\/$/gm, blank) },
    ];
  });
}

function blank(text) {
  return text.replaceAll(/[^\n]/g, " ");
}

main();
