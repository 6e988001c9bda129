/**
 * What a document's link has of the parts that others put: which it knows, and which are refused.
 *
 * Parts that have come together are imported together: an import has its price, and so has the
 * event that follows it, so that one by one a quick editor would be ever further ahead.
 */
import { PluresError } from "../support/error.ts";
import { badUpdate, blobsOf } from "./parts.ts";

/** An update that could not be imported. */
export interface RefusedUpdate {
  /** The node that it is in: delete it to be rid of it. */
  part: string;
  error: PluresError;
}

/** A part to be imported. */
export interface ArrivedPart {
  id: string;
  data: unknown;
}

interface Importer {
  import(update: Uint8Array): void;
  importBatch(updates: Uint8Array[]): void;
}

export class Inbox {
  readonly #importer: Importer;
  readonly #take: (partIds: string[]) => void;
  readonly #events: { refused(update: RefusedUpdate): void };
  /** Parts that were imported, refused, or written here. */
  readonly #known = new Set<string>();
  readonly #refused = new Map<string, PluresError>();
  /** Parts that were put and are not looked at yet. */
  #arrived: string[] = [];

  /** `take` is called with what has arrived. */
  constructor(
    importer: Importer,
    take: (partIds: string[]) => void,
    events: { refused(update: RefusedUpdate): void },
  ) {
    this.#importer = importer;
    this.#take = take;
    this.#events = events;
  }

  get refused(): RefusedUpdate[] {
    return Array.from(this.#refused, ([part, error]) => ({ part, error }));
  }

  knows(partId: string): boolean {
    return this.#known.has(partId);
  }

  /** What is in the part is in the document. */
  note(partId: string): void {
    this.#known.add(partId);
  }

  /** The part is there no more. */
  forget(partId: string): void {
    this.#known.delete(partId);
    this.#refused.delete(partId);
  }

  /** All parts are to be looked at again. */
  clear(): void {
    this.#known.clear();
  }

  arrive(partId: string): void {
    if (this.#known.has(partId)) return;
    this.#arrived.push(partId);
    if (this.#arrived.length > 1) return;
    // Behind the promises by which a watch tells the changes that are there.
    process.nextTick(() => {
      const arrived = this.#arrived;
      this.#arrived = [];
      this.#take(arrived);
    });
  }

  import(parts: readonly ArrivedPart[]): void {
    if (parts.length > 1) {
      try {
        this.#importer.importBatch(parts.flatMap(({ data }) => blobsOf(data)));
        for (const { id } of parts) this.#known.add(id);
        return;
      } catch {
        // One by one shows which are refused. What was imported is in the document, once.
      }
    }
    for (const part of parts) this.#importOne(part);
  }

  #importOne({ id, data }: ArrivedPart): void {
    this.#known.add(id);
    try {
      for (const blob of blobsOf(data)) this.#importer.import(blob);
    } catch (cause) {
      const error =
        cause instanceof PluresError ? cause : badUpdate(`could not be imported (${cause})`, cause);
      this.#refused.set(id, error);
      this.#events.refused({ part: id, error });
    }
  }
}
