/**
 * Opens stores while one system call on one of their files fails: each call that opening makes,
 * with several errors. Prints what went wrong, a line each, and at last the number of openings.
 */
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { viewDisk } from "../../src/disk/data-directory.ts";
import { CrdtStore, PluresError } from "../../src/index.ts";

interface Way {
  name: string;
  isNew: boolean;
  /** Returns how to close what it opened. */
  use(directory: string): () => unknown;
}

const top = mkdtempSync(join(process.argv[2]!, "faults-"));
const log = join(process.argv[2]!, "log");
const { EACCES, EIO, ENOSPC } = constants.errno;
const CODES = ["ERR_PERMISSION", "ERR_NO_SPACE", "ERR_NOT_DURABLE"];

const open = (path: string) => new CrdtStore({ path, capacityBytes: 1 << 22 });
const openStore = (path: string) => {
  const store = open(path);
  return () => store.close();
};
const WAYS: Way[] = [
  { name: "make", isNew: true, use: openStore },
  { name: "open", isNew: false, use: openStore },
  {
    name: "look",
    isNew: false,
    use: (path) => {
      const disk = viewDisk(path);
      if (!disk.count) throw new Error("it is empty");
      return () => disk.close();
    },
  },
];

const good = join(top, "good");
const store = open(good);
store.putSync("a", 1);
store.close();
let openings = 0;
for (const way of WAYS) {
  for (const call of callsOf(way)) {
    if (call.startsWith("open-inherited")) console.log(`${way.name}: ${call}`);
    for (const errno of [EIO, ENOSPC, EACCES]) await attempt(way, call, errno);
  }
}
console.log(openings);

/** A directory, with a store in it unless it is to be made, without the files that LMDB leaves. */
function place({ isNew }: Way): string {
  const directory = join(top, "data");
  rmSync(directory, { recursive: true, force: true });
  if (!isNew)
    cpSync(good, directory, { recursive: true, filter: (from) => !from.endsWith("-lock") });
  return directory;
}

/** The calls of one opening, each with the name of its file. */
function callsOf(way: Way): Set<string> {
  const directory = place(way);
  process.env["FAULT_LOG"] = log;
  const close = way.use(directory);
  process.env["FAULT_LOG"] = "";
  close();
  const lines = readFileSync(log, "utf8").trim().split("\n");
  rmSync(log);
  return new Set(lines);
}

async function attempt(way: Way, call: string, errno: number): Promise<void> {
  const directory = place(way);
  const before = namesIn(directory);
  // Says where the process was if a signal ends it.
  process.stderr.write(`\n${way.name}: ${call} fails with ${errno}`);
  process.env["FAULT"] = `${call} ${errno}`;
  let error: unknown;
  let isOpen = false;
  try {
    const close = way.use(directory);
    isOpen = true;
    await close();
  } catch (thrown) {
    error = thrown;
  }
  process.env["FAULT"] = "";
  openings++;
  const wrong = (what: string) => console.log(`${way.name}: ${call} fails with ${errno}: ${what}`);
  const isCoded = error instanceof PluresError && CODES.includes(error.code);
  if (error !== undefined && !isCoded) wrong((error as Error).stack!);
  const after = namesIn(directory);
  if ((!isOpen || way.name === "look") && after !== before) wrong(`it left ${after}`);
  const again = open(directory);
  if (again.get("a") !== (way.isNew ? undefined : 1)) wrong("the store is another one");
  again.close();
}

function namesIn(directory: string): string {
  try {
    return String(readdirSync(directory));
  } catch {
    return "nothing";
  }
}
