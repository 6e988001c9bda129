/**
 * A live document: a LoroDoc that is the same in every process that has it open.
 *
 * What is committed goes to the others at once, what they commit comes in by itself; everything
 * else is Loro's: `getText`, `getList`, `getMovableList`, `getTree`, `getMap`, `subscribe`,
 * `checkout`. See `docs/DOCUMENTS.md`.
 */
import { randomBytes } from "node:crypto";
import { type Container, type EphemeralStore, LoroDoc, UndoManager, type Value } from "loro-crdt";
import { PluresError } from "../support/error.ts";
import type { Database } from "./database.ts";
import type { RefusedUpdate } from "./inbox.ts";
import { DocumentLink } from "./document-link.ts";
import { badUpdate } from "./parts.ts";
import { Presence } from "./presence.ts";
import { Emitter, type Listener } from "../support/emitter.ts";

export interface DocEvents {
  /** An update of somebody else was no update: it was left out. */
  refused: RefusedUpdate;
  /** The document was deleted. Who goes on editing brings all of it back. */
  deleted: { id: string };
  /** Updates could not be sent (they are kept for the next try), or are no longer received. */
  error: PluresError;
}

/** Loro's own limit: the greatest number is nobody's. */
const PEER_MAX = 2n ** 64n - 1n;

export class LiveDoc<
  Shape extends Record<string, Container> = Record<string, Container>,
> extends LoroDoc<Shape> {
  readonly id: string;
  /** Takes back what was committed here, and nobody else's edits. */
  readonly undoManager: UndoManager;
  readonly #database: Database;
  readonly #link: DocumentLink;
  readonly #events = new Emitter<DocEvents>(["refused", "deleted", "error"]);
  readonly #leave: () => void;
  #presence: Presence | undefined;
  #users = 1;

  /** @internal */
  constructor(database: Database, id: string, leave: () => void) {
    super();
    this.id = id;
    this.#database = database;
    this.#leave = leave;
    const linked = {
      doc: this,
      import: (update: Uint8Array) => super.import(update),
      importBatch: (updates: Uint8Array[]) => super.importBatch(updates),
      newDoc: () => new LoroDoc(),
    };
    this.#link = new DocumentLink(database, id, linked, {
      refused: (update) => this.#events.emit("refused", update),
      deleted: () => this.#events.emit("deleted", { id }),
      failed: (error) => this.#events.emit("error", error),
    });
    this.setPeerId(this.#newPeer());
    this.undoManager = new UndoManager(this, {});
  }

  /** Who else has the document open, and what they tell of themselves: Loro's EphemeralStore. */
  get presence(): EphemeralStore<Record<string, Value>> {
    if (this.#users === 0) throw closedError(this.id);
    this.#presence ??= new Presence(this.#database, this.id);
    return this.#presence.store;
  }

  /** Updates of others that were no updates, since the document was opened. */
  get refused(): RefusedUpdate[] {
    return this.#link.refused;
  }

  undo(): boolean {
    return this.undoManager.undo();
  }

  redo(): boolean {
    return this.undoManager.redo();
  }

  /**
   * Imports an update or a snapshot; what it adds goes to the others as an edit does. Throws
   * ERR_BAD_UPDATE.
   */
  override import(update: Uint8Array): ReturnType<LoroDoc["import"]> {
    try {
      const status = super.import(update);
      this.#link.send(update);
      return status;
    } catch (cause) {
      throw this.#refusal(cause);
    }
  }

  /** The same for several. */
  override importBatch(updates: Uint8Array[]): ReturnType<LoroDoc["importBatch"]> {
    try {
      const status = super.importBatch(updates);
      for (const update of updates) this.#link.send(update);
      return status;
    } catch (cause) {
      throw this.#refusal(cause);
    }
  }

  override importUpdateBatch(updates: Uint8Array[]): ReturnType<LoroDoc["importBatch"]> {
    return this.importBatch(updates);
  }

  /** Commits, and resolves when all that was committed here is in the store. */
  async flush(): Promise<void> {
    this.commit();
    await this.#link.flush();
  }

  on<Name extends keyof DocEvents>(event: Name, listener: Listener<DocEvents[Name]>): this {
    this.#events.on(event, listener);
    return this;
  }

  off<Name extends keyof DocEvents>(event: Name, listener: Listener<DocEvents[Name]>): this {
    this.#events.off(event, listener);
    return this;
  }

  /**
   * Commits, and ends the use of the document: its memory is freed, and whatever is called after
   * that throws ERR_CLOSED. If it was opened several times, the last `close` does so.
   */
  close(): void {
    if (this.#users === 0 || --this.#users > 0) return;
    this.commit();
    this.#link.close();
    this.#presence?.close();
    this.#leave();
    this.undoManager.free();
    seal(this.undoManager, this.id);
    this.free();
    seal(this, this.id);
  }

  [Symbol.dispose](): void {
    this.close();
  }

  /** Waits until all is in the store, then closes. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#users === 0) return;
    try {
      await this.flush();
    } finally {
      this.close();
    }
  }

  /** Opened once more. @internal */
  share(): this {
    this.#users++;
    return this;
  }

  #refusal(cause: unknown): unknown {
    if (this.#users === 0) return cause;
    return badUpdate(`could not be imported (${cause})`, cause);
  }

  /** 64 random bits of the system's, and none that ever edited this document. */
  #newPeer(): bigint {
    const peers = this.oplogVersion().toJSON();
    for (;;) {
      const peer = randomBytes(8).readBigUInt64LE();
      if (peer !== PEER_MAX && !peers.has(`${peer}` as `${number}`)) return peer;
    }
  }
}

/** Where Loro's objects keep their address: each of their methods reads it first. */
const ADDRESS = "__wbg_ptr";

/** Every use of an object that was freed throws ERR_CLOSED, and not what Loro says to that. */
function seal(freed: object, id: string): void {
  if (!Object.hasOwn(freed, ADDRESS)) return;
  const refuse = () => {
    throw closedError(id);
  };
  Object.defineProperty(freed, ADDRESS, { get: refuse, set: refuse, enumerable: false });
}

function closedError(id: string): PluresError {
  return new PluresError(
    "ERR_CLOSED",
    `The document ${JSON.stringify(id)} was closed, as often as it was opened; expected one that ` +
      "is open. Open it again with doc(id): that gives another object.",
  );
}
