/**
 * Version vectors and deltas, which replicas exchange (docs/FORMAT.md): the requests, for the store
 * and for clients alike.
 */
import { FUTURE_ACTOR, FUTURE_STAMP } from "../../assembly/layout/memory.ts";
import * as REQUESTS from "../../assembly/layout/requests.ts";
import { OP_APPLY, OP_EXPORT } from "../../assembly/layout/slot.ts";
import { BAD_DELTA, FOUND, FUTURE, OK, TOO_LARGE } from "../../assembly/layout/status.ts";
import * as STORE from "../../assembly/layout/store.ts";
import { PluresError } from "../support/error.ts";
import { shown } from "../support/options.ts";
import { readId } from "../codec/ids.ts";
import { documentOf, isReserved } from "../codec/reserved-ids.ts";
import { loadWord } from "../memory/load-word.ts";
import { type Pages, padded, viewBuffer } from "../memory/pages.ts";
import { CLOCK_BITS, actorName, readStamp } from "../codec/stamps.ts";
import { type ReadAnswer, type Step, type Steps, ask } from "./steps.ts";
import { statusError, type Reply } from "./reply.ts";
import type { ApplyHead, RequestWriter, Write } from "./request-writer.ts";

/** The writes that a replica has seen: the latest stamp of each actor (16 hexadecimal digits). */
export type VersionVector = Record<string, bigint>;

/** A node that a delta has changed, or may have changed. */
export interface AppliedChange {
  /** The node. */
  id: string;
  /** `put`: it has data now. `delete`: it has none. */
  kind: "put" | "delete";
}

const STAMP_MAX = (1n << 64n) - 1n;
/** One native call makes a string of so many bytes of an answer; ids are cut out of it. */
const WINDOW_BYTES = 512;
const NO_BYTES = Buffer.alloc(0);
const NO_CURSOR = Buffer.alloc(REQUESTS.ANSWER_ID);

/** The version vector in the pages, which the engine may be changing. @internal */
export function readVector(pages: Pages): VersionVector {
  // SYNC POINT: actor count. Entries below it are complete, and only their stamps change.
  const count = Math.min(loadWord(pages.words, STORE.STORE_ACTOR_COUNT >>> 2), STORE.ACTORS_MAX);
  const vector: VersionVector = {};
  for (let actor = 0; actor < count; actor++) {
    const entry = STORE.ACTORS + actor * STORE.ACTOR_BYTES;
    // A freed entry gets its new id first, and a stamp only later.
    for (let isSame = false; !isSame;) {
      const id = readStamp(pages, entry + STORE.ACTOR_ID);
      const stamp = readStamp(pages, entry + STORE.ACTOR_STAMP);
      isSame = readStamp(pages, entry + STORE.ACTOR_ID) === id;
      if (isSame && stamp) vector[actorName(id)] = stamp;
    }
  }
  return vector;
}

/**
 * The requests of one export; returns its deltas. The vector in the last delta is from before the
 * first one: writes during the export belong to the next export. @internal */
export function* exportSteps(
  pages: Pages,
  since: VersionVector = {},
  isCopy = false,
): Steps<Uint8Array[]> {
  checkVector(since);
  const to = readVector(pages);
  const deltas: Uint8Array[] = [];
  let cursor: Uint8Array | undefined;
  do {
    const piece: ExportedPiece = yield* exportPieceSteps({ since, to, cursor, isCopy });
    if (piece.delta.length > 0) deltas.push(piece.delta);
    cursor = piece.cursor;
  } while (cursor);
  return deltas;
}

/** The choice of a piece of an export. @internal */
export interface ExportPlan {
  since: VersionVector;
  /** The store's vector from before the first piece. */
  to: VersionVector;
  /** Where the piece before ended. */
  cursor: Uint8Array | undefined;
  isCopy?: boolean;
  /** Whether the pieces make no export: each is empty if it has no node. */
  isCheck?: boolean;
}

/** @internal */
export interface ExportedPiece {
  /** Empty if the replica lacks nothing. */
  delta: Uint8Array;
  /** Where the next piece begins; undefined: this is the last one. */
  cursor: Uint8Array | undefined;
  /** How often parts have come before others of their writer, since the store was opened. */
  early: number;
}

/** The request for one piece. @internal */
export function* exportPieceSteps(plan: ExportPlan): Steps<ExportedPiece> {
  const { since, to, cursor = NO_CURSOR, isCopy = false, isCheck = false } = plan;
  const goesOn = plan.cursor && !isCheck ? REQUESTS.EXPORT_GOES_ON : 0;
  const payload = exportPayload(cursor, since, to, goesOn | (isCopy ? REQUESTS.EXPORT_COPY : 0));
  const answer = yield* ask(exportWrite(payload), copyBytes);
  const { view } = viewBuffer(answer);
  const head = REQUESTS.ANSWER_ID + padded(view.getUint32(REQUESTS.ANSWER_KEY_INFO, true) >>> 1);
  return {
    delta: answer.subarray(head),
    cursor: head > REQUESTS.ANSWER_ID ? answer.subarray(0, head) : undefined,
    early: view.getUint32(REQUESTS.ANSWER_EARLY, true),
  };
}

