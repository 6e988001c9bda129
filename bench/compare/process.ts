/** A process of one build: `process.js <its folder>`. It is a server, or a client beside one. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type * as Package from "../../src/index.ts";
import { answerRequests } from "../child.ts";
import { people } from "../data/people.ts";
import { storeLibrary } from "../merge/pluresdb.ts";
import { type Scale, type Times, clientRows, mergeRow, timeRows } from "./rows.ts";

const CHANNEL = "compare";
const index = pathToFileURL(join(process.argv[2]!, "dist/src/index.js"));
const build = (await import(index.href)) as typeof Package;
// The verbs of a store block in builds that have no blocking twins.
for (const verb of ["put", "patch", "batch", "changesSince", "applyChanges"]) {
  const verbs = build.CrdtStore.prototype as unknown as Record<string, unknown>;
  verbs[`${verb}Sync`] ??= verbs[verb];
}
let leave = (): unknown => undefined;

async function serve({ nodes }: Scale): Promise<void> {
  const store = new build.CrdtStore();
  for (const { id, data } of people(nodes)) store.putSync(id, data);
  const server = await new build.IPCServer(CHANNEL, store, { signals: false }).start();
  leave = () => server.stop();
}

async function measure({ nodes, changes, budgetMs }: Scale): Promise<Times> {
  using client = await build.IPCClient.connect(CHANNEL);
  const rows = [...clientRows(client, people(nodes)), mergeRow(storeLibrary(build), changes)];
  return await timeRows(rows, budgetMs);
}

answerRequests({ serve, measure }, () => leave());
