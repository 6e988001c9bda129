/**
 * A trial of foreign bytes: they are imported into a copy of the document first, in another instance
 * of Loro. Bytes that make Loro panic there never reach the document.
 */
import type { LoroDoc } from "loro-crdt";
import {
  abandonTrialLoro,
  checkOperations,
  isPanic,
  isTrialCrowded,
  trialLoro,
} from "./trial-loro.ts";

/** With more local updates than this the copy is made again when it is needed. */
const LOCAL_UPDATES_MAX = 256;

export class Trial {
  readonly #doc: LoroDoc;
  /** The copy, and the instance that it lives in. */
  #copy: LoroDoc | undefined;
  #loro: unknown;
  /** Updates of the document that the copy lacks. */
  #local: Uint8Array[] = [];

  constructor(doc: LoroDoc) {
    this.#doc = doc;
  }

  /** An edit of this process made this update. */
  edited(update: Uint8Array): void {
    if (!this.#copy) return;
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
    if (this.#copy && this.#loro === trialLoro()) this.#copy.free();
    this.#copy = undefined;
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
    importAll(copy, updates);
  }

  #currentCopy(): LoroDoc {
    const loro = trialLoro();
    if (this.#copy && this.#loro === loro) return this.#copy;
    this.#local = [];
    this.#loro = loro;
    this.#copy = new loro.LoroDoc();
    if (this.#doc.opCount() > 0) this.#copy.import(this.#doc.export({ mode: "snapshot" }));
    return this.#copy;
  }
}

function importAll(doc: LoroDoc, updates: Uint8Array[]): void {
  if (updates.length === 1) doc.import(updates[0]!);
  else if (updates.length > 1) doc.importBatch(updates);
}
