/**
 * The processes of a watched change: `watch-process.js server|watcher|writer`, with the addon that
 * marks what happens when. What is marked here are calls around the client's own.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { SESSION } from "../../src/client/replica-api.ts";
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
/** For pauses of floods to end. */
const SETTLE_MS = 200;

export interface Puts {
  count: number;
  /** Long enough for everybody to fall asleep. */
  gapMs: number;
}

const { mark } = loadNative() as unknown as { mark(what: string): void };
let leave = (): unknown => undefined;

async function serve(): Promise<void> {
  const store = new CrdtStore();
  for (const { id, data } of people(NODES)) store.put(id, data);
  const server = await new IPCServer(CHANNEL, store, { signals: false }).start();
  leave = () => server.stop();
}

async function watch(): Promise<void> {
  const client = await IPCClient.connect(CHANNEL);
  const { link } = client[SESSION];
  markReading(link);
  const changes = client.watch();
  const read = async () => {
    while (!(await changes.next()).done) mark("seen");
  };
  void read();
  leave = () => client.close();
}

/** When this client is woken, and around the two calls that read a change. */
function markReading(link: ServerLink): void {
  const wake = link.wake.bind(link);
  link.wake = () => {
    mark("handler");
    wake();
  };
  const { core } = link.source;
  const { readLog } = core;
  const marked = (...args: Parameters<typeof readLog>) => {
    const status = readLog(...args);
    mark("found");
    return status;
  };
  link.source.core = { ...core, readLog: marked };
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

/** Compiles what processes that have lived for some time have compiled. */
async function warmUp(client: IPCClient): Promise<void> {
  const dataset = people(NODES);
  for (let round = 0; round < WARM_UP_ROUNDS; round++) {
    await Promise.all(dataset.next(WARM_UP_PUTS, 1).map(({ id, data }) => client.put(id, data)));
    await sleep(WARM_UP_GAP_MS);
  }
  await sleep(SETTLE_MS);
}

if (process.argv[2] === "watched") answerRequests({ serve, watch, put }, () => leave());
