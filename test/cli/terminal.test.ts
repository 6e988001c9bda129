/** The command line in a terminal: what it shows there and not in a pipe, Ctrl-C and the background. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { stripVTControlCharacters } from "node:util";
import { test } from "uvu";

import { CrdtStore, type IPCServer } from "../../src/index.ts";
import { output } from "./command.ts";
import { Terminal } from "./terminal.ts";
import { type World, inWorld, until } from "../helpers/world.ts";

const CTRL_C = "\x03";
const INTERRUPTED = 130;
const LARGE_NODES = 30;
/** A command that waits for nothing visible has most likely begun to wait. */
const START_MS = 1500;
const ERASE_LINE = "\r\x1b[2K";

/** Ids and what a terminal shows of them. */
const IDS: Record<string, string> = {
  plain: "plain",
  "日本 👨‍👩‍👧": "日本 👨‍👩‍👧",
  "red\x1b[31m": '"red\\u001b[31m"',
  "c1\x9b31m": '"c1\\u009b31m"',
  "bell\x07": '"bell\\u0007"',
  "two\nlines": '"two\\nlines"',
  "\u202Ereversed": '"\\u202ereversed"',
  "hidden\u200D": '"hidden\\u200d"',
  "tag\u{E0041}": '"tag\\udb40\\udc41"',
  "lone\uD800": '"lone\\ud800"',
  "two  columns": '"two  columns"',
  '"quoted"': '"\\"quoted\\""',
};

async function serveIds(world: World): Promise<IPCServer> {
  const store = new CrdtStore();
  for (const id of Object.keys(IDS)) store.putSync(id, { [id]: id });
  process.env["PLURESDB_CHANNEL"] = world.channel;
  return world.serveHere(store);
}

test(
  "a terminal shows ids and values without what it would obey, a pipe has them as they are",
  inWorld(async (world) => {
    await serveIds(world);
    const ids = Object.keys(IDS).toSorted();
    const inPipe = await output(["list", "--ids"]);
    assert.equal(inPipe, ids.map((id) => `${Buffer.from(id)}\n`).join(""));
    const terminal = new Terminal("$P list --ids; $P list; $P get plain; $P list --json");
    assert.equal(await terminal.ended, 0);
    const lines = stripVTControlCharacters(terminal.shown).split("\r\n");
    const shown = ids.map((id) => IDS[id]!);
    assert.deepEqual(lines.slice(0, ids.length), shown);
    for (const [index, id] of ids.entries()) {
      const [column, json] = [`${IDS[id]}  `, lines[ids.length + index]!];
      assert.ok(json.startsWith(column), json);
      assert.deepEqual(JSON.parse(json.slice(column.length)), { [id]: id });
      const both = JSON.parse(lines[2 * ids.length + 3 + index]!);
      assert.deepEqual(both, { id, data: { [id]: id } });
    }
    // Apart from colours it has nothing that a terminal obeys.
    assert.doesNotMatch(lines.join(""), /[\p{Cc}\u202e]/u);
  }),
);

test(
  "NO_COLOR and a dumb terminal have no colours and no line that is drawn over itself",
  inWorld(async (world) => {
    await serveIds(world);
    for (const variable of ["NO_COLOR=1", "TERM=dumb"]) {
      const terminal = new Terminal(
        `export ${variable}; $P list; $P get nothing; $P list | head -1`,
      );
      await terminal.ended;
      assert.match(terminal.shown, /error: The channel/);
      assert.ok(!terminal.shown.includes("\x1b"), JSON.stringify(terminal.shown));
    }
  }),
);

