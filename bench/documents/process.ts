/**
 * The processes of a committed edit: the server, the writer and the reader. The marks wrap calls of
 * the client, so the product needs no hook.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { CrdtStore, IPCClient, IPCServer } from "../../src/index.ts";
import type { LiveDoc } from "../../src/doc.ts";
import { isReserved } from "../../src/codec/reserved-ids.ts";
import { answerRequests } from "../child.ts";
import { nowNs } from "../machine.ts";
import type { Seen, Sent, Trial } from "./trial.ts";

const CHANNEL = "bench-documents";
/** For the last commit to arrive. */
const ARRIVE_MS_MAX = 10_000;

interface Opening {
  trial: Trial;
  id: string;
}

let leave = (): unknown => undefined;
let client: IPCClient;
let doc: LiveDoc;
let seen: Seen[] = [];
/** Times of the writer's last put chunk, and of the reader's last read chunk. */
const last = { puttingNs: 0, putNs: 0, reportedNs: 0, readNs: 0 };

async function serve(): Promise<void> {
  const server = await new IPCServer(CHANNEL, new CrdtStore(), { signals: false }).start();
  leave = () => server.stop();
}

async function connect(): Promise<void> {
  client = await IPCClient.connect(CHANNEL);
  leave = () => client.close();
  const put = client.put.bind(client);
  client.put = ((...args: Parameters<typeof put>) => {
    last.puttingNs = nowNs();
    const stored = put(...args);
    last.putNs = nowNs();
    return stored;
  }) as typeof put;
  const get = client.get.bind(client);
  client.get = ((id: string) => {
    if (!isReserved(id)) return get(id);
    last.reportedNs = nowNs();
    const data: unknown = get(id);
    last.readNs = nowNs();
    return data;
  }) as typeof get;
}

/** The writer makes the document. */
async function make({ trial, id }: Opening): Promise<void> {
  doc = await client.doc(id);
  doc.getText("text").insert(0, "x".repeat(trial.characters));
  await doc.flush();
}

/** The reader opens it. */
async function look({ id }: Opening): Promise<void> {
  doc = await client.doc(id);
  seen = [];
  doc.subscribe(() => {
    const number = doc.getMap("sent").get("number") as number | undefined;
    if (number === undefined || number === seen.at(-1)?.number) return;
    const { reportedNs, readNs } = last;
    seen.push({ number, reportedNs, readNs, seenNs: nowNs() });
  });
}

/** The writer commits as the trial says. */
async function write({ commits, pauseMs }: Trial): Promise<Sent[]> {
  const sent: Sent[] = [];
  for (let number = 1; number <= commits; number++) {
    if (pauseMs) await sleep(pauseMs);
    doc.getText("text").insert(number, "y");
    doc.getMap("sent").set("number", number);
    const startedNs = nowNs();
    doc.commit();
    const committedNs = nowNs();
    if (pauseMs) await Promise.resolve();
    else await doc.flush();
    sent.push({ startedNs, committedNs, puttingNs: last.puttingNs, putNs: last.putNs });
  }
  await doc.flush();
  doc.close();
  return sent;
}

/** The reader waits until it has seen all commits. */
async function see({ commits }: Trial): Promise<Seen[]> {
  const endMs = performance.now() + ARRIVE_MS_MAX;
  while (seen.at(-1)?.number !== commits && performance.now() < endMs) await sleep(1);
  doc.close();
  return seen;
}

answerRequests({ serve, connect, make, look, write, see }, () => leave());
