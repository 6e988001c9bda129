/**
 * The states that a power cut may leave of a data file, each opened. Servers with several clients are
 * recorded; some start from such a state themselves, so that crashes follow crashes. SEED replays a
 * run, STATES is the number of states.
 */
import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "uvu";

import { CrdtStore, type Durability, type IPCClient } from "../../src/index.ts";
import { Dice, seedFor, size } from "../helpers/core-random.ts";
import type { Body } from "../helpers/programs/run.ts";
import { type World, inWorld } from "../helpers/world.ts";
import { type Entry, type Missing, fileAfter, readRecord } from "./crash-record.ts";

const RECORDER = fileURLToPath(new URL("../../../build/recorder.so", import.meta.url));
const STATES = size("STATES", 300, 10_000);
const GENERATIONS = 3;
const STATES_A_GENERATION = 34;
const CLIENTS = 3;
const WRITES_A_CLIENT = 40;
/** The last writes to an `async` server, which no flush follows. */
const WRITES_UNFLUSHED = 10;
const IN_FLIGHT_MAX = 8;
const TEXT_UNITS_MAX = 3000;
const OPENED_AT_ONCE = 17;
/** The nodes of a batch. */
const PARTS = [0, 1, 2];

/** One write of a client, in the client's order. */
interface Write {
  client: string;
  kind: "put" | "delete" | "batch";
  id: string;
  /** The length of the record before the write began, and when it was promised to be on disk. */
  began: number;
  durable: number;
  isAcked: boolean;
}

/** A server's run: the file before it, the writes to it, and all writes of clients so far. */
interface Generation {
  base: Buffer;
  entries: Entry[];
  writes: Write[];
}

/** What a state has: the ids of its nodes, or the code of the error that opening it gave. */
type Content = { id: string; data: unknown }[] | string;

const serveRecorded: Body<{ channel: string; path: string; durability: Durability }> = async (
  { CrdtStore: Store, IPCServer, say },
  { channel, path, durability },
) => {
  await new IPCServer(channel, new Store({ path, durability })).start();
  say("serving");
};

/** The file of a store that has no node yet. How it is made is a matter of other tests. */
function emptyFile(world: World): Buffer {
  const path = join(world.directory, "empty");
  new CrdtStore({ path, durability: "sync" }).close();
  return readFileSync(join(path, "data.mdb"));
}

/** Opens each directory and writes what is in it to a file beside it. Writes to some stores. */
const openAll: Body<{ paths: string[] }> = async ({ CrdtStore: Store, PluresError }, { paths }) => {
  const fs = process.getBuiltinModule("node:fs");
  for (const path of paths) {
    let content: Content;
    try {
      const store = new Store({ path, durability: "sync" });
      content = store.list() as Content;
      if (path.endsWith("0")) store.putSync("after the crash", 1);
      store.close();
    } catch (error) {
      content = error instanceof PluresError ? `${error.code}: ${error.message}` : String(error);
    }
    fs.writeFileSync(`${path}.json`, JSON.stringify(content));
  }
};

/** Runs a recorded server on the file `base` under clients until it is killed. */
async function record(
  world: World,
  dice: Dice,
  durability: Durability,
  base: Buffer,
  earlier: Write[],
): Promise<Generation> {
  const folder = mkdtempSync(join(world.directory, "run-"));
  const path = join(folder, "data");
  const log = join(folder, "record");
  mkdirSync(path, { mode: 0o700 });
  writeFileSync(join(path, "data.mdb"), base, { mode: 0o600 });
  writeFileSync(log, "");
  const environment = { LD_PRELOAD: RECORDER, RECORD_FILE: log };
  const channel = `${world.channel}-${folder.slice(-6)}`;
  const server = world.start(serveRecorded, { channel, path, durability }, environment);
  assert.equal(await server.said(), "serving");
  const writes = [...earlier];
  const clients = Array.from({ length: CLIENTS }, async (_, index) => {
    const client = await world.connect({ reconnect: false }, channel);
    const name = `${folder.slice(-6)}.${index}`;
    const length = () => statSync(log).size;
    const isSync = durability === "sync";
    for (const count of [WRITES_A_CLIENT, WRITES_UNFLUSHED]) {
      const done = await work(client, name, new Dice(dice.word()), writes, {
        count,
        isSync,
        length,
      });
      if (isSync || count === WRITES_UNFLUSHED) continue;
      await client.flush();
      for (const write of done) write.durable = length();
    }
  });
  await Promise.all(clients);
  server.kill("SIGKILL");
  await server.ended;
  return { base, entries: readRecord(log), writes };
}

/** Some writes of one client, which they are. `length` is that of the record. */
async function work(
  client: IPCClient,
  name: string,
  dice: Dice,
  writes: Write[],
  { count, isSync, length }: { count: number; isSync: boolean; length: () => number },
): Promise<Write[]> {
  const first = writes.length;
  const inFlight: Promise<unknown>[] = [];
  for (let n = 0; n < count; n++) {
    const mine = writes.filter((write) => write.client === name);
    const put = mine.find(
      ({ kind, id, isAcked }) =>
        kind === "put" &&
        isAcked &&
        !mine.some((other) => other.kind === "delete" && other.id === id),
    );
    const kind = dice.chance(0.2) ? "batch" : put && dice.chance(0.2) ? "delete" : "put";
    const id = kind === "delete" ? put!.id : `${name}-${mine.length}`;
    const mark = { began: length(), durable: Infinity, isAcked: false };
    const write: Write = { client: name, kind, id, ...mark };
    writes.push(write);
    const data = { id, text: "x".repeat(dice.skewed(TEXT_UNITS_MAX)) };
    const done =
      kind === "put"
        ? client.put(id, data)
        : kind === "delete"
          ? client.delete(id)
          : client.batch(PARTS.map((part) => ({ put: `${id}/${part}`, data })));
    inFlight.push(
      Promise.resolve(done).then(() => {
        write.isAcked = true;
        if (isSync) write.durable = length();
      }),
    );
    if (inFlight.length >= dice.between(1, IN_FLIGHT_MAX)) await Promise.all(inFlight.splice(0));
  }
  await Promise.all(inFlight);
  return writes.slice(first).filter((write) => write.client === name);
}

