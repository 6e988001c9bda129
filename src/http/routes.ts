/** From a request that is allowed to what it does. */
import type { Database } from "../database/database.ts";
import { shown } from "../support/options.ts";
import { HttpError } from "./answer.ts";
import type { Ask } from "./ask.ts";
import type { Streams } from "./events.ts";
import { countNodes, getNodes, listNodes, showStats } from "./lists.ts";
import { encodePart } from "./percent.ts";
import { NODE_ACTIONS, NODE_METHODS, runBatch } from "./nodes.ts";

type Handle = (db: Database, ask: Ask, streams: Streams) => unknown;

/** The paths without an id, and the methods of each. */
const ROUTES: Record<string, Record<string, Handle>> = {
  nodes: { GET: listNodes, HEAD: listNodes },
  count: { GET: countNodes, HEAD: countNodes },
  stats: { GET: showStats, HEAD: showStats },
  get: { POST: getNodes },
  batch: { POST: runBatch },
  watch: { GET: (db, ask, streams) => streams.serve(db, ask) },
};

export async function route(db: Database, ask: Ask, streams: Streams): Promise<void> {
  const [name, id, action, ...more] = ask.path as [string, ...string[]];
  if (id === undefined && Object.hasOwn(ROUTES, name)) {
    await methodOf(ROUTES[name]!, ask)(db, ask, streams);
  } else if (name === "nodes" && id !== undefined && more.length === 0) {
    await onNode(db, ask, id, action);
  } else if (name === "node" && action === undefined) {
    // For ids that clients change in a path, such as `..`.
    const given = ask.text("id");
    if (given === undefined) throw noRoute(ask);
    await onNode(db, ask, given, id);
  } else throw noRoute(ask);
}

async function onNode(db: Database, ask: Ask, id: string, action?: string): Promise<void> {
  if (action === undefined) await methodOf(NODE_METHODS, ask)(db, ask, id);
  else if (Object.hasOwn(NODE_ACTIONS, action)) {
    await methodOf({ POST: NODE_ACTIONS[action]! }, ask)(db, ask, id);
  } else throw noRoute(ask);
}

function methodOf<Method>(methods: Record<string, Method>, { method }: Ask): Method {
  if (Object.hasOwn(methods, method)) return methods[method]!;
  const allow = Object.keys(methods).join(", ");
  const message = `The path has no method ${shown(method)}; it has ${allow}. Nothing was done.`;
  throw new HttpError(405, "ERR_BAD_OPTION", message, { allow });
}

function noRoute({ path }: Ask): HttpError {
  return new HttpError(
    404,
    "ERR_NOT_FOUND",
    `There is no path ${shown(`/${path.map(encodePart).join("/")}`)}. Nothing was done. Slashes in an id ` +
      "are written %2F. docs/HTTP.md lists the paths.",
  );
}
