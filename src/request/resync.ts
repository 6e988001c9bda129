/** Resync: takes over the whole state of another replica (docs/CONFLICTS.md). */
import { DELTA_FLAGS, DELTA_MORE } from "../../assembly/layout/delta.ts";
import * as REQUESTS from "../../assembly/layout/requests.ts";
import { OP_RESYNC } from "../../assembly/layout/slot.ts";
import { PluresError } from "../support/error.ts";
import { type AppliedChange, readChanged } from "./deltas.ts";
import { checkOption } from "../support/options.ts";
import { type Pages, padded } from "../memory/pages.ts";
import { type Steps, ask } from "./steps.ts";
import type { Write } from "./request-writer.ts";

/** The answer to one request: the progress, and the changed nodes. @internal */
export interface ResyncStep {
  state: number;
  /** The head of the next request's payload: token, cursor and bounds. */
  head: Buffer;
  changes: AppliedChange[];
}

/** The requests of one resync; returns all changes. @internal */
export function* resyncSteps(pieces: readonly Uint8Array[]): Steps<AppliedChange[]> {
  checkPieces(pieces);
  const changes: AppliedChange[] = [];
  let head: Buffer | undefined;
  for (const piece of pieces) {
    const step: ResyncStep = yield* resyncPieceSteps(piece, head);
    for (const change of step.changes) changes.push(change);
    if (step.state === REQUESTS.RESYNC_DONE) break;
    head = step.head;
  }
  return changes;
}

/** The requests of one piece: the first one of a resync, or the one behind `before`. @internal */
export function* resyncPieceSteps(piece: Uint8Array, before?: Buffer): Steps<ResyncStep> {
  const changes: AppliedChange[] = [];
  let head = before ?? Buffer.alloc(REQUESTS.RESYNC_ID);
  let flags = before ? 0 : REQUESTS.RESYNC_BEGINS;
  for (;;) {
    head.writeUInt32LE(flags, REQUESTS.RESYNC_FLAGS);
    const payload = Buffer.concat([head, piece]);
    const write: Write = { op: OP_RESYNC, id: "", write: (writer) => writer.writeBytes(payload) };
    const step = yield* ask(write, readResync);
    head = step.head;
    for (const change of step.changes) changes.push(change);
    if (step.state !== REQUESTS.RESYNC_MORE) return { ...step, changes };
    flags = REQUESTS.RESYNC_GOES_ON;
  }
}

/** @internal */
export function readResync(pages: Pages, start: number, bytes: number): ResyncStep {
  const { view } = pages;
  const idBytes = padded(view.getUint32(start + REQUESTS.RESYNC_CURSOR, true) >>> 1);
  const head = Buffer.from(pages.bytes.subarray(start, start + REQUESTS.RESYNC_ID + idBytes));
  return {
    state: head.readUInt32LE(REQUESTS.RESYNC_STATE),
    head,
    changes: readChanged(pages, start + REQUESTS.RESYNC_CHANGED, bytes - REQUESTS.RESYNC_CHANGED),
  };
}

/** Throws unless these are the pieces of one export: each but the last says that more follow. */
function checkPieces(pieces: unknown): void {
  // A copy, as `every` passes over the holes of an array.
  const isList = Array.isArray(pieces) && [...pieces].every((each) => each instanceof Uint8Array);
  checkOption(
    "pieces",
    pieces ?? null,
    isList,
    "the result of changesSince() of the other replica",
  );
  const list = pieces as Uint8Array[];
  const isWhole = list.every((piece, index) => {
    return ((piece[DELTA_FLAGS] ?? 0) & DELTA_MORE) === (index + 1 < list.length ? DELTA_MORE : 0);
  });
  if (list.length > 0 && isWhole) return;
  throw new PluresError(
    "ERR_BAD_DELTA",
    `The ${list.length} pieces are not one whole export. Nothing was changed. Pass the whole result ` +
      "of changesSince() of the other replica, in its order.",
  );
}
