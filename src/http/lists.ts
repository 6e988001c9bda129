/** The routes that read several nodes: pages of a range, counts, and nodes by their ids. */
import type { Range } from "../codec/range.ts";
import type { Database } from "../database/database.ts";
import { toJson, wrap } from "../json/extended-json.ts";
import { PluresError } from "../support/error.ts";
import { sendJson, sendText } from "./answer.ts";
import type { Ask } from "./ask.ts";
import { readFields } from "./nodes.ts";
import { encodePart } from "./percent.ts";

const LIMIT = 1_000;
const LIMIT_MAX = 10_000;
/** A page ends behind the node that reaches it: what one request can make the server hold. */
const PAGE_CHARS = 2 ** 21;
const BOUNDS = ["prefix", "start", "end", "after"] as const;

/** `{"nodes":[{"id","data"}, …],"next":"/nodes?…"}`; without `next` it is the last page. */
export function listNodes(db: Database, ask: Ask): void {
  const range = readRange(ask);
  const reverse = ask.flag("reverse") ?? false;
  const hasData = ask.flag("data") ?? true;
  const limit = ask.whole("limit") ?? LIMIT;
  ask.endQuery();
  if (limit > LIMIT_MAX || limit < 1) {
    const message = `The parameter limit is ${limit}; expected 1 to ${LIMIT_MAX}. Nothing was done.`;
    throw new PluresError("ERR_BAD_OPTION", message);
  }
  const nodes: string[] = [];
  let chars = 0;
  let last: string | undefined;
  let isMore = false;
  for (const [id, text] of texts(db, { ...range, reverse, limit: limit + 1 }, hasData)) {
    isMore = nodes.length === limit || chars >= PAGE_CHARS;
    if (isMore) break;
    nodes.push(text);
    chars += text.length;
    last = id;
  }
  const next =
    isMore && last !== undefined ? nextOf({ ...range }, last, limit, reverse, hasData) : "";
  const tail = next && `,"next":${JSON.stringify(next)}`;
  sendText(ask.response, 200, `{"nodes":[${nodes.join(",")}]${tail}}`);
}

function* texts(db: Database, range: Range, hasData: boolean): Generator<[string, string]> {
  if (!hasData) for (const id of db.keys(range)) yield [id, JSON.stringify({ id })];
  else {
    for (const { id, data } of db.entries(range)) {
      yield [id, `{"id":${JSON.stringify(id)},"data":${toJson(data)}}`];
    }
  }
}

/** The target of the page behind the id `last`. */
function nextOf(
  range: Range,
  last: string,
  limit: number,
  reverse: boolean,
  hasData: boolean,
): string {
  if (reverse) range.end = last;
  else range.after = last;
  const given = Object.entries({ ...range, limit, ...(reverse && { reverse }) });
  if (!hasData) given.push(["data", false]);
  return `/nodes?${given.map(([name, value]) => `${name}=${encodePart(String(value))}`).join("&")}`;
}

export function countNodes(db: Database, ask: Ask): void {
  const range = readRange(ask);
  ask.endQuery();
  sendJson(ask.response, 200, { count: db.count(range) });
}

/** `{"ids":[…]}` gives `{"nodes":[…]}`: the data of each at one instant, null for what is absent. */
export async function getNodes(db: Database, ask: Ask): Promise<void> {
  ask.endQuery();
  const { ids } = await readFields(ask, ["ids"]);
  if (!Array.isArray(ids) || ids.length > LIMIT_MAX) {
    const message = `The body's ids are no array of ${LIMIT_MAX} ids at most. Nothing was done.`;
    throw new PluresError("ERR_BAD_VALUE", message);
  }
  const found = db.getMany(ids as string[]);
  const nodes = found.map((data) => (data === undefined ? null : { data: wrap(data) }));
  sendJson(ask.response, 200, { nodes });
}

export function showStats(db: Database, ask: Ask): void {
  ask.endQuery();
  sendJson(ask.response, 200, db.stats());
}

/** The bounds in the query. */
export function readRange(ask: Ask): Range {
  const given = BOUNDS.map((name) => [name, ask.text(name)] as const);
  return Object.fromEntries(given.filter(([, bound]) => bound !== undefined));
}
