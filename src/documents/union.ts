/**
 * The union of a document's chunks, in the instance of Loro that may be lost. A chunk that Loro
 * refuses, or that makes it panic, is left out.
 */
import type { LoroDoc } from "./loro.js";
import { type Chunk, blobsOf } from "./chunks.ts";
import { endOf, importAll, includes, isShallow, shallowFirst } from "./shallow.ts";
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
  /** Why, by their ids. */
  readonly causes = new Map<string, unknown>();
  /** What the document has. */
  readonly chunks: ImportedChunk[] = [];
  /** The shallow snapshot that the document began with. */
  #beginning: Uint8Array | undefined;
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
    const added = this.#import(readable)
      ? readable
      : shallowFirst(readable).filter((one) => this.#import([one]));
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

  /** Whether all of them are updates. After a failure the document is made again without them. */
  #import(chunks: ImportedChunk[]): boolean {
    const blobs = blobsIn(chunks);
    try {
      checkOperations(blobs);
      if (!this.#importBlobs(blobs)) this.isWhole = false;
      this.chunks.push(...chunks);
      return true;
    } catch (error) {
      if (isPanic(error)) abandonTrialLoro();
      if (isPanic(error) || blobs.some(isShallow)) this.#remake();
      if (chunks.length === 1) this.causes.set(chunks[0]!.chunk.id, error);
      this.isWhole = false;
      return false;
    }
  }

  /** Returns whether no blob waits for others. */
  #importBlobs(blobs: readonly Uint8Array[]): boolean {
    const [first] = shallowFirst(blobs.map((blob) => ({ blobs: [blob] })));
    const shallow = first?.blobs[0];
    if (shallow === undefined || !isShallow(shallow)) return importAll(this.#doc, blobs);
    try {
      if (this.chunks.length === 0) this.#begin(shallow);
      return this.#importAround(blobs);
    } catch (error) {
      if (isPanic(error) || this.chunks.length > 0 || blobs.length === 1) throw error;
      // The others may have the older history, and updates that build on it.
      this.#beginning = undefined;
      this.#remake();
      return this.#importAround(blobs);
    }
  }

  #begin(shallow: Uint8Array): void {
    this.#beginning = shallow;
    this.#doc.import(shallow);
  }

  /** Throws if the document lacks the version at which a shallow snapshot starts. */
  #importAround(blobs: readonly Uint8Array[]): boolean {
    const isWhole = importAll(this.#doc, blobs);
    const isMissing = (blob: Uint8Array) => isShallow(blob) && !includes(this.#doc, endOf(blob));
    if (!isWhole && blobs.some(isMissing))
      throw new Error("it starts at a version that is missing");
    return isWhole;
  }

  #remake(): void {
    this.free();
    this.#loro = trialLoro();
    this.#doc = new this.#loro.LoroDoc();
    if (this.chunks.length === 0) this.#beginning = undefined;
    else if (this.#beginning) this.#doc.import(this.#beginning);
    importAll(this.#doc, blobsIn(this.chunks));
  }
}

function blobsIn(chunks: readonly ImportedChunk[]): Uint8Array[] {
  return chunks.flatMap(({ blobs }) => blobs);
}

function readBlobs({ data }: Chunk): Uint8Array[] | undefined {
  try {
    return blobsOf(data);
  } catch {
    return undefined;
  }
}
