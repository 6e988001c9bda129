/**
 * Trimming: a document's chunks become one shallow snapshot, without the history before its start.
 *
 * An update that builds on older history than a reader has cannot be imported, ever. So the start is
 * a version that every known replica has seen, and that open documents had a moment to import. Loro
 * moves it further back where concurrent edits need that.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import type { Change, LoroDoc, PeerID, VersionVector } from "./loro.js";
import { CLOCK_BITS } from "../codec/stamps.ts";
import { PluresError } from "../support/error.ts";
import { checkOptions, namesOf, timeOption } from "../support/options.ts";
import { type Chunk, checkDocumentId, chunksOf, newChunkId } from "./chunks.ts";
import { coveredOf, replace } from "./compaction.ts";
import type { DocumentDatabase } from "./document-database.ts";
import { tokensOf } from "./tokens.ts";
import { trialLoro } from "./trial-loro.ts";
import { Union } from "./union.ts";

/** What `trimDocument` and `doc.trim` take. */
export interface TrimOptions {
  /** Only history that is older than so many milliseconds. Default: 0, all of it. */
  olderThanMs?: number;
}

/** What a trim did. */
export interface TrimResult {
  /** The size of the stored document before, bytes. */
  bytesBefore: number;
  /** And after it: the same if there was nothing to trim. */
  bytesAfter: number;
  /** The known replicas, by `replicaId`, that have not seen all of the history: it stays for them. */
  waitsFor: string[];
}

const OPTIONS = namesOf<TrimOptions>({ olderThanMs: true });
/** Open documents import what came before within this time. A process that stands still does not. */
const SETTLE_MS = 250;
/** Other processes may compact the document at the same time. */
const TRIES_MAX = 5;
const MS_A_SECOND = 1000;

/**
 * Replaces the stored history of a document by the state that it led to. Text, lists and trees stay
 * as they are; time travel to before the start is over. Resolves when it is done. Rejects with the
 * errors of a batch, ERR_BAD_ID or ERR_BAD_OPTION, and then nothing was changed.
 */
export async function trimDocument(
  database: DocumentDatabase,
  id: string,
  options: TrimOptions = {},
): Promise<TrimResult> {
  checkDocumentId(id);
  checkOptions(options, "trimDocument", OPTIONS);
  const olderThanMs = timeOption("olderThanMs", options.olderThanMs, 0);
  const { seen, waitsFor } = await seenByAll(database, id);
  await sleep(SETTLE_MS);
  for (let tries = 1; ; tries++) {
    try {
      return { ...(await trimNow(database, id, seen, olderThanMs)), waitsFor };
    } catch (error) {
      const isConflict = error instanceof PluresError && error.code === "ERR_CONFLICT";
      if (!isConflict || tries === TRIES_MAX) throw error;
    }
  }
}

/** The document's chunks that every known replica has, and the replicas that lack one. */
async function seenByAll(
  database: DocumentDatabase,
  id: string,
): Promise<{ seen: Chunk[]; waitsFor: string[] }> {
  const known = await database.replicas();
  const own = database.versionVector();
  const has = (vector: Record<string, bigint>, actor: string, stamp: bigint) =>
    (vector[actor] ?? -1n) >= stamp;
  // What this store lacks may build on less than the chunks that the replica has seen since.
  const ahead = known.filter(
    ({ vector }) => !Object.entries(vector).every(([actor, stamp]) => has(own, actor, stamp)),
  );
  const waitsFor = new Set(ahead.map(({ replica }) => replica));
  const seen = chunksIn(database, id).filter((chunk) => {
    const written = database.meta(chunk.id)?.written;
    if (!written) return false;
    const stamp = (BigInt(written.ms) << CLOCK_BITS) | BigInt(written.counter);
    const lacking = known.filter(({ vector }) => !has(vector, written.actor, stamp));
    for (const { replica } of lacking) waitsFor.add(replica);
    return lacking.length === 0;
  });
  return { seen: ahead.length > 0 ? [] : seen, waitsFor: [...waitsFor] };
}