/** The choice of a part of the change log. @internal */
export interface LogPlan {
  /** The position behind which changes are exported; undefined: only its end is asked for. */
  start: bigint | undefined;
  /** The start of the first piece of this export. */
  first: bigint;
  /** Changes are exported that are later. */
  since: VersionVector;
  /** Whether vectors rise for this store's own actor alone. */
  isOwn: boolean;
}

/** What changed behind a position of the change log. @internal */
export interface LogExport {
  state: "all" | "cut" | "lost";
  /** The position up to which changes are exported. */
  end: bigint;
  /** The store's vector at this moment. */
  vector: VersionVector;
  /** Empty if there is nothing that the receivers lack. */
  delta: Uint8Array;
  early: number;
}

const LOG_STATES = ["all", "cut", "lost"] as const;

/** The request for what changed behind a position of the change log. @internal */
export function* exportLogSteps({ start, first, since, isOwn }: LogPlan): Steps<LogExport> {
  let flags: number = REQUESTS.EXPORT_LOG;
  if (isOwn) flags |= REQUESTS.EXPORT_OWN;
  if (start === undefined) flags |= REQUESTS.EXPORT_END;
  const place = Buffer.alloc(REQUESTS.PLACE_BYTES);
  place.writeBigUInt64LE(start ?? 0n, REQUESTS.PLACE_START);
  place.writeBigUInt64LE(first, REQUESTS.PLACE_FIRST);
  const payload = Buffer.concat([exportPayload(NO_CURSOR, since, {}, flags), place]);
  const answer = yield* ask(exportWrite(payload), copyBytes);
  const { view } = viewBuffer(answer);
  const vector: VersionVector = {};
  let at: number = REQUESTS.ANSWER_LOG_STAMPS;
  for (let left = view.getUint32(REQUESTS.ANSWER_LOG_COUNT, true); left > 0; left--) {
    const stamp = view.getBigUint64(at + REQUESTS.STAMP_BYTES / 2, true);
    vector[actorName(view.getBigUint64(at, true))] = stamp;
    at += REQUESTS.STAMP_BYTES;
  }
  return {
    state: LOG_STATES[view.getUint32(REQUESTS.ANSWER_LOG_STATE, true)]!,
    end: view.getBigUint64(REQUESTS.ANSWER_LOG_END, true),
    vector,
    delta: answer.subarray(at),
    early: view.getUint32(REQUESTS.ANSWER_EARLY, true),
  };
}

function exportWrite(payload: Uint8Array): Write {
  return { op: OP_EXPORT, id: "", write: (writer) => writer.writeBytes(payload) };
}

/** Throws ERR_BAD_OPTION unless it is a version vector. @internal */
export function checkVector(vector: unknown): void {
  const isObject = typeof vector === "object" && vector !== null;
  const entries: [string, unknown][] = isObject ? Object.entries(vector) : [];
  const wrong = entries.find(([actor, stamp]) => !/^[0-9a-f]{16}$/.test(actor) || !isStamp(stamp));
  if (isObject && !wrong) return;
  const found = wrong ? `has ${shown(wrong[0])}: ${shown(wrong[1])}` : `is ${shown(vector)}`;
  throw new PluresError(
    "ERR_BAD_OPTION",
    `The version vector ${found}; expected the result of versionVector() of a replica: ` +
      "16 hexadecimal digits and a bigint for each actor. Nothing was done.",
  );
}

function isStamp(stamp: unknown): boolean {
  return typeof stamp === "bigint" && stamp >= 0n && stamp <= STAMP_MAX;
}

function exportPayload(
  cursor: Uint8Array,
  since: VersionVector,
  to: VersionVector,
  flags: number,
): Buffer {
  const from = Object.entries(since);
  const stamps = [...from, ...Object.entries(to)];
  const id = cursor.subarray(REQUESTS.ANSWER_ID);
  const payload = Buffer.alloc(
    REQUESTS.EXPORT_ID + id.length + stamps.length * REQUESTS.STAMP_BYTES,
  );
  payload.set(cursor.subarray(0, REQUESTS.EXPORT_FLAGS), REQUESTS.EXPORT_CURSOR);
  payload.writeUInt32LE(flags, REQUESTS.EXPORT_FLAGS);
  payload.writeUInt32LE(from.length, REQUESTS.EXPORT_FROM);
  payload.writeUInt32LE(stamps.length - from.length, REQUESTS.EXPORT_TO);
  payload.set(id, REQUESTS.EXPORT_ID);
  let at = REQUESTS.EXPORT_ID + id.length;
  for (const [actor, stamp] of stamps) {
    payload.writeBigUInt64LE(BigInt(`0x${actor}`), at);
    payload.writeBigUInt64LE(stamp, at + REQUESTS.STAMP_BYTES / 2);
    at += REQUESTS.STAMP_BYTES;
  }
  return payload;
}

/**
 * The requests that merge a delta: one, unless the journal has no room for all of its nodes at once.
 * Returns the nodes that changed. Throws ERR_BAD_DELTA for anything but bytes. @internal
 */
