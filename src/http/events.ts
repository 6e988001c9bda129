/**
 * A stream of changes: server-sent events. Each has the watch's cursor as its id. A client that comes
 * back with it in `Last-Event-ID` goes on there.
 *
 * The watch has no queue: it reads the change log when the next event can be sent. So a reader that
 * stops costs nothing but its connection, which ends when the socket has stood still too long.
 */
import { once } from "node:events";
import { clearInterval, setInterval } from "node:timers";
import type { Database } from "../database/database.ts";
import { toJson } from "../json/extended-json.ts";
import type { Change, WatchRange } from "../watch/change.ts";
import type { Watch } from "../watch/watch.ts";
import { HttpError, describe } from "./answer.ts";
import type { Ask } from "./ask.ts";

/** After so long a browser comes back by itself. */
const RETRY_MS = 1_000;

/** The streams of one server, and how many there may be. */
export class Streams {
  readonly #open = new Set<Watch>();
  readonly #countMax: number;
  readonly #heartbeatMs: number;

  constructor(countMax: number, heartbeatMs: number) {
    this.#countMax = countMax;
    this.#heartbeatMs = heartbeatMs;
  }

  end(): void {
    for (const watch of this.#open) watch.close();
  }

  async serve(db: Database, ask: Ask): Promise<void> {
    const range = readWatch(ask);
    ask.endQuery();
    if (this.#open.size >= this.#countMax) throw tooMany(this.#countMax);
    const { request, response } = ask;
    const watch = db.watch(range);
    this.#open.add(watch);
    const heartbeat = setInterval(() => {
      // A reader that stands still gets nothing more to read.
      if (!response.writableNeedDrain) response.write(`id: ${watch.cursor}\n\n`);
    }, this.#heartbeatMs);
    response.once("close", () => watch.close());
    try {
      response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" });
      response.write(`retry: ${RETRY_MS}\nid: ${watch.cursor}\n\n`);
      if (request.method !== "HEAD") await sendChanges(ask, watch);
    } catch (error) {
      response.write(`event: error\ndata: ${JSON.stringify(describe(error))}\n\n`);
    } finally {
      clearInterval(heartbeat);
      this.#open.delete(watch);
      watch.close();
      response.end();
    }
  }
}

async function sendChanges({ response }: Ask, watch: Watch): Promise<void> {
  const ended = once(response, "close");
  for await (const change of watch) {
    if (response.write(eventOf(change, watch.cursor))) continue;
    await Promise.race([once(response, "drain"), ended]);
    if (response.destroyed) return;
  }
}

/** The data is the line that `pluresdb-ipc watch --json` prints. */
function eventOf(change: Change, cursor: string): string {
  const { kind, id, version } = change;
  const told: Record<string, unknown> = { kind, id, version };
  if (kind === "put" && change.data !== undefined) told["data"] = change.data;
  const fields = Object.entries(told).filter(([, value]) => value !== undefined);
  const json = fields.map(([name, value]) => `${JSON.stringify(name)}:${toJson(value)}`).join(",");
  return `id: ${cursor}\nevent: ${kind}\ndata: {${json}}\n\n`;
}

function readWatch(ask: Ask): WatchRange {
  const { "last-event-id": since } = ask.request.headers;
  const given: [string, unknown][] = [
    ["id", ask.text("id")],
    ["prefix", ask.text("prefix")],
    ["start", ask.text("start")],
    ["end", ask.text("end")],
    ["data", ask.flag("data")],
    ["initial", ask.flag("initial")],
  ];
  // A browser that comes back asks the same again: it has the existing nodes.
  const isBack = typeof since === "string" && since !== "";
  const range = given.filter(
    ([name, value]) => value !== undefined && !(isBack && name === "initial"),
  );
  return Object.fromEntries(isBack ? [...range, ["since", since]] : range);
}

function tooMany(countMax: number): HttpError {
  return new HttpError(
    503,
    "ERR_TOO_MANY_CLIENTS",
    `There are ${countMax} streams of changes, the most that this server has. Nothing was changed. ` +
      "Close one, or serve with a larger connectionsMax.",
    { "retry-after": "1" },
  );
}
