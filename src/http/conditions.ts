/**
 * Conditions of writes, as HTTP has them: an ETag is the version of a node in its store.
 *
 *   ETag: "7.5f1c09ab"       version 7 in the store of this replica id
 *   If-Match: "7.5f1c09ab"   only if it is this version still     If-Match: *        only if it exists
 *   If-Match: "7"            the same, in whatever store          If-None-Match: *   only if it does not
 */
import type { Database } from "../database/database.ts";
import { PluresError } from "../support/error.ts";
import { shown } from "../support/options.ts";
import type { Ask } from "./ask.ts";

interface HttpConditions {
  ifVersion?: number;
  ifExists?: boolean;
  ifAbsent?: boolean;
  ttlMs?: number;
}

const TAG = /^"(\d+)(?:\.(\w+))?"$/;

/** The ETag of a node's version. */
export function tagOf(db: Database, version: number): string {
  return `"${version}.${db.replicaId}"`;
}

/** Whether a reader that has one of the tags in `If-None-Match` has this one. */
export function isKnown({ request }: Ask, tag: string): boolean {
  const { "if-none-match": known } = request.headers;
  if (known === undefined) return false;
  return (
    known.trim() === "*" || known.split(",").some((one) => one.trim().replace("W/", "") === tag)
  );
}

/** The conditions of a write of the node `id`. Throws ERR_BAD_OPTION, and ERR_CONFLICT for another store's tag. */
export function conditionsOf(db: Database, ask: Ask, id: string): HttpConditions {
  const { "if-match": match, "if-none-match": none } = ask.request.headers;
  const conditions: HttpConditions = {};
  const ttlMs = ask.method === "DELETE" ? undefined : ask.whole("ttlMs");
  if (ttlMs !== undefined) conditions.ttlMs = ttlMs;
  if (none !== undefined) {
    if (none.trim() !== "*") throw badCondition("If-None-Match", none, "*");
    conditions.ifAbsent = true;
  }
  if (match === undefined) return conditions;
  if (match.trim() === "*") return { ...conditions, ifExists: true };
  const [, version, replica] = TAG.exec(match.trim()) ?? [];
  if (version === undefined) throw badCondition("If-Match", match, 'one ETag such as "7", or *');
  if (replica !== undefined && replica !== db.replicaId) throw otherStore(db, id);
  return { ...conditions, ifVersion: Number(version) };
}

/** A version of another store says nothing of this one's. */
function otherStore(db: Database, id: string): PluresError {
  return new PluresError(
    "ERR_CONFLICT",
    `The ETag in If-Match is of another store than the one that has ${shown(id)} now. Nothing was ` +
      "changed. Get the node again.",
    { id, current: db.getWithVersion(id) },
  );
}

function badCondition(name: string, found: string, expected: string): PluresError {
  return new PluresError(
    "ERR_BAD_OPTION",
    `${name} is ${shown(found)}; expected ${expected}. Nothing was changed.`,
  );
}
