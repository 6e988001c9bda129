/**
 * The chunks that a document has imported or refused, and those that have just arrived.
 *
 * Chunks that arrive together are imported together. An import and the event behind it cost time:
 * one by one, the imports would fall ever further behind a quick editor.
 */
import { PluresError } from "../support/error.ts";
import { badUpdate, blobsOf } from "./chunks.ts";

/** An update that could not be imported. */
export interface RefusedUpdate {
  /** The id of the node that holds it: deleting that node removes the update. */
  part: string;
  /** Why it was refused. */
  error: PluresError;
}

/** A chunk to be imported. */
export interface ArrivedChunk {
  id: string;
  data: unknown;
}

/** Imports updates into the document without sending them to the database. */
export interface Importer {
  import(update: Uint8Array): void;
  importBatch(updates: Uint8Array[]): void;
}

export class Inbox {
  readonly #importer: Importer;
  readonly #receive: (chunkIds: string[]) => void;
  readonly #events: { refused(update: RefusedUpdate): void };
  /** Chunks that were imported, refused, or written here. */
  readonly #done = new Set<string>();
  readonly #refused = new Map<string, PluresError>();
  /** Chunks that were put and are not imported yet. */
  #arrived: string[] = [];

  /** `receive` is called with the ids of chunks that arrived, at most once a turn. */
  constructor(
    importer: Importer,
    receive: (chunkIds: string[]) => void,
    events: { refused(update: RefusedUpdate): void },
  ) {
    this.#importer = importer;
    this.#receive = receive;
    this.#events = events;
  }

  get refused(): RefusedUpdate[] {
    return Array.from(this.#refused, ([part, error]) => ({ part, error }));
  }

  has(chunkId: string): boolean {
    return this.#done.has(chunkId);
  }

  refuses(chunkId: string): boolean {
    return this.#refused.has(chunkId);
  }

  /** The chunk's content is in the document. */
  add(chunkId: string): void {
    this.#done.add(chunkId);
  }

  /** The chunk is no part of the document, as `cause` says. */
  refuse(chunkId: string, cause: unknown): void {
    const error =
      cause instanceof PluresError ? cause : badUpdate(`could not be imported (${cause})`, cause);
    this.#done.add(chunkId);
    this.#refused.set(chunkId, error);
    this.#events.refused({ part: chunkId, error });
  }

  /** The chunk was deleted. */
  remove(chunkId: string): void {
    this.#done.delete(chunkId);
    this.#refused.delete(chunkId);
  }

  /** All chunks are to be imported again. */
  clear(): void {
    this.#done.clear();
  }

  arrive(chunkId: string): void {
    if (this.#done.has(chunkId)) return;
    this.#arrived.push(chunkId);
    if (this.#arrived.length > 1) return;
    // After the promises with which a watch delivers the changes of this turn.
    process.nextTick(() => {
      const arrived = this.#arrived;
      this.#arrived = [];
      this.#receive(arrived);
    });
  }

  import(chunks: readonly ArrivedChunk[]): void {
    if (chunks.length > 1) {
      try {
        this.#importer.importBatch(chunks.flatMap(({ data }) => blobsOf(data)));
        for (const { id } of chunks) this.#done.add(id);
        return;
      } catch {
        // One by one shows which are refused. Importing an update twice changes nothing.
      }
    }
    for (const chunk of chunks) this.#importOne(chunk);
  }

  #importOne({ id, data }: ArrivedChunk): void {
    this.#done.add(id);
    try {
      for (const blob of blobsOf(data)) this.#importer.import(blob);
    } catch (cause) {
      this.refuse(id, cause);
    }
  }
}
