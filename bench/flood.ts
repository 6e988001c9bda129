/**
 * Measures what a client that puts colliding ids costs the others: `npm run bench:flood`.
 *
 * Two stores have as many nodes. In one of them half of the nodes share a bucket of the hash index.
 * The same requests are measured in both, interleaved.
 */
import { CrdtStore, IPCClient, IPCServer } from "../src/index.ts";
import { internalsOf } from "../src/store/store.ts";
import { collidingIds } from "../test/helpers/collisions.ts";
import { useOwnDirectory } from "./own-directory.ts";
import { spreadOf } from "./summary.ts";
import { formatTime, printTable } from "./table.ts";

const NODES = 10_000;
/** Stores of 2 * NODES nodes have fewer buckets than these bits tell apart. */
const BITS = 12;
const ROUNDS = 31;
const CALLS = 2000;
/** Nodes of others that are in the flooded bucket. */
const VICTIMS = 100;

interface Subject {
  client: IPCClient;
  victims: readonly string[];
  close(): Promise<void>;
}

type Call = (subject: Subject, index: number) => unknown;

const honestId = (index: number) => `honest-${(index * 7919) % NODES}`;
const absentId = (index: number) => `absent-${index}`;
const victimId = ({ victims }: Subject, index: number) => victims[index % VICTIMS]!;

const CALL_OF: Record<string, Call> = {
  get: ({ client }, i) => client.get(honestId(i)),
  "get of an absent id": ({ client }, i) => client.get(absentId(i)),
  put: ({ client }, i) => client.putSync(honestId(i), i),
  "put of a new id": ({ client }, i) => client.putSync(absentId(i), i),
  "delete of that": ({ client }, i) => client.deleteSync(absentId(i)),
  "get in the flooded bucket": (subject, i) => subject.client.get(victimId(subject, i)),
  "put in the flooded bucket": (subject, i) => subject.client.putSync(victimId(subject, i), i),
};

async function open(isFlooded: boolean): Promise<Subject> {
  const store = new CrdtStore({ capacityBytes: 2 ** 28 });
  const { words } = internalsOf(store).memory.pages;
  const others = isFlooded
    ? collidingIds(words, NODES, BITS)
    : Array.from({ length: NODES }, (_, index) => `other-${index}`);
  for (const id of others) store.putSync(id, 0);
  for (let i = 0; i < NODES; i++) store.putSync(honestId(i), 0);
  const channel = `bench-flood-${isFlooded}`;
  const server = await new IPCServer(channel, store, { signals: false }).start();
  const client = await IPCClient.connect(channel, { cacheBytes: 0 });
  const close = async () => {
    client.close();
    await server.stop();
    store.close();
  };
  return { client, victims: others.slice(-VICTIMS), close };
}

/** Microseconds a call. */
function timeOf(call: Call, subject: Subject): number {
  const started = process.hrtime.bigint();
  for (let i = 0; i < CALLS; i++) call(subject, i);
  return Number(process.hrtime.bigint() - started) / 1000 / CALLS;
}

useOwnDirectory();
const subjects = [await open(false), await open(true)];
const times = new Map(Object.keys(CALL_OF).map((name) => [name, [[], []] as number[][]]));
for (let round = 0; round < ROUNDS; round++) {
  for (const [which, subject] of subjects.entries()) {
    for (const [name, call] of Object.entries(CALL_OF)) {
      times.get(name)![which]!.push(timeOf(call, subject));
    }
  }
}
const rows = [...times].map(([name, [ordinary, flooded]]) => {
  const [before, after] = [spreadOf(ordinary!).median, spreadOf(flooded!).median];
  return [name, formatTime(before), formatTime(after), (after / before).toFixed(2)];
});
printTable(
  `${NODES} nodes of others, ${NODES} with colliding ids; medians of ${ROUNDS} rounds`,
  ["request", "ordinary", "flooded", "ratio"],
  rows,
);
for (const { close } of subjects) await close();
