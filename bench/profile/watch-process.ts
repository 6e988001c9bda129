/**
 * The processes of a watched change: `watch-process.js server|watcher|writer`, with the addon that
 * marks calls with times. The marks here wrap calls of the client.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { EXECUTOR } from "../../src/database/executor.ts";
import type { Session } from "../../src/client/session.ts";
import { CrdtStore, IPCClient, IPCServer } from "../../src/index.ts";
import { loadNative } from "../../src/memory/native.ts";
import type { ServerLink } from "../../src/client/server-link.ts";
import { answerRequests } from "../child.ts";
import { people } from "../data/people.ts";

const CHANNEL = "profile-watch";
const NODES = 10_000;
const WARM_UP_ROUNDS = 60;
const WARM_UP_PUTS = 200;
const WARM_UP_GAP_MS = 2;
/** For the pauses of a flood to end. */
const SETTLE_MS = 200;

export interface Puts {
  count: number;
  /** Long enough for all processes to fall asleep. */
  gapMs: number;
}

const { mark } = loadNative() as unknown as { mark(what: string): void };
let leave = (): unknown => undefined;

async function serve(): Promise<void> {
  const store = new CrdtStore();
  for (const { id, data } of people(NODES)) store.putSync(id, data);
  const server = await new IPCServer(CHANNEL, store, { signals: false }).start();
  leave = () => server.stop();
}

async function watch(): Promise<void> {
  const client = await IPCClient.connect(CHANNEL);
  const { link } = client[EXECUTOR] as Session;
  markReading(link);
  const changes = client.watch();
  const read = async () => {
    while (!(await changes.next()).done) mark("seen");
  };
  void read();
  leave = () => client.close();
}

/** Marks the wake-up of this client, and the two calls that read a change. */
function markReading(link: ServerLink): void {
  const wake = link.wake.bind(link);
  link.wake = () => {
    mark("handler");
    wake();
  };
  const { memory } = link.source;
  const { core } = memory;
  const { readLog } = core;
  const marked = (...args: Parameters<typeof readLog>) => {
    const status = readLog(...args);
    mark("found");
    return status;
  };
  link.source.memory = { ...memory, core: { ...core, readLog: marked } };
  const { reader } = link;
  const getChanged = reader.getChanged.bind(reader);
  reader.getChanged = (id) => {
    const found = getChanged(id);
    mark("decoded");
    return found;
  };
}

async function put({ count, gapMs }: Puts): Promise<void> {
  const client = await IPCClient.connect(CHANNEL);
  await warmUp(client);
  for (const { id, data } of people(NODES).next(count, 1)) {
    await sleep(gapMs);
    mark("put");
    const stored = client.put(id, data);
    mark("sent");
    await stored;
    mark("stored");
  }
  await sleep(gapMs);
  client.close();
}

/** Compiles the code that a process of some age has compiled. */
async function warmUp(client: IPCClient): Promise<void> {
  const dataset = people(NODES);
  for (let round = 0; round < WARM_UP_ROUNDS; round++) {
    await Promise.all(dataset.next(WARM_UP_PUTS, 1).map(({ id, data }) => client.put(id, data)));
    await sleep(WARM_UP_GAP_MS);
  }
  await sleep(SETTLE_MS);
}

if (process.argv[2] === "watched") answerRequests({ serve, watch, put }, () => leave());
