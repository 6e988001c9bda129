/**
 * A live document: a LoroDoc that is the same in every process that has it open.
 *
 * A commit reaches the other processes at once, and theirs arrive by themselves. Everything else is
 * Loro's: `getText`, `getList`, `getMovableList`, `getTree`, `getMap`, `subscribe`, `checkout`. See
 * `docs/DOCUMENTS.md`.
 */
import { randomBytes } from "node:crypto";
/** @ts-ignore: programs without documents have no Loro. */
import { type Container, type EphemeralStore, LoroDoc, UndoManager, type Value } from "./loro.js";
import { PluresError } from "../support/error.ts";
import { type Facts, inspectable } from "../support/inspectable.ts";
import type { DocumentDatabase } from "./document-database.ts";
import { badUpdate } from "./chunks.ts";
import { guardMethods, isTrap } from "./guard.ts";
import type { RefusedUpdate } from "./inbox.ts";
import { Presence } from "./presence.ts";
import { Emitter, type Listener } from "../support/emitter.ts";
import { DocumentReceiver } from "./receiver.ts";
import { DocumentSender } from "./sender.ts";
import { SeenTokens, tokensOf } from "./tokens.ts";
import { Trial } from "./trial.ts";
import { isPanic } from "./trial-loro.ts";
import { type TrimOptions, type TrimResult, trimDocument } from "./trim.ts";

/** The events of a document. */
export interface DocEvents {
  /** An update of another process was not valid, and was left out. */
  refused: RefusedUpdate;
  /** The document was deleted. The next edit writes all of it again. */
  deleted: { id: string };
  /** Updates could not be sent, and wait for the next try; or updates are no longer received. */
  error: PluresError;
}

/** Loro reserves the greatest number. */
const PEER_MAX = 2n ** 64n - 1n;

/** A Loro document that is the same in every process that has it open: docs/DOCUMENTS.md. */
export class LiveDoc<
  Shape extends Record<string, Container> = Record<string, Container>,
