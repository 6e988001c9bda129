/**
 * Shallow snapshots: a document's state at some version, its start, and the history from there on.
 *
 * A document that began with one has no older history, so Loro refuses updates that build on it. One
 * that has the start's version takes a shallow snapshot as an update. One that has neither has to
 * begin with it: see `orderOf`.
 */
import { type LoroDoc, VersionVector } from "./loro.js";
import { trialLoro } from "./trial-loro.ts";

/** Where Loro's bytes have their mode, and that of snapshots. */
const MODE_AT = 21;
const MODE_SNAPSHOT = 3;
const SHALLOW = "shallow-snapshot";

/** Whether the bytes are a shallow snapshot. */
export function isShallow(blob: Uint8Array): boolean {
  if (blob[MODE_AT] !== MODE_SNAPSHOT) return false;
  try {
    return trialLoro().decodeImportBlobMeta(blob, false).mode === SHALLOW;
  } catch {
    return false;
  }
}

/** The version where the bytes end, encoded. */
export function endOf(blob: Uint8Array): Uint8Array {
  return trialLoro().decodeImportBlobMeta(blob, false).partialEndVersionVector.encode();
}

/** Whether a document has the version, encoded by any instance of Loro. */
export function includes(doc: LoroDoc, version: Uint8Array): boolean {
  return (doc.oplogVersion().compare(VersionVector.decode(version)) ?? -1) >= 0;
}

/** Whether the version has all of a document. */
export function isWithin(doc: LoroDoc, version: Uint8Array): boolean {
  return (doc.oplogVersion().compare(VersionVector.decode(version)) ?? 1) <= 0;
}

/** Whether an update of the document builds on less than the start of a shallow snapshot. */
export function isBefore(doc: LoroDoc, update: Uint8Array, shallow: Uint8Array): boolean {
  const { decodeImportBlobMeta } = trialLoro();
  const { startFrontiers } = decodeImportBlobMeta(update, false);
  const start = decodeImportBlobMeta(shallow, false).partialStartVersionVector.encode();
  try {
    const version = doc.frontiersToVV(startFrontiers);
    return (version.compare(VersionVector.decode(start)) ?? -1) < 0;
  } catch {
    // It waits for others.
    return false;
  }
}

/** Imports all blobs, the shallow ones last. Returns whether none waits for others. */
export function importAll(doc: LoroDoc, blobs: readonly Uint8Array[]): boolean {
  const shallow = blobs.filter(isShallow);
  const others = blobs.filter((blob) => !shallow.includes(blob));
  let isWhole = others.length === 0 || !doc.importBatch(others).pending?.size;
  for (const blob of shallow) isWhole = !doc.import(blob).pending?.size && isWhole;
  return isWhole;
}

/** Shallow snapshots first, of these the one that goes furthest: what a new document begins with. */
export function shallowFirst<Item extends { blobs: Uint8Array[] }>(items: readonly Item[]): Item[] {
  const reach = new Map(items.map((item) => [item, reachOf(item.blobs)]));
  return items.toSorted((a, b) => reach.get(b)! - reach.get(a)!);
}

/** How many operations a shallow snapshot knows of; 0 for other bytes. */
function reachOf(blobs: Uint8Array[]): number {
  const [blob] = blobs;
  if (blobs.length !== 1 || !isShallow(blob!)) return 0;
  const end = trialLoro().VersionVector.decode(endOf(blob!)).toJSON();
  return [...end.values()].reduce((total, count) => total + count, 0);
}

/**
 * Whether all that a document has beyond a shallow snapshot can be imported into one that began with
 * it: it does not build on older history.
 */
export function buildsOn(doc: LoroDoc, shallow: Uint8Array): boolean {
  const loro = trialLoro();
  const copy = new loro.LoroDoc();
  try {
    copy.import(shallow);
    const from = VersionVector.decode(copy.oplogVersion().encode());
    return !copy.import(doc.export({ mode: "update", from })).pending?.size;
  } catch {
    return false;
  } finally {
    copy.free();
  }
}
