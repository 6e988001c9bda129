/**
 * Wrong calls, each answered in one line: what is wrong and what to do, in the words of the command
 * line. Nothing is changed, nothing hangs, and no stack is printed.
 */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { test } from "uvu";

import { CrdtStore } from "../../src/index.ts";
import { inWorld } from "../helpers/world.ts";

const MAIN = fileURLToPath(new URL("../../src/cli/main.js", import.meta.url));
const [FAILED, MISUSED] = [1, 2];
const SECONDS_MAX = 60;
const AT_ONCE = 3;
const DEEP = "[".repeat(100_000) + "]".repeat(100_000);

/** A call in the words of a shell, its exit code, and what the answer has. */
type Misuse = readonly [call: string, code: number, answer: RegExp];

/** `$P` is the program. The shell is bash, in a directory with the files below. */
const MISUSES: readonly Misuse[] = [
  // The command and its arguments.
  ["$P frobnicate", MISUSED, /unknown command 'frobnicate'.*--help/],
  ["$P gett a", MISUSED, /Did you mean get\?/],
  ["$P help nonsense", MISUSED, /unknown command 'nonsense'/],
  ["$P --channel m get a", MISUSED, /Options follow the command/],
  ["$P get", MISUSED, /missing required argument 'id'/],
  ["$P put a", MISUSED, /missing required argument 'json'/],
  ["$P put a 1 2", MISUSED, /too many arguments.*put --help/],
  ["$P list user:", MISUSED, /too many arguments/],
  ["$P backup data", MISUSED, /missing required argument 'target'/],
  ["$P import a b", MISUSED, /too many arguments/],
  // Options.
  ["$P get a --colour", MISUSED, /unknown option '--colour'.*get --help/],
  ["$P get a --chanel m", MISUSED, /Did you mean --channel\?/],
  ["$P get a --channel", MISUSED, /argument missing/],
  [`$P get a --channel ""`, MISUSED, /empty, or its variable is not set/],
  [`$P serve --data-dir=~/data`, MISUSED, /without = and quotes/],
  [`$P doctor --data-dir "~/data"`, MISUSED, /without = and quotes/],
  ["$P get a --channel ../x", MISUSED, /ERR_BAD_CHANNEL.*slash/],
  ["$P get a -c x -c y", MISUSED, /given twice/],
  ["$P list --json --json", MISUSED, /given twice/],
  ["$P list --limit many", MISUSED, /'many' is invalid. Expected a whole number/],
  ["$P list --limit -1", MISUSED, /whole number/],
  ["$P list --limit 1e3", MISUSED, /whole number/],
  ["$P list --start b --end a", MISUSED, /Pass the lower one as --start/],
  ["$P get a --timeout soon", MISUSED, /such as 5s/],
  ["$P get a --timeout 99999999999999999999", MISUSED, /such as 5s/],
  ["$P get a --raw --json", MISUSED, /'--raw' cannot be used with option '--json'/],
  ["$P put a 1 --if-absent --if-version 1", MISUSED, /cannot be used with/],
  ["$P put a 1 --if-version 99999999999999999999", MISUSED, /whole number/],
  ["$P put a 1 --ttl 0", MISUSED, /more than 0/],
  ["$P put a 1 --ttl 1y", MISUSED, /10m or 1h/],
  ["$P delete a b --if-version 1", MISUSED, /one by one/],
  ["$P serve --capacity lots", MISUSED, /256M/],
  ["$P serve --capacity 1", MISUSED, /1M to 3584M/],
  ["$P serve --value-max 1G", MISUSED, /1 to 256M/],
  ["$P serve --max-clients 0", MISUSED, /from 1 to 1024/],
  ["$P serve --durability maybe", MISUSED, /Allowed choices are sync, async/],
  ["$P serve --durability sync", MISUSED, /does nothing without --data-dir/],
  ["$P doctor --export x", MISUSED, /does nothing without --data-dir/],
  ["$P doctor -d data -c m", MISUSED, /cannot be used with/],
  ["$P export -d data --timeout 5", MISUSED, /cannot be used with/],
  ["$P import x.gz --prefix a", MISUSED, /does nothing without --id-field/],
  // Ids and values.
  [`$P get ""`, MISUSED, /ERR_BAD_ID.*empty/],
  ["$P get $(printf %02000d 1)", MISUSED, /ERR_BAD_ID.*2000 bytes/],
  ["$P put a {", MISUSED, /is no JSON.*Quote JSON for the shell/],
  ["$P put a hello", MISUSED, /'"hello"' for this text/],
  ["$P put a - </dev/null", MISUSED, /is no JSON/],
  ["$P put a 9007199254740993", MISUSED, /beyond 2\^53.*--bigint/],
  [`$P put a '{"n":[-12345678901234567890]}'`, MISUSED, /beyond 2\^53/],
  ["$P put a 1e999", MISUSED, /too large/],
  ["$P put a 1e-999", MISUSED, /too small/],
  [`$P put a '{"x":1,"x":2}'`, MISUSED, /two fields with the same name/],
  [`$P put a '{"$date":"yesterday"}'`, MISUSED, /\$date.*expected a time/],
  [`$P put a '{"$date":1}'`, MISUSED, /expected a time/],
  [`$P put a '{"$date":"2026-02-30"}'`, MISUSED, /expected a time/],
  [`$P put a '{"$date":"2026-01-31T12:00"}'`, MISUSED, /expected a time/],
  [`$P put a '{"$bytes":"A"}'`, MISUSED, /base64/],
  [`$P put a '{"$bigint":"1.5"}'`, MISUSED, /an integer/],
  [`$P put a '{"$number":"seven"}'`, MISUSED, /"NaN"/],
  ["$P put a - <deep.json", MISUSED, /deeper than 512 levels/],
  ["$P put a - <utf16.json", MISUSED, /UTF-16.*iconv/],
  ["$P put a - <dir", MISUSED, /Standard input cannot be read \(EISDIR\)/],
  ["$P patch a 1", MISUSED, /object of fields.*put/],
  ["$P increment a n much", MISUSED, /'much' is invalid.*number/],
  // Nodes and channels.
  ["$P get missing", FAILED, /no node "missing"/],
  ["$P delete missing", FAILED, /no node "missing"/],
  ["$P put a 1 --if-version 7", FAILED, /ERR_CONFLICT.*version 7.*no such node/],
  ["$P increment text name", FAILED, /ERR_BAD_VALUE.*number/],
  ["$P get a -c nobody", FAILED, /ERR_NO_SERVER.*serve --channel nobody.*--timeout/],
  ["$P stop -c nobody", FAILED, /ERR_NO_SERVER/],
  ["$P watch -c nobody --timeout 1", FAILED, /waited 1 ms/],
  ["PLURESDB_CHANNEL=nobody $P get a", FAILED, /"nobody"/],
  ["$P serve -c m", FAILED, /ERR_CHANNEL_IN_USE.*stop --channel m/],
  // Files.
  ["$P import none.jsonl", MISUSED, /none.jsonl cannot be read \(ENOENT\)/],
  ["$P import none.jsonl -d new", MISUSED, /ENOENT/],
  ["$P import dir", MISUSED, /EISDIR.*name a file/],
  ["$P import loop", MISUSED, /ELOOP/],
  ["$P import utf16.json", MISUSED, /UTF-16/],
  ["$P import x.gz", MISUSED, /compressed.*gunzip/],
  ["$P import /dev/zero", MISUSED, /Line 1 is no node/],
  ["$P import latin1.jsonl", MISUSED, /Line 1 is not in UTF-8/],
  [`echo '{"name":"Ann"}' | $P import`, MISUSED, /no id.*--id-field/],
  [`echo '{"name":"Ann"}' | $P import --id-field key`, MISUSED, /"key".*is missing/],
  [`echo '{"name":{}}' | $P import --id-field name`, MISUSED, /neither a text nor a number/],
  [`echo '{"id":"a","data":1,"more":1}' | $P import`, MISUSED, /"more".*put it into data/],
  [`echo '[1,2]' | $P import`, MISUSED, /Item 1 is no node: found 1,2/],
  [`echo '[' | $P import`, MISUSED, /The array does not end/],
  [`echo '[{"id":"a"' | $P import`, MISUSED, /Item 1 does not end/],
  [`echo '{"id":"","data":1}' | $P import`, MISUSED, /Line 1 was refused \(ERR_BAD_ID\)/],
  [`echo '{"id":"a","data":{"$date":0}}' | $P import`, MISUSED, /Line 1.*expected a time/],
  ["$P export dir", MISUSED, /dir cannot be written \(EISDIR\)/],
  ["$P export none/all.jsonl", MISUSED, /ENOENT/],
  ["$P export file/all.jsonl", MISUSED, /ENOTDIR.*not a directory/],
  ["$P export /dev/full", FAILED, /ENOSPC.*Free disk space/],
  ["$P export >/dev/full", FAILED, /Standard output cannot be written \(ENOSPC\)/],
  ["$P get text >/dev/full", FAILED, /ENOSPC/],
  ["$P --help >/dev/full", FAILED, /ENOSPC/],
  ["$P export -d dir", MISUSED, /There is no store in dir/],
  ["$P backup dir copy", MISUSED, /There is no store in dir/],
  ["$P backup data data", MISUSED, /store in data already/],
  ["$P backup data file", FAILED, /ENOTDIR.*a file, not a directory/],
  ["$P serve -c other -d file", FAILED, /ENOTDIR/],
];

