/** The store of an exchange: it executes the orders, and says when the store has changed. */
import { STORE_LOG_TAIL } from "../../assembly/layout/store.ts";
import { RESYNC_DONE } from "../../assembly/layout/requests.ts";
import type { Database } from "../database/database.ts";
import { EXECUTOR, type Executor } from "../database/executor.ts";
import { PRESENCE } from "../codec/reserved-ids.ts";
import { DOCUMENTS } from "../documents/document-database.ts";
import { loadWord } from "../memory/load-word.ts";
import type { Pages } from "../memory/pages.ts";
import {
  type LogExport,
  type LogPlan,
  type VersionVector,
  applySteps,
  exportLogSteps,
  exportPieceSteps,
  readVector,
} from "../request/deltas.ts";
import { acknowledge } from "../request/replication.ts";
import { resyncPieceSteps } from "../request/resync.ts";
import type { Steps } from "../request/steps.ts";
import { badOption } from "../support/options.ts";
import type { Waiter, WatchHub } from "../watch/watch-hub.ts";
import type { Order, Outcome } from "./desk.ts";

const TAIL_WORD = STORE_LOG_TAIL >>> 2;

/** @internal */
export class ReplicaPort implements Waiter {
  readonly #database: Database;
  readonly #executor: Executor;
  readonly #watches: WatchHub;
  /** Called when the store has changed, or has ended. */
  #changed: (() => void) | undefined;
  #tail = 0;
  #generation = -1;
  /** Those of the last export of the log. */
  #logPages: Pages | undefined;
  /** Where the resynchronisation in progress goes on. */
  #resyncHead: Buffer | undefined;

  constructor(database: Database) {
    const executor = (database as { [EXECUTOR]?: Executor } | undefined)?.[EXECUTOR];
    if (!executor) {
      throw badOption("The first argument of sync()", database, "a CrdtStore or a client of one");
    }
    this.#database = database;
    this.#executor = executor;
    this.#watches = database[DOCUMENTS].watches;
  }

  /** Identifies the store among those of this process. */
  get store(): object {
    return this.#executor;
  }

  get replica(): string {
    return this.#database.replicaId;
  }

  vector(): VersionVector {
    return readVector(this.#executor.pages);
  }

  execute(order: Order): Promise<Outcome> {
    return this.#executor.run(this.#steps(order));
  }

  executeSync(order: Order): Outcome {
    return this.#executor.runSync(this.#steps(order));
  }

  *#steps(order: Order): Steps<Outcome> {
    if (order.do === "export log") return yield* this.#exportLog(order);
    if (order.do === "export") {
      const { since, until: to, cursor, isCheck } = order;
      return yield* exportPieceSteps({ since, to, cursor, isCheck });
    }
    if (order.do === "acknowledge") {
      return yield* acknowledge(
        this.#executor.pages,
        order.replica,
        order.vector,
      ) as Steps<undefined>;
    }
    if (order.do === "apply") {
      yield* applySteps(order.delta);
      return undefined;
    }
    const step = yield* resyncPieceSteps(order.piece, order.isFirst ? undefined : this.#resyncHead);
    this.#resyncHead = step.head;
    return step.state === RESYNC_DONE;
  }

  /** A position means nothing to another server: its log is not the one before. */
  *#exportLog(plan: LogPlan): Steps<LogExport> {
    const { pages } = this.#executor;
    const isOther = plan.start !== undefined && this.#logPages !== pages;
    const part = yield* exportLogSteps(isOther ? { ...plan, start: undefined } : plan);
    const isLost = isOther || this.#executor.pages !== pages;
    this.#logPages = this.#executor.pages === pages ? pages : undefined;
    return isLost ? { ...part, state: "lost", delta: new Uint8Array(0) } : part;
  }

  /** What the known replicas have confirmed. */
  async known(): Promise<VersionVector[]> {
    return (await this.#database.replicas()).map(({ vector }) => vector);
  }

  /** A value in the store that no other replica gets. */
  load(name: string): unknown {
    return this.#database.get(localId(name));
  }

  async save(name: string, value: object): Promise<void> {
    await this.#database.put(localId(name), value);
  }

  /** Calls `changed` after each change, until `close`. */
  watch(changed: () => void): void {
    this.#changed = changed;
    this.#note();
    this.#watches.observe(this);
    this.#watches.wait(this);
  }

  /** Whether the database was closed. */
  get isEnded(): boolean {
    return this.#watches.isEnded;
  }

  get isBehind(): boolean {
    return this.#watches.generation !== this.#generation || this.#logTail() !== this.#tail;
  }

  serve(): void {
    const changed = this.#changed;
    if (!changed) return;
    if (!this.isEnded) {
      this.#note();
      if (!this.#watches.failure) this.#watches.wait(this);
    }
    changed();
  }

  close(): void {
    const changed = this.#changed;
    this.#changed = undefined;
    this.#watches.leave(this);
    if (this.isEnded) changed?.();
  }

  #note(): void {
    this.#generation = this.#watches.generation;
    this.#tail = this.#logTail();
  }

  /** The low half of the log's end: enough to see that it has moved. */
  #logTail(): number {
    return loadWord(this.#watches.source.memory.pages.words, TAIL_WORD);
  }
}

/** A local id that is none of presence: the unit behind the prefix is that of no document. */
function localId(name: string): string {
  return `${PRESENCE}\0sync\0${name}\0place`;
}
