/**
 * Compare-and-set: reads a node, lets a function make its new data, and writes that if no other write
 * has changed the node since. Otherwise it starts over, a limited number of times.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { type Limit, limitsOf } from "../request/limits.ts";
import { PluresError } from "../support/error.ts";
import { checkOptions, integerOption, namesOf, shown, timeOption } from "../support/options.ts";
import type { Versioned } from "../read/entry.ts";
import type { Database, UpdateOptions } from "./database.ts";

const OPTIONS = namesOf<UpdateOptions>({
  ttlMs: true,
  retriesMax: true,
  signal: true,
  timeoutMs: true,
});
const RETRIES_MAX = 100;
const RETRIES_MAX_MAX = 1_000_000;
/** The first retry comes at once. Later ones wait at random for up to so long a retry. */
const PAUSE_MS = 1;
const PAUSE_MS_MAX = 20;

/** What an update uses of a database. */
type Target = Pick<Database, "getWithVersion" | "meta" | "put" | "putSync" | "patch" | "patchSync">;

/** One write: of some fields, or of all data. */
interface Change {
  verb: "put" | "patch";
  data: unknown;
  conditions: { ifVersion: number; ttlMs?: number };
}

/** @internal */
export async function update(
  target: Target,
  id: string,
  change: (data: any) => unknown,
  options: UpdateOptions = {},
  limit?: Limit,
): Promise<unknown> {
  const attempts = attemptsOf(change, options);
  for (let attempt = 1; ; attempt++) {
    if (limit?.isOver) return undefined;
    const seen = target.getWithVersion(id);
    const next = await change(seen?.data);
    if (next === undefined) checkUnchanged(target, id, seen);
    if (next === undefined || limit?.isOver) return undefined;
    const write = changeOf(target, id, seen?.version, next, options);
    if (write === "none") return next;
    try {
      if (write !== "conflict") {
        if (limit) limit.isSent = true;
        await target[write.verb](id, write.data as any, write.conditions);
        return next;
      }
    } catch (error) {
      throwUnlessConflict(error, id);
    }
    if (attempt === attempts) throw gaveUp(target, id, attempts);
    if (attempt > 1) await sleep(Math.random() * Math.min(attempt * PAUSE_MS, PAUSE_MS_MAX));
  }
}

/** The same without promises. @internal */
export function updateSync(
  target: Target,
  id: string,
  change: (data: any) => unknown,
  options: UpdateOptions = {},
): unknown {
  const attempts = attemptsOf(change, options);
  const limits = limitsOf(options);
  for (let attempt = 1; ; attempt++) {
    const seen = target.getWithVersion(id);
    const next = change(seen?.data);
    if (next instanceof Promise) throw asynchronous(next);
    if (next === undefined) {
      checkUnchanged(target, id, seen);
      return undefined;
    }
    const write = changeOf(target, id, seen?.version, next, options);
    if (write === "none") return next;
    try {
      if (write !== "conflict") {
        target[`${write.verb}Sync`](id, write.data as any, { ...write.conditions, ...limits });
        return next;
      }
    } catch (error) {
      throwUnlessConflict(error, id);
    }
    if (attempt === attempts) throw gaveUp(target, id, attempts);
  }
}

/** Checks the arguments: how often the function may be called. */
function attemptsOf(change: unknown, options: UpdateOptions): number {
  if (typeof change !== "function") {
    throw new PluresError(
      "ERR_BAD_OPTION",
      `update was given ${shown(change)}; expected a function from the node's data to the new data. ` +
        "Nothing was changed.",
    );
  }
  checkOptions(options, "update", OPTIONS);
  timeOption("ttlMs", options.ttlMs, Infinity);
  return 1 + integerOption("retriesMax", options.retriesMax, RETRIES_MAX, 0, RETRIES_MAX_MAX);
}

/**
 * The write that makes `next` of the node, which had this version. Of an object only the fields that
 * differ are written: sets, counters and the time to live stay. The function may have changed the data
 * that it got, so the node is read again.
 */
function changeOf(
  target: Target,
  id: string,
  version: number | undefined,
  next: unknown,
  { ttlMs }: UpdateOptions,
): Change | "none" | "conflict" {
  const now = target.getWithVersion(id);
  if (now?.version !== version) return "conflict";
  const conditions = { ifVersion: version ?? 0, ...(ttlMs === undefined ? {} : { ttlMs }) };
  if (!now) return { verb: "put", data: next, conditions };
  if (isRecord(now.data) && isRecord(next)) {
    const fields = differences(now.data, next);
    if (!fields.length && ttlMs === undefined) return "none";
    return { verb: "patch", data: Object.fromEntries(fields), conditions };
  }
  const expires = ttlMs === undefined ? target.meta(id)?.expires : undefined;
  if (!expires) return { verb: "put", data: next, conditions };
  const leftMs = Math.max(0, expires.atMs - Date.now());
  return { verb: "put", data: next, conditions: { ...conditions, ttlMs: leftMs } };
}

/** The fields that differ, with their new values; undefined: the field is gone. */
function differences(
  before: Record<string, unknown>,
  next: Record<string, unknown>,
): [string, unknown][] {
  const names = new Set([...Object.keys(before), ...Object.keys(next)]);
  const valueOf = (data: Record<string, unknown>, name: string) =>
    Object.hasOwn(data, name) ? data[name] : undefined;
  return Array.from(names, (name): [string, unknown] => [name, valueOf(next, name)]).filter(
    ([name, value]) => !isDeepStrictEqual(valueOf(before, name), value),
  );
}

/** Whether it is an object whose fields are all that it has. */
function isRecord(data: unknown): data is Record<string, unknown> {
  if (typeof data !== "object" || data === null) return false;
  const prototype: unknown = Object.getPrototypeOf(data);
  const isPlain = prototype === null || Object.getPrototypeOf(prototype) === null;
  return isPlain && typeof (data as { toJSON?: unknown }).toJSON !== "function";
}

function throwUnlessConflict(error: unknown, id: string): void {
  const isConflict = error instanceof PluresError && error.code === "ERR_CONFLICT";
  if (!isConflict || error.id !== id) throw error;
}

function gaveUp(target: Target, id: string, attempts: number): PluresError {
  return new PluresError(
    "ERR_CONFLICT",
    `Others have changed the node ${shown(id)} during each of ${attempts} attempts to update it. This ` +
      "update has changed nothing. Call update again, make the function shorter, or raise retriesMax.",
    { id, current: target.getWithVersion(id) },
  );
}

/** A function that changes its argument and returns nothing means to write it. */
function checkUnchanged(target: Target, id: string, seen: Versioned | undefined): void {
  const now = seen && target.getWithVersion(id);
  if (now?.version !== seen?.version || isDeepStrictEqual(now?.data, seen?.data)) return;
  throw new PluresError(
    "ERR_BAD_OPTION",
    `The function of update changed the data of ${shown(id)} and returned nothing. The node stays as it ` +
      "was. Return the data, such as (data) => ({ ...data, n: 1 }).",
  );
}

function asynchronous(result: Promise<unknown>): PluresError {
  result.catch(() => {});
  return new PluresError(
    "ERR_BAD_OPTION",
    "updateSync was given an asynchronous function. Nothing was changed. Use update, or a function " +
      "that returns the new data.",
  );
}