export function* applySteps(delta: Uint8Array): Steps<AppliedChange[]> {
  if (!(delta instanceof Uint8Array)) {
    throw badDelta(`is of type ${typeof delta}; expected a Uint8Array of changesSince()`);
  }
  let head: ApplyHead = { skip: 0, token: 0 };
  let all: AppliedChange[] | undefined;
  const write = (writer: RequestWriter) => writer.writeDelta(delta, head);
  const step: Step = { write: { op: OP_APPLY, id: "", write }, read: readApplied };
  do {
    // Not by `ask`: a second generator costs as much as merging two fields.
    const { next, changes } = (yield step) as ReturnType<typeof readApplied>;
    if (!all) all = changes;
    else for (const change of changes) all.push(change);
    head = next;
  } while (head.skip > 0);
  return all;
}

/** The answer: the changed nodes, and the head of the next request, which skips 0 nodes if all are merged. */
function readApplied(pages: Pages, start: number, bytes: number) {
  const next: ApplyHead = {
    skip: pages.view.getUint32(start + REQUESTS.APPLY_SKIP, true),
    token: pages.view.getUint32(start + REQUESTS.APPLY_TOKEN, true),
  };
  const at = start + REQUESTS.APPLY_HEAD_BYTES;
  return { next, changes: readChanged(pages, at, bytes - REQUESTS.APPLY_HEAD_BYTES) };
}

/** The changed nodes from a list of `length` bytes at `start`. @internal */
export function readChanged(pages: Pages, start: number, length: number): AppliedChange[] {
  const { bytes, view } = pages;
  const count = view.getUint32(start + REQUESTS.CHANGED_COUNT, true);
  const end = start + length;
  const changes: AppliedChange[] = [];
  let documents: Set<string> | undefined;
  // A native call costs as much as many cuts. A cut may keep its window alive, so windows are small.
  let window = "";
  let windowAt = start;
  let at = start + REQUESTS.CHANGED_FIRST;
  for (let index = 0; index < count; index++) {
    const head = bytes[at]! | (bytes[at + 1]! << 8);
    const keyInfo = head >>> 1;
    const idAt = at + REQUESTS.CHANGED_ID;
    at = idAt + (keyInfo >>> 1);
    let id: string;
    if (keyInfo & 1) id = readId(pages, idAt, keyInfo);
    else {
      if (at > windowAt + window.length) {
        windowAt = idAt;
        window = bytes.latin1Slice(idAt, Math.max(at, Math.min(idAt + WINDOW_BYTES, end)));
      }
      id = window.slice(idAt - windowAt, at - windowAt);
    }
    changes.push({ id, kind: head & REQUESTS.CHANGED_DELETE ? "delete" : "put" });
    if (isReserved(id)) (documents ??= new Set()).add(documentOf(id));
  }
  return documents ? withDocuments(changes, documents) : changes;
}

/** Adds the documents whose chunks changed, unless a change of their node is in the list. */
function withDocuments(all: AppliedChange[], documents: Set<string>): AppliedChange[] {
  const changes = all.filter(({ id }) => !isReserved(id));
  for (const { id } of changes) documents.delete(id);
  documents.delete("");
  return [...changes, ...Array.from(documents, (id) => ({ id, kind: "put" as const }))];
}

/** A copy of an answer. */
function copyBytes({ bytes }: Pages, start: number, length: number): Uint8Array {
  return Buffer.from(bytes.subarray(start, start + length));
}

/** The result of `read` for the answer to a request; refusals are thrown. @internal */
export function readAnswer<Result>(reply: Reply | undefined, read: ReadAnswer<Result>): Result {
  const { status, data = NO_BYTES } = reply ?? { status: OK };
  if (status === OK || status === FOUND) return read(viewBuffer(data), 0, data.length);
  if (status === BAD_DELTA) throw badDelta("is damaged, or of another version of the format");
  if (status === FUTURE && data) throw futureStamp(data);
  if (status === TOO_LARGE) throw tooLarge();
  throw statusError(status, "a delta", data);
}

function badDelta(problem: string): PluresError {
  return new PluresError(
    "ERR_BAD_DELTA",
    `The delta ${problem}. Nothing was applied. Ask the other replica for the changes again.`,
  );
}

function tooLarge(): PluresError {
  return new PluresError(
    "ERR_VALUE_TOO_LARGE",
    "The delta would make a value larger than this store accepts. Nothing was applied. " +
      "Create the store with a larger valueBytesMax.",
  );
}

function futureStamp(data: Buffer): PluresError {
  const actor = actorName(data.readBigUInt64LE(FUTURE_ACTOR));
  const stampMs = Number(data.readBigUInt64LE(FUTURE_STAMP) >> CLOCK_BITS);
  return new PluresError(
    "ERR_FUTURE_STAMP",
    `The delta has a stamp of actor ${actor} that is ${stampMs - Date.now()} ms ahead of this ` +
      "machine's clock. Nothing was applied. Set the clocks right; if that actor's clock was wrong, " +
      "call restamp() of its store. Or raise maxAheadMs.",
  );
}