> extends LoroDoc<Shape> {
  /** The document's id in the store. */
  readonly id: string;
  /** Undoes commits of this object only. */
  readonly undoManager: UndoManager;
  readonly #database: DocumentDatabase;
  readonly #sender: DocumentSender;
  readonly #receiver: DocumentReceiver;
  readonly #unsubscribe: () => void;
  /** Before the receiver, which imports at once. */
  readonly #trial = new Trial(this);
  readonly #events = new Emitter<DocEvents>(["refused", "deleted", "error"]);
  readonly #leave: () => void;
  #presence: Presence | undefined;
  #users = 1;
  /** Loro failed in the document: no method works any more. */
  #broken: PluresError | undefined;

  static {
    inspectable(this.prototype, "LiveDoc", (doc) => doc.#facts());
    guardMethods(this.prototype, LoroDoc.prototype, (doc, error) => doc.#failure(error));
  }

  /** @internal */
  constructor(database: DocumentDatabase, id: string, leave: () => void) {
    super();
    this.id = id;
    this.#database = database;
    this.#leave = leave;
    const tokens = new SeenTokens();
    const failed = (error: PluresError) => this.#events.emit("error", error);
    this.#sender = new DocumentSender(database, id, this, tokens, {
      writing: (chunkId) => this.#receiver.skip(chunkId),
      failed,
    });
    const receiving = {
      doc: this,
      import: (update: Uint8Array) => this.#tried([update], () => super.import(update)),
      importBatch: (updates: Uint8Array[]) =>
        this.#tried(updates, () => super.importBatch(updates)),
    };
    this.#receiver = new DocumentReceiver(database, id, receiving, tokens, this.#sender, {
      refused: (update) => this.#users > 0 && this.#events.emit("refused", update),
      deleted: () => this.#events.emit("deleted", { id }),
      outdated: (hasMore) => this.#outdate(hasMore),
      failed,
    });
    if (this.#broken) {
      this.#receiver.close();
      throw this.#broken;
    }
    this.#unsubscribe = this.subscribeLocalUpdates((update) => {
      this.#trial.edited(update);
      this.#sender.send(update);
    });
    this.setPeerId(this.#newPeer());
    // For trims that leave recent history.
    this.setRecordTimestamp(true);
    this.undoManager = new UndoManager(this, {});
  }

  /** The state that each user of the open document publishes: Loro's EphemeralStore. */
  get presence(): EphemeralStore<Record<string, Value>> {
    if (this.#users === 0) throw this.#closedError();
    this.#presence ??= new Presence(this.#database, this.id);
    return this.#presence.store;
  }

  /** Updates of other processes that were not valid, since the document was opened. */
  get refused(): RefusedUpdate[] {
    return this.#receiver.refused;
  }

  /** Undoes the last commit of this process. False: there is none. */
  undo(): boolean {
    return this.undoManager.undo();
  }

  /** Executes what `undo` undid. False: there is nothing. */
  redo(): boolean {
    return this.undoManager.redo();
  }

  /** Imports an update or a snapshot, and sends it to the others as an edit. Throws ERR_BAD_UPDATE. */
  override import(update: Uint8Array): ReturnType<LoroDoc["import"]> {
    try {
      const status = this.#tried([update], () => super.import(update));
      this.#sender.send(update);
      return status;
    } catch (cause) {
      throw this.#refusal(cause);
    }
  }

  /** Imports several updates, and sends each to the others. Throws ERR_BAD_UPDATE. */
  override importBatch(updates: Uint8Array[]): ReturnType<LoroDoc["importBatch"]> {
    try {
      const status = this.#tried(updates, () => super.importBatch(updates));
      for (const update of updates) this.#sender.send(update);
      return status;
    } catch (cause) {
      throw this.#refusal(cause);
    }
  }

  /** Loro's older name of `importBatch`. */
  override importUpdateBatch(updates: Uint8Array[]): ReturnType<LoroDoc["importBatch"]> {
    return this.importBatch(updates);
  }

  /** Commits, and resolves when all commits of this object are in the store. */
  async flush(): Promise<void> {
    this.commit();
    await this.#sender.flush();
  }

  /**
   * Replaces the stored history by the state that it led to, as `trimDocument` does. This object has
   * the history in memory until it is closed.
   */
  async trim(options?: TrimOptions): Promise<TrimResult> {
    await this.flush();
    return trimDocument(this.#database, this.id, options);
  }

  /** Calls the listener at each event. */
  on<Name extends keyof DocEvents>(event: Name, listener: Listener<DocEvents[Name]>): this {
    this.#events.on(event, listener);
    return this;
  }

  /** Ends that. */
  off<Name extends keyof DocEvents>(event: Name, listener: Listener<DocEvents[Name]>): this {
    this.#events.off(event, listener);
    return this;
  }

  /**
   * Commits, sends, and frees the document's memory; later calls throw ERR_CLOSED. If it was opened
   * several times, the last `close` does so.
   */
  close(): void {
    if (this.#users === 0 || --this.#users > 0) return;
    unlessBroken(() => super.commit());
    this.#end();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  /** Flushes, then closes. */
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

  /** Imports updates that were imported into a copy before. */
  #tried<Status>(updates: Uint8Array[], run: () => Status): Status {
    if (this.#users > 0) this.#trial.check(updates);
    try {
      return run();
    } catch (error) {
      if (this.#users > 0 && isPanic(error)) throw this.#break(error);
      throw error;
    }
  }

  /** What to throw for an error of one of Loro's methods. */
  #failure(error: unknown): unknown {
    return this.#users > 0 && isTrap(error) ? this.#break(error) : error;
  }

  /** Loro failed in the document itself. The store has everything that was sent. */
  #break(cause: unknown): PluresError {
    const error = new PluresError(
      "ERR_BAD_UPDATE",
      `An update, or an edit on top of it, made Loro fail in the document ${JSON.stringify(this.id)} (${cause}), so this object ` +
        "was closed. The store has every commit that was sent. Call doc(id) again.",
      { cause },
    );
    this.#closeWith(error);
    return error;
  }

  /** Edits that only this object has go into the store as a part with all of their history. */
  #outdate(hasMore: boolean): void {
    if (hasMore) this.#sender.sendSnapshot(tokensOf(this.#database, this.id));
    const rest = hasMore
      ? "Its edits are in the store, in a part that later openings list as refused: import that into a " +
        "LoroDoc to copy them. Call doc(id) again for the document without them."
      : "The store has all of its edits. Call doc(id) again.";
    this.#closeWith(
      new PluresError(
        "ERR_TRIMMED",
        `The history of the document ${JSON.stringify(this.id)} was trimmed before this object had ` +
          `all of it, so the object was closed. ${rest}`,
      ),
    );
  }

  #closeWith(error: PluresError): void {
    this.#broken = error;
    this.#users = 0;
    this.#end();
    this.#events.emit("error", error);
  }

  #end(): void {
    this.#sender.close();
    this.#receiver?.close();
    this.#presence?.close();
    this.#leave();
    this.#trial.close();
    unlessBroken(() => this.#unsubscribe?.());
    unlessBroken(() => this.undoManager?.free());
    const reason = () => this.#closedError();
    if (this.undoManager) seal(this.undoManager, reason);
    unlessBroken(() => this.free());
    seal(this, reason);
  }

  #facts(): Facts {
    const { id } = this;
    if (this.#users === 0) return { id, state: "closed" };
    return { id, state: "open", operations: this.opCount(), refused: this.refused.length };
  }

  #closedError(): PluresError {
    if (this.#broken) return this.#broken;
    return new PluresError(
      "ERR_CLOSED",
      `The document ${JSON.stringify(this.id)} was closed as often as it was opened; expected an ` +
        "open one. Call doc(id) again, which gives another object.",
    );
  }

  #refusal(cause: unknown): unknown {
    if (this.#users === 0) return cause;
    return badUpdate(`could not be imported (${cause})`, cause);
  }

  /** 64 random bits that are not the id of a peer who edited this document. */
  #newPeer(): bigint {
    const peers = this.oplogVersion().toJSON();
    for (;;) {
      const peer = randomBytes(8).readBigUInt64LE();
      if (peer !== PEER_MAX && !peers.has(`${peer}` as `${number}`)) return peer;
    }
  }
}

/** A panic of Loro, also in an edit of this process, leaves the object without any working method. */
function unlessBroken(run: () => void): void {
  try {
    run();
  } catch (error) {
    if (!isPanic(error)) throw error;
  }
}

/** The property with the address of a Loro object: each of its methods reads that first. */
const ADDRESS = "__wbg_ptr";

/** From now on every use of the freed object throws `reason` in place of Loro's own error. */
function seal(freed: object, reason: () => PluresError): void {
  if (!Object.hasOwn(freed, ADDRESS)) return;
  const reject = () => {
    throw reason();
  };
  Object.defineProperty(freed, ADDRESS, { get: reject, set: reject, enumerable: false });
}
