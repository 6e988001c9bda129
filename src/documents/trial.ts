/**
 * A trial of foreign bytes: they are imported into a copy of the document first, in another instance
 * of Loro. Bytes that make Loro panic there never reach the document.
 */
import type { LoroDoc } from "./loro.js";
import {
  abandonTrialLoro,
  checkOperations,
  isPanic,
  isTrialCrowded,
  trialCopies,
  trialLoro,
} from "./trial-loro.ts";

/** With more local updates than this the copy is made again when it is needed. */
const LOCAL_UPDATES_MAX = 256;

/** Reading all of a larger document takes too long at its opening. */
const PROBED_BYTES_MAX = 2 ** 18;

export class Trial {
  readonly #doc: LoroDoc;
  /** Updates of the document that the copy lacks. */
  #local: Uint8Array[] = [];

  constructor(doc: LoroDoc) {
    this.#doc = doc;
  }

  /** An edit of this process made this update. */
  edited(update: Uint8Array): void {
    if (!trialCopies().has(this.#doc)) return;
    this.#local.push(update);
    if (this.#local.length > LOCAL_UPDATES_MAX) this.close();
  }

  /** Throws what Loro throws if the updates cannot be imported into the document. */
  check(updates: Uint8Array[]): void {
    try {
      this.#import(updates);
    } catch (error) {
      if (!isPanic(error)) throw error;
      const isCrowded = isTrialCrowded();
      abandonTrialLoro();
      // The copies of other documents may have taken the memory: once more without them.
      if (!isCrowded) throw error;
      this.#checkAlone(updates);
    }
  }

  close(): void {
    trialCopies().get(this.#doc)?.free();
    trialCopies().delete(this.#doc);
    this.#local = [];
  }

  #checkAlone(updates: Uint8Array[]): void {
    try {
      this.#import(updates);
    } catch (error) {
      if (isPanic(error)) abandonTrialLoro();
      throw error;
    }
  }

  #import(updates: Uint8Array[]): void {
    checkOperations(updates);
    const copy = this.#currentCopy();
    importAll(copy, this.#local.splice(0));
    const isFirst = copy.opCount() === 0;
    importAll(copy, updates);
    if (!isFirst || bytesOf(updates) > PROBED_BYTES_MAX) return;
    try {
      probe(copy);
    } catch (error) {
      if (!isPanic(error)) this.close();
      throw error;
    }
  }

  #currentCopy(): LoroDoc {
    const known = trialCopies().get(this.#doc);
    if (known) return known;
    this.#local = [];
    const copy = new (trialLoro().LoroDoc)();
    trialCopies().set(this.#doc, copy);
    if (this.#doc.opCount() > 0) copy.import(this.#doc.export({ mode: "snapshot" }));
    return copy;
  }
}

function importAll(doc: LoroDoc, updates: Uint8Array[]): void {
  if (updates.length === 1) doc.import(updates[0]!);
  else if (updates.length > 1) doc.importBatch(updates);
}

/**
 * An empty document takes bytes over without decoding all of them: they may make it fail at the first
 * use. Throws what that throws.
 */
function probe(copy: LoroDoc): void {
  copy.export({ mode: "update" });
  const again = new (trialLoro().LoroDoc)();
  again.import(copy.export({ mode: "snapshot" }));
  again.toJSON();
  again.free();
}

function bytesOf(updates: readonly Uint8Array[]): number {
  return updates.reduce((sum, { length }) => sum + length, 0);
}
