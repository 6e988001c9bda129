/** The routes of one node, and of a batch. */
import type { Database } from "../database/database.ts";
import { toJson, wrap } from "../json/extended-json.ts";
import { PluresError } from "../support/error.ts";
import { shown } from "../support/options.ts";
import { sendJson, sendNothing, sendText } from "./answer.ts";
import type { Ask } from "./ask.ts";
import { conditionsOf, isKnown, tagOf } from "./conditions.ts";

type Fields = Record<string, unknown>;

/** What each method does to a node. */
export const NODE_METHODS: Record<string, (db: Database, ask: Ask, id: string) => unknown> = {
  GET: getNode,
  HEAD: getNode,
  PUT: async (db, ask, id) => {
    const conditions = readConditions(db, ask, id);
    await db.put(id, await ask.body(), conditions);
    sendNothing(ask.response);
  },
  PATCH: async (db, ask, id) => {
    const conditions = readConditions(db, ask, id);
    await db.patch(id, (await ask.body()) as Fields, conditions);
    sendNothing(ask.response);
  },
  DELETE: async (db, ask, id) => {
    if (await db.delete(id, readConditions(db, ask, id))) sendNothing(ask.response);
    else throw notFound(id);
  },
};

/** What a POST to `/nodes/{id}/{action}` does. The body has the arguments by their names. */
export const NODE_ACTIONS: Record<string, (db: Database, ask: Ask, id: string) => unknown> = {
  increment: async (db, ask, id) => {
    const conditions = readConditions(db, ask, id);
    const { field, by } = await readFields(ask, ["field"], ["by"]);
    const value = await db.increment(id, field as never, by as number | undefined, conditions);
    sendJson(ask.response, 200, { value: wrap(value) });
  },
  addToSet: async (db, ask, id) => {
    const conditions = readConditions(db, ask, id);
    const { field, element } = await readFields(ask, ["field", "element"]);
    const added = await db.addToSet(id, field as never, element as never, conditions);
    sendJson(ask.response, 200, { added });
  },
  removeFromSet: async (db, ask, id) => {
    const conditions = readConditions(db, ask, id);
    const { field, element } = await readFields(ask, ["field", "element"]);
    const removed = await db.removeFromSet(id, field as never, element as never, conditions);
    sendJson(ask.response, 200, { removed });
  },
};

export async function runBatch(db: Database, ask: Ask): Promise<void> {
  ask.endQuery();
  await db.batch((await ask.body()) as []);
  sendNothing(ask.response);
}

function getNode(db: Database, ask: Ask, id: string): void {
  ask.endQuery();
  const found = db.getWithVersion(id);
  if (!found) throw notFound(id);
  const etag = tagOf(db, found.version);
  if (isKnown(ask, etag)) sendNothing(ask.response, 304, { etag });
  else sendText(ask.response, 200, toJson(found.data), { etag });
}

/** Before the body is read: nothing else can be wrong with the head of the request. */
function readConditions(db: Database, ask: Ask, id: string) {
  const conditions = conditionsOf(db, ask, id);
  ask.endQuery();
  return conditions;
}

/** The fields of the body. Throws ERR_BAD_VALUE unless it has those of `needed`, and at most `more`. */
export async function readFields(ask: Ask, needed: string[], more: string[] = []): Promise<Fields> {
  const body = (await ask.body()) as Fields;
  const isObject = typeof body === "object" && body !== null && !Array.isArray(body);
  const names = isObject ? Object.keys(body) : [];
  const known = [...needed, ...more];
  if (needed.every((name) => names.includes(name)) && names.every((name) => known.includes(name))) {
    if (isObject) return body;
  }
  throw new PluresError(
    "ERR_BAD_VALUE",
    `The body is ${isObject ? `an object of ${shown(names.join(", "))}` : shown(body)}; expected an ` +
      `object with ${needed.join(" and ")}${more.map((name) => `, perhaps ${name}`).join("")}. Nothing was done.`,
  );
}

function notFound(id: string): PluresError {
  return new PluresError("ERR_NOT_FOUND", `There is no node ${shown(id)}. Nothing was changed.`, {
    id,
  });
}