function chunksIn(database: DocumentDatabase, id: string): Chunk[] {
  const tokens = tokensOf(database, id);
  return chunksOf(database, id).filter(({ token }) => tokens.includes(token));
}

async function trimNow(
  database: DocumentDatabase,
  id: string,
  seen: Chunk[],
  olderThanMs: number,
): Promise<Omit<TrimResult, "waitsFor">> {
  const chunks = chunksIn(database, id);
  const versions = new Map(chunks.map((chunk) => [chunk.id, database.meta(chunk.id)?.version]));
  const [past, whole] = [new Union(), new Union()];
  try {
    past.add(seen);
    whole.add(chunks);
    const covered = whole.isWhole
      ? whole.chunks
      : coveredOf(whole.chunks, whole.doc.oplogVersion().encode());
    const left = chunks.filter((chunk) => !covered.some((one) => one.chunk === chunk));
    const bytesBefore = bytesOf(chunks);
    const data = shallowSnapshot(whole.doc, past.doc.oplogVersion(), olderThanMs);
    const bytesAfter = (data?.length ?? bytesBefore) + bytesOf(left);
    if (!data || bytesAfter >= bytesBefore) return { bytesBefore, bytesAfter: bytesBefore };
    await replace(
      database,
      { put: newChunkId(id, chunks[0]!.token, "s"), data },
      covered.map(({ chunk }) => ({ delete: chunk.id, ifVersion: versions.get(chunk.id) ?? 0 })),
    );
    return { bytesBefore, bytesAfter };
  } finally {
    past.free();
    whole.free();
  }
}

/** The document with the history from `past` and a time on. Undefined: none is older. */
function shallowSnapshot(
  doc: LoroDoc,
  past: VersionVector,
  olderThanMs: number,
): Uint8Array | undefined {
  const loro = trialLoro();
  const start = startOf(doc, past.toJSON(), olderThanMs);
  if (!start) return undefined;
  const frontiers = doc.vvToFrontiers(new loro.VersionVector(start));
  const data = doc.export({ mode: "shallow-snapshot", frontiers });
  // The old history goes only if the bytes make the same document.
  const again = new loro.LoroDoc();
  again.import(data);
  const isSame =
    again.oplogVersion().compare(doc.oplogVersion()) === 0 &&
    isDeepStrictEqual(again.toJSON(), doc.toJSON());
  again.free();
  return isSame ? data : undefined;
}

/** The latest version within `past` whose changes are all old. Undefined: the document starts there. */
function startOf(
  doc: LoroDoc,
  past: Map<PeerID, number>,
  olderThanMs: number,
): Map<PeerID, number> | undefined {
  // Changes from before the package recorded times have none, and are old.
  const latestS = olderThanMs === 0 ? Infinity : (Date.now() - olderThanMs) / MS_A_SECOND;
  const start = doc.shallowSinceVV().toJSON();
  const has = (peer: PeerID, counter: number) => (start.get(peer) ?? 0) > counter;
  let isLater = false;
  const changes = [...doc.getAllChanges().values()].flat();
  for (const { peer, counter, length, timestamp, deps } of changes.sort(byTime)) {
    const end = Math.min(counter + length, past.get(peer) ?? 0);
    const isOld = timestamp <= latestS && deps.every((dep) => has(dep.peer, dep.counter));
    if (!isOld || end <= (start.get(peer) ?? 0) || (counter > 0 && !has(peer, counter - 1)))
      continue;
    start.set(peer, end);
    isLater = true;
  }
  return isLater ? start : undefined;
}

/** Causes before their effects. */
function byTime(a: Change, b: Change): number {
  return a.lamport - b.lamport;
}

function bytesOf(chunks: readonly Chunk[]): number {
  const blobs = chunks.flatMap(({ data }) => (Array.isArray(data) ? (data as unknown[]) : [data]));
  return blobs.reduce<number>(
    (sum, blob) => sum + (blob instanceof Uint8Array ? blob.length : 0),
    0,
  );
}