/** Words of the API, stacks, and what a terminal would obey. */
const FORBIDDEN =
  /IPCClient|IPCServer|CrdtStore|capacityBytes|valueBytesMax|[a-z]Ms\b|ifVersion|ifAbsent|error\.|addToSet|\n\s+at |node:internal|(?!\n)\p{Cc}/u;

function makeFiles(): void {
  mkdirSync("dir");
  writeFileSync("file", "");
  writeFileSync("deep.json", DEEP);
  writeFileSync("utf16.json", Buffer.from('{"id":"a","data":1}', "utf16le"));
  writeFileSync("latin1.jsonl", Buffer.from('{"id":"\xe9","data":1}\n', "latin1"));
  writeFileSync("x.gz", gzipSync('{"id":"a","data":1}\n'));
  symlinkSync("loop", "loop");
  new CrdtStore({ path: "data" }).close();
}

function inShell(script: string): Promise<{ code: unknown; stdout: string; stderr: string }> {
  const env = { ...process.env, P: `${process.execPath} ${MAIN}`, PLURESDB_CHANNEL: "m" };
  // An empty input: nothing may wait for what a test does not type.
  const args = ["-c", `exec </dev/null; ${script}`];
  return new Promise((resolve) => {
    execFile("bash", args, { env, timeout: SECONDS_MAX * 1000 }, (error, stdout, stderr) =>
      resolve({ code: error ? (error.code ?? error.signal) : 0, stdout, stderr }),
    );
  });
}

test(
  `${MISUSES.length} wrong calls: each has its exit code and one line that helps`,
  inWorld(async (world) => {
    const before = process.cwd();
    process.chdir(world.directory);
    chmodSync(".", 0o700);
    try {
      makeFiles();
      const store = new CrdtStore();
      store.putSync("text", { name: "Ann" });
      await world.server(store, {}, "m").start();
      const files = readdirSync(".").toSorted();
      const rest = [...MISUSES];
      const wrong: string[] = [];
      const work = async () => {
        for (let misuse = rest.shift(); misuse; misuse = rest.shift()) {
          const [call, code, answer] = misuse;
          const ran = await inShell(call);
          const isRight =
            ran.code === code &&
            ran.stdout === "" &&
            /^error[^\n]*\n$/.test(ran.stderr) &&
            answer.test(ran.stderr) &&
            !FORBIDDEN.test(ran.stderr);
          if (!isRight) wrong.push(`${call}: ${JSON.stringify(ran)}`);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      assert.deepEqual(wrong, []);
      assert.deepEqual(store.list(), [{ id: "text", data: { name: "Ann" } }]);
      assert.deepEqual(readdirSync(".").toSorted(), files);
    } finally {
      process.chdir(before);
    }
  }),
);

test.run();
