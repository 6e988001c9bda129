/**
 * The union of a document's chunks, in the instance of Loro that may be lost. A chunk that Loro
 * refuses, or that makes it panic, is left out.
 */
import type { LoroDoc } from "loro-crdt";
import { type Chunk, blobsOf } from "./chunks.ts";
import { abandonTrialLoro, checkOperations, isPanic, trialLoro } from "./trial-loro.ts";

/** A chunk whose bytes could be imported. */
export interface ImportedChunk {
  chunk: Chunk;
  blobs: Uint8Array[];
}

export class Union {
  #loro = trialLoro();
  #doc = new this.#loro.LoroDoc();
  /** Chunks that Loro refused. */
  readonly refused: Chunk[] = [];
  /** What the document has. */
  readonly chunks: ImportedChunk[] = [];
  /** Whether it is certain that no update waits for one that is missing, and that none was refused. */
  isWhole = true;

  get doc(): LoroDoc {
    return this.#doc;
  }

  /** Imports chunks; returns those that could be. */
  add(chunks: readonly Chunk[]): ImportedChunk[] {
    const readable = chunks.flatMap((chunk) => {
      const blobs = readBlobs(chunk);
      return blobs ? [{ chunk, blobs }] : [];
    });
    // One import of all takes a fraction of the time, and needs no version of each.
    const added = this.#import(readable) ? readable : readable.filter((one) => this.#import([one]));
    if (added.length < chunks.length) {
      this.isWhole = false;
      const imported = new Set(added.map(({ chunk }) => chunk));
      this.refused.push(...chunks.filter((chunk) => !imported.has(chunk)));
    }
    return added;
  }

  free(): void {
    if (this.#loro === trialLoro()) this.#doc.free();
  }

  /** Whether all of them are updates. After a panic the document is made again without them. */
  #import(chunks: ImportedChunk[]): boolean {
    try {
      this.#importBlobs(chunks);
      this.chunks.push(...chunks);
      return true;
    } catch (error) {
      if (isPanic(error)) {
        abandonTrialLoro();
        this.#loro = trialLoro();
        this.#doc = new this.#loro.LoroDoc();
        this.#importBlobs(this.chunks);
      }
      this.isWhole = false;
      return false;
    }
  }

  #importBlobs(chunks: readonly ImportedChunk[]): void {
    const blobs = chunks.flatMap((chunk) => chunk.blobs);
    checkOperations(blobs);
    if (blobs.length > 0 && this.#doc.importBatch(blobs).pending?.size) this.isWhole = false;
  }
}

function readBlobs({ data }: Chunk): Uint8Array[] | undefined {
  try {
    return blobsOf(data);
  } catch {
    return undefined;
  }
}
