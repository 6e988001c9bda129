/**
 * The link between a LoroDoc and its node: what is committed here goes out as a part, and the
 * parts that others put come in.
 *
 * The document's tokens say which parts belong to it. What was sent under a token that is there no
 * more is gone with it: the next update then is a snapshot of everything.
 */
import type { LoroDoc } from "loro-crdt";
import type { Change } from "../watch/change.ts";
import type { PluresError } from "../support/error.ts";
import { DOCUMENT_FIELD, type Database, tokensOf } from "./database.ts";
import { type ArrivedPart, Inbox, type RefusedUpdate } from "./inbox.ts";
import {
  type PartKind,
  blobsOf,
  newPartId,
  newToken,
  partsOf,
  partsPrefix,
  readPartId,
} from "./parts.ts";

export interface LinkEvents {
  refused(update: RefusedUpdate): void;
  /** The node was deleted, or replaced by one that is no document. */
  deleted(): void;
  /** Something could not be sent, or is no longer received. */
  failed(error: PluresError): void;
}

/** The document, as its link needs it. */
export interface LinkedDoc {
  doc: LoroDoc;
  /** Imports what comes from the store, which is not sent there again. */
  import(update: Uint8Array): void;
  /** The same for several at once. */
  importBatch(updates: Uint8Array[]): void;
  newDoc(): LoroDoc;
}

/** No token: while it is among a link's own, the store lacks something that only a snapshot has. */
const LOST = "";

/** What may pass by itself; it is tried again after this, and before that with the next commit. */
const RETRIED = new Set(["ERR_NO_SPACE", "ERR_SERVER_GONE", "ERR_TIMEOUT"]);
const RETRY_MS = 1000;

export class DocumentLink {
  readonly #database: Database;
  readonly #id: string;
  readonly #linked: LinkedDoc;
  readonly #events: LinkEvents;
  readonly #abort = new AbortController();
  /** Under these the store has, or had, what is in the document. */
  #tokens = new Set<string>();
  readonly #inbox: Inbox;
  #unsent: Uint8Array[] = [];
  #isScheduled = false;
  #isMaking = false;
  #isDeleted = false;
  readonly #inFlight = new Set<Promise<void>>();
  #failure: PluresError | undefined;
  #retry: NodeJS.Timeout | undefined;
  #isClosed = false;
  readonly #unsubscribe: () => void;
  readonly #reconnected = () => this.#restore(true);