/** Opens the files in other processes, some at a time: a file may kill the process that opens it. */
async function openFiles(world: World, files: Buffer[]): Promise<Content[]> {
  const found: Content[] = [];
  while (found.length < files.length) {
    const folder = mkdtempSync(join(world.directory, "states-"));
    const paths = files.slice(found.length, found.length + OPENED_AT_ONCE).map((file, index) => {
      const path = join(folder, `${found.length + index}`);
      mkdirSync(path, { mode: 0o700 });
      writeFileSync(join(path, "data.mdb"), file, { mode: 0o600 });
      return path;
    });
    const { code, signal, stderr } = await world.start(openAll, { paths }).ended;
    const opened = paths.filter((path) => existsSync(`${path}.json`));
    for (const path of opened) found.push(JSON.parse(readFileSync(`${path}.json`, "utf8")));
    if (opened.length < paths.length) found.push(`opening ended with ${signal ?? code}: ${stderr}`);
    rmSync(folder, { recursive: true });
  }
  return found;
}

/** The faults of the state that a power cut left when the record was `length` long. */
function violations(writes: Write[], length: number, content: Content): string[] {
  if (typeof content === "string") return [content];
  const found = new Map(content.map(({ id, data }) => [id, data as { id: string }]));
  const wrong: string[] = [];
  const firstLost = new Map<string, string>();
  const deletions = new Map(
    writes.filter(({ kind }) => kind === "delete").map((write) => [write.id, write]),
  );
  for (const { client, kind, id, began, durable } of writes) {
    if (kind === "delete") {
      if (durable <= length && found.has(id)) wrong.push(`${id} was deleted, and is found`);
      continue;
    }
    const parts = kind === "put" ? [id] : PARTS.map((part) => `${id}/${part}`);
    const present = parts.filter((part) => found.has(part));
    for (const part of present) {
      if (found.get(part)!.id !== id) wrong.push(`${part} has another value`);
      if (began > length) wrong.push(`${part} was found before it was written`);
    }
    if (present.length > 0 && present.length < parts.length) wrong.push(`${id} is half a batch`);
    const mayBeDeleted = deletions.get(id) !== undefined && deletions.get(id)!.began <= length;
    if (mayBeDeleted) continue;
    if (present.length === 0) {
      if (durable <= length) wrong.push(`${id} was acknowledged, and is lost`);
      if (!firstLost.has(client)) firstLost.set(client, id);
    } else if (firstLost.has(client)) {
      wrong.push(`${firstLost.get(client)} is lost, and the later ${id} is not`);
    }
  }
  return wrong;
}

/** Makes states of a generation and opens them: the first faults, and a state to go on from. */
async function tryStates(
  world: World,
  dice: Dice,
  { base, entries, writes }: Generation,
  count: number,
  missing?: Missing,
): Promise<{ wrong: string[]; base: Buffer; writes: Write[] }> {
  const cuts = Array.from({ length: count }, () => dice.between(0, entries.length));
  const files = cuts.map((cut) => fileAfter(base, entries.slice(0, cut), dice, missing));
  const contents = await openFiles(world, files);
  const lengthAt = (cut: number) => (cut > 0 ? entries[cut - 1]!.end : 0);
  const wrong = contents.flatMap((content, index) =>
    violations(writes, lengthAt(cuts[index]!), content).map(
      (fault) => `cut ${cuts[index]}: ${fault}`,
    ),
  );
  const last = dice.below(count);
  const length = lengthAt(cuts[last]!);
  const atCut = (mark: number) => (mark <= length ? 0 : Infinity);
  return {
    wrong: wrong.slice(0, 10),
    base: files[last]!,
    writes: writes.map((write) => ({
      ...write,
      began: atCut(write.began),
      durable: atCut(write.durable),
    })),
  };
}

test(
  `${STATES} states that a power cut may leave open with all that was acknowledged`,
  inWorld(async (world) => {
    const dice = new Dice(seedFor("crash states"));
    const empty = emptyFile(world);
    for (let states = 0, round = 0; states < STATES; round++) {
      const durability = round % 2 ? "async" : "sync";
      let from: { base: Buffer; writes: Write[] } = { base: empty, writes: [] };
      for (let generation = 1; generation <= GENERATIONS; generation++) {
        const run = await record(world, dice, durability, from.base, from.writes);
        const tried = await tryStates(world, dice, run, STATES_A_GENERATION);
        assert.deepEqual(tried.wrong, [], `${durability}, generation ${generation}`);
        from = tried;
        states += STATES_A_GENERATION;
      }
    }
  }),
);

/** Without LMDB each write is followed by a sync. */
const MISSING =
  process.env["PLURESDB_IPC_LMDB"] === "off"
    ? (["sync"] as const)
    : (["sync", "synced write"] as const);
for (const missing of MISSING) {
  test(
    `the check finds a ${missing} that the disk ignores`,
    inWorld(async (world) => {
      const dice = new Dice(seedFor(missing));
      const run = await record(world, dice, "sync", emptyFile(world), []);
      const { wrong } = await tryStates(world, dice, run, 2 * OPENED_AT_ONCE, missing);
      assert.notDeepEqual(wrong, []);
    }),
  );
}

test.run();