test(
  "Ctrl-C ends a command as a signal does, and leaves no line and no file of it",
  inWorld(async (world) => {
    const store = new CrdtStore();
    for (let n = 0; n < LARGE_NODES; n++) store.putSync(`large:${n}`, "x".repeat(1 << 20));
    await world.serveHere(store);
    process.env["PLURESDB_CHANNEL"] = world.channel;
    const [all, fifo] = ["all.jsonl", "fifo"].map((name) => join(world.directory, name));
    writeFileSync(all!, "before");
    execFileSync("mkfifo", [fifo!]);
    const isUnfinished = () =>
      readdirSync(world.directory).some((name) => name.startsWith("all.jsonl.unfinished"));
    const calls: Record<string, () => unknown> = {
      [`$P export ${all}`]: isUnfinished,
      // Its input does not end.
      [`(echo '{"id":"b","data":1}'; sleep 100) > ${fifo} & $P import ${fifo}`]: () =>
        store.has("b"),
      "$P put a -": () => true,
      "$P get a --channel nobody --timeout 1h": () => true,
    };
    for (const [call, begins] of Object.entries(calls)) {
      const terminal = new Terminal(`echo begins; ${call}; echo "it ended with $?"`);
      await terminal.shows(/begins/);
      await until(begins);
      await sleep(call.includes("export") ? 0 : START_MS);
      terminal.type(CTRL_C);
      // The shell ends too, as a script ends with a program that Ctrl-C has ended.
      assert.equal(await terminal.ended, INTERRUPTED, `${call}: ${terminal.shown}`);
      assert.doesNotMatch(terminal.shown, /it ended|\n +at /);
      const lastDrawn = terminal.shown.lastIndexOf(ERASE_LINE);
      assert.ok(lastDrawn < 0 || !/[█░]/.test(terminal.shown.slice(lastDrawn)), terminal.shown);
    }
    assert.equal(isUnfinished(), false);
    assert.equal(readFileSync(all!, "utf8"), "before");
  }),
);

test(
  "Ctrl-C is the usual end of serve and watch, and a watch survives a restart of the server",
  inWorld(async (world) => {
    process.env["PLURESDB_CHANNEL"] = world.channel;
    const first = new Terminal("$P serve; echo it ended with $?");
    await first.shows(/Ctrl-C stops it[^]*0 nodes · /);
    const watch = new Terminal("$P watch; echo it ended with $?");
    await until(async () => {
      await output(["put", "a", '"1"']);
      return /a.*1/.test(watch.shown);
    });
    first.type(CTRL_C);
    assert.equal(await first.ended, 0);
    assert.ok(first.shown.endsWith(`${ERASE_LINE}Stopped.\r\nit ended with 0\r\n`), first.shown);
    await watch.shows(/has stopped; waiting for the next one/);
    const second = new Terminal("$P serve");
    await watch.shows(/Process \d+ serves the channel .* now/);
    await output(["put", "b", '"2"']);
    await watch.shows(/b.*2/);
    await output(["stop"]);
    assert.equal(await second.ended, 0);
    await watch.shows(/waiting for the next one[^]*waiting for the next one/);
    watch.type(CTRL_C);
    assert.equal(await watch.ended, 0);
    assert.match(watch.shown, /\r\nit ended with 0\r\n$/);
  }),
);

test(
  "a server in the background draws nothing, and one in the foreground a line that fits",
  inWorld(async (world) => {
    process.env["PLURESDB_CHANNEL"] = world.channel;
    const columns = 40;
    const terminal = new Terminal(
      "set -m; $P serve & read -n 1; fg; echo it ended with $?",
      columns,
    );
    await terminal.shows(/serves 0 nodes in memory .*stop --channel/);
    await sleep(START_MS);
    assert.ok(!terminal.shown.includes(ERASE_LINE), terminal.shown);
    terminal.type("x");
    await terminal.shows(/· \d/);
    terminal.type(CTRL_C);
    assert.equal(await terminal.ended, 0);
    assert.match(terminal.shown, /Stopped\.\r\nit ended with 0/);
    const drawn = terminal.shown.split(ERASE_LINE).filter((line) => line.includes(" · "));
    for (const line of drawn) assert.ok(line.replace("^C", "").length < columns - 2, line);
  }),
);

test(
  "a reader that closes the pipe early is no failure",
  inWorld(async (world) => {
    const store = new CrdtStore();
    for (let n = 0; n < 20_000; n++) store.putSync(`node:${n}`, { n, text: "x".repeat(50) });
    await world.serveHere(store);
    process.env["PLURESDB_CHANNEL"] = world.channel;
    for (const call of ["list", "list --json", "export", "watch --initial"]) {
      const terminal = new Terminal(`$P ${call} | head -n 1; echo "\${PIPESTATUS[*]}"`);
      assert.equal(await terminal.ended, 0);
      assert.match(terminal.shown, /^[^\n]*\n0 0\r\n$/, call);
    }
  }),
);

test.run();