  constructor(database: Database, id: string, linked: LinkedDoc, events: LinkEvents) {
    this.#database = database;
    this.#id = id;
    this.#linked = linked;
    this.#events = events;
    this.#inbox = new Inbox(linked, (arrived) => this.#takeArrived(arrived), events);
    // The watches are placed before the first look, so that nothing falls in between.
    const { signal } = this.#abort;
    const prefix = partsPrefix(id);
    void this.#follow(database.watch({ prefix, data: false }, { signal }), (change) =>
      this.#partChanged(change),
    );
    void this.#follow(database.watch({ start: id, end: `${id}\0`, data: false }, { signal }), () =>
      this.#nodeChanged(),
    );
    this.#tokens = new Set(tokensOf(database, id));
    this.#scan();
    this.#unsubscribe = linked.doc.subscribeLocalUpdates((update) => this.send(update));
    if ("connected" in database) database.on("reconnect", this.#reconnected);
  }

  get refused(): RefusedUpdate[] {
    return this.#inbox.refused;
  }

  /** Resolves when all that was committed is in the store. */
  async flush(): Promise<void> {
    this.#send();
    while (this.#inFlight.size > 0) await Promise.all(this.#inFlight);
    if (this.#unsent.length > 0 && this.#failure) throw this.#failure;
  }

  /** What was committed is on its way; nothing is received any more. */
  close(): void {
    this.#send();
    this.#isClosed = true;
    this.#unsubscribe();
    this.#abort.abort();
    if ("connected" in this.#database) this.#database.off("reconnect", this.#reconnected);
  }

  // ── Out ───────────────────────────────────────────────────────────────────────────────────────

  /** What was committed here is to be sent. Commits of one turn go out together. */
  send(update: Uint8Array): void {
    this.#unsent.push(update);
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    queueMicrotask(() => {
      this.#isScheduled = false;
      this.#send();
    });
  }

  #send(): void {
    // Until the document is there, what is committed waits: it goes behind the snapshot.
    if (this.#unsent.length === 0 || this.#isMaking) return;
    const updates = this.#unsent;
    this.#unsent = [];
    const there = tokensOf(this.#database, this.#id);
    const writing = this.#isWhole(there) ? this.#putUpdates(there, updates) : this.#make(there);
    this.#startSending(writing, updates);
  }

  #startSending(writing: Promise<void>, updates: Uint8Array[]): void {
    const sending: Promise<void> = writing
      .then(() => {
        this.#failure = undefined;
      })
      .catch((error: PluresError) => {
        this.#unsent = [...updates, ...this.#unsent];
        this.#failure = error;
        this.#events.failed(error);
        if (RETRIED.has(error.code)) this.#retrySoon();
      })
      .finally(() => this.#inFlight.delete(sending));
    this.#inFlight.add(sending);
  }

  #retrySoon(): void {
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => {
      if (!this.#isClosed) this.#send();
    }, RETRY_MS).unref();
  }

  async #putUpdates(there: string[], updates: Uint8Array[]): Promise<void> {
    const token = there.find((one) => this.#tokens.has(one))!;
    const data = updates.length === 1 ? updates[0] : updates;
    await this.#database.put(this.#newPart(token, "u"), data);
  }

  /** Puts all that is in the document, and its token where there is none. */
  async #make(there: string[]): Promise<void> {
    this.#isMaking = true;
    const token = there[0] ?? newToken();
    try {
      // Exporting commits what is pending: it is in the snapshot, and need not be sent.
      const snapshot = this.#linked.doc.export({ mode: "snapshot" });
      this.#unsent = [];
      this.#tokens = new Set([...there, token]);
      const partId = this.#newPart(token, "s");
      await this.#database.batch([
        { put: partId, data: snapshot },
        ...(there[0] ? [] : [{ addToSet: this.#id, field: DOCUMENT_FIELD, element: token }]),
      ]);
    } catch (error) {
      this.#tokens.add(LOST);
      throw error;
    } finally {
      this.#isMaking = false;
    }
    this.#send();
  }

  #newPart(token: string, kind: PartKind): string {
    const partId = newPartId(this.#id, token, kind);
    this.#inbox.note(partId);
    return partId;
  }

  // ── In ────────────────────────────────────────────────────────────────────────────────────────

  async #follow(watch: AsyncIterable<Change>, changed: (change: Change) => void): Promise<void> {
    try {
      for await (const change of watch) if (!this.#isClosed) changed(change);
    } catch (error) {
      if (!this.#isClosed) this.#events.failed(error as PluresError);
    }
  }

  #partChanged(change: Change): void {
    if (change.kind === "lagged") this.#restore(false);
    else if (change.kind === "delete") this.#inbox.forget(change.id);
    else this.#inbox.arrive(change.id);
  }

  #takeArrived(partIds: string[]): void {
    if (this.#isClosed) return;
    try {
      this.#take(partIds);
    } catch (error) {
      this.#events.failed(error as PluresError);
    }
  }

  /** Takes parts in; one whose token is unknown yet comes when the node has it. */
  #take(partIds: string[]): void {
    const parts: ArrivedPart[] = [];
    for (const id of partIds) {
      const named = readPartId(this.#id, id);
      if (!named) continue;
      if (!this.#tokens.has(named.token)) this.#nodeChanged();
      if (!this.#tokens.has(named.token) || this.#inbox.knows(id)) continue;
      const data: unknown = this.#database.get(id);
      if (data !== undefined) parts.push({ id, data });
    }
    this.#inbox.import(parts);
  }

  #nodeChanged(): void {
    const there = tokensOf(this.#database, this.#id);
    const isNew = there.some((token) => !this.#tokens.has(token));
    const wasThere = this.#tokens.size > 0;
    // Tokens that are gone stay noted: the next update has to be a snapshot.
    for (const token of there) this.#tokens.add(token);
    if (isNew) this.#scan();
    const isDeleted = wasThere && there.length === 0 && !this.#isMaking;
    if (isDeleted && !this.#isDeleted) this.#events.deleted();
    this.#isDeleted = isDeleted;
  }

  /** Imports all parts that are there and not known. */
  #scan(): void {
    const parts = partsOf(this.#database, this.#id);
    this.#inbox.import(
      parts.filter(({ id, token }) => this.#tokens.has(token) && !this.#inbox.knows(id)),
    );
  }

  /**
   * Changes were missed, or there is another server, which may lack the last of what was sent: what
   * it lacks is sent again. A document that a new server does not have was lost with the old one;
   * otherwise it was deleted, and is not brought back.
   */
  #restore(isNewServer: boolean): void {
    this.#inbox.clear();
    const there = tokensOf(this.#database, this.#id);
    if (!this.#isWhole(there)) {
      if (isNewServer && this.#tokens.size > 0 && !this.#isMaking)
        this.#startSending(this.#make(there), []);
      this.#nodeChanged();
    } else {
      this.#nodeChanged();
      this.#scan();
      const missing = this.#missing(there);
      if (missing) this.#unsent = [missing];
    }
    this.#send();
  }

  /** What is here and not in the store's parts. */
  #missing(tokens: string[]): Uint8Array | undefined {
    const theirs = this.#linked.newDoc();
    try {
      for (const { token, data } of partsOf(this.#database, this.#id)) {
        if (!tokens.includes(token)) continue;
        try {
          for (const blob of blobsOf(data)) theirs.import(blob);
        } catch {
          // Refused when it was imported here.
        }
      }
      const version = theirs.oplogVersion();
      const order = this.#linked.doc.oplogVersion().compare(version);
      if (order !== undefined && order <= 0) return undefined;
      return this.#linked.doc.export({ mode: "update", from: version });
    } finally {
      theirs.free();
    }
  }

  /** Whether the store has all that was sent, as far as tokens tell. */
  #isWhole(there: string[]): boolean {
    return this.#tokens.size > 0 && [...this.#tokens].every((one) => there.includes(one));
  }
}
