/**
 * Finding a server of a channel, or becoming it: the `connect` of an opened database's session.
 *
 * All who look for a server do the same: connect if there is one, else try to be the one candidate
 * that starts it. The process that serves is a client of its server, as all others are.
 */
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import type { ServedStore } from "../channel/ready.ts";
import { connectBy } from "../client/transports.ts";
import type { Connect, ConnectWait, Connection } from "../client/connection.ts";
import { GAP_BYTES } from "../memory/memory-map.ts";
import { STORE_AHEAD_MS_MAX } from "../../assembly/layout/store.ts";
import type { StoreOptions } from "../store/store-options.ts";
import { type ErrorCode, PluresError } from "../support/error.ts";
import { holderName } from "../support/system-errors.ts";
import { checkAgreement, checkDirectory, checkSame } from "./agreement.ts";
import { Candidacy } from "./candidacy.ts";
import { legacyOf } from "./inheritance.ts";
import type { OpenPlan } from "./open-options.ts";
import { ServerThread } from "./server-thread.ts";

const ANSWER_MS_MIN = 1000;
const POLL_MS_MIN = 5;
const POLL_MS_MAX = 50;

export class Hosting {
  readonly #plan: OpenPlan;
  readonly #connect: Connect;
  /** To the last server: until the next one is found its pages stay. */
  #last: Connection | undefined;
  #thread: ServerThread | undefined;
  /** The process that holds the channel or the candidacy. */
  #rivalPid = 0;
  #isClosed = false;

  constructor(plan: OpenPlan) {
    this.#plan = plan;
    this.#connect = connectBy(plan.transport);
  }

  /** Whether this thread serves the channel. */
  get isServing(): boolean {
    return this.#thread?.isServing ?? false;
  }

  /**
   * Resolves to a connection to the server, which may be in this process. Rejects with the errors of
   * connecting and of serving, ERR_STORE_MISMATCH, and ERR_TIMEOUT if another process neither serves
   * nor ends.
   */
  async connect(wait: ConnectWait): Promise<Connection> {
    const { mayServe, channel } = this.#plan;
    if (!mayServe) return this.#checked(await this.#connect(channel, wait));
    const deadlineMs = performance.now() + wait.timeoutMs;
    let pollMs = POLL_MS_MIN;
    // Ends with a connection, or an error.
    for (;;) {
      const connection =
        (await this.#find(wait, deadlineMs)) ?? (await this.#serve(wait, deadlineMs));
      if (connection) return connection;
      const leftMs = deadlineMs - performance.now();
      if (leftMs <= 0) throw this.#late(wait.timeoutMs);
      const { signal, ref = true } = wait;
      const options = { ref, ...(signal && { signal }) };
      await sleep(Math.min(pollMs, leftMs), undefined, options).catch(() => {});
      pollMs = Math.min(2 * pollMs, POLL_MS_MAX);
    }
  }

  /** Hands the channel over if this thread serves it. Rejects with ERR_NOT_DURABLE. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#thread?.stop();
  }

  /** Undefined: there is no server. */
  async #find(wait: ConnectWait, deadlineMs: number): Promise<Connection | undefined> {
    try {
      // A server that listens gets a moment even if the time is nearly over.
      const isLimited = wait.timeoutMs < Infinity;
      const answerMs = Math.max(deadlineMs - performance.now(), ANSWER_MS_MIN);
      const once = { ...wait, timeoutMs: 0, ...(isLimited && { answerMs }) };
      return this.#checked(await this.#connect(this.#plan.channel, once));
    } catch (error) {
      if (codeOf(error) === "ERR_NO_SERVER") return undefined;
      throw error;
    }
  }

  #checked(connection: Connection): Connection {
    try {
      checkAgreement(connection, this.#plan.demands);
      if (this.#last) checkSame(connection, this.#last.store);
    } catch (error) {
      connection.hangUp();
      connection.release();
      throw error;
    }
    this.#last = connection;
    return connection;
  }

  /** Serves the channel, and connects. Undefined: another process has it, or tries. */
  async #serve(wait: ConnectWait, deadlineMs: number): Promise<Connection | undefined> {
    const candidacy = Candidacy.claim(this.#plan.channel, wait);
    if (!(candidacy instanceof Candidacy)) {
      this.#rivalPid = candidacy;
      return undefined;
    }
    try {
      // Another candidate may have succeeded since the last look.
      return (await this.#find(wait, deadlineMs)) ?? (await this.#start(wait, deadlineMs));
    } finally {
      candidacy.end();
    }
  }

  async #start(wait: ConnectWait, deadlineMs: number): Promise<Connection | undefined> {
    const { channel, server, signals } = this.#plan;
    const { directory, signal, ref = true } = wait;
    const { onProgress, ...given } = this.#plan.store;
    const store = { ...given, ...this.#lastOptions() };
    const legacy = this.#last && legacyOf(this.#last);
    try {
      const thread = await ServerThread.start(
        { channel, directory, store, server, legacy },
        { signals, onProgress, ref, signal },
      );
      this.#thread = thread;
      // Closed during the start: the stop is awaited by `close` only if that comes later.
      if (this.#isClosed) await thread.stop();
    } catch (error) {
      if (codeOf(error) !== "ERR_CHANNEL_IN_USE") throw error;
      this.#rivalPid = (error as PluresError).pid ?? 0;
      return undefined;
    }
    return this.#find(wait, deadlineMs);
  }

  /** The last server's options hold for the next one. */
  #lastOptions(): StoreOptions {
    if (!this.#last) return {};
    const { store, memory } = this.#last;
    const { valueBytesMax } = memory.map;
    // What a store in memory takes over lies in memory of that size.
    const from = store.durability === "memory" ? memory.map : this.#last;
    const { capacityBytes } = from;
    const maxAheadMs = memory.pages.words[STORE_AHEAD_MS_MAX >>> 2]! >>> 0;
    const limits = { capacityBytes: capacityBytes - GAP_BYTES, valueBytesMax, maxAheadMs };
    return { ...limits, durability: store.durability, ...this.#lastPath(store) };
  }

  #lastPath(store: ServedStore): StoreOptions {
    const path = this.#plan.store.path ?? store.path;
    if (path === undefined) return {};
    checkDirectory(this.#plan.channel, path, store);
    return { path };
  }

  #late(timeoutMs: number): PluresError {
    return new PluresError(
      "ERR_TIMEOUT",
      `The channel "${this.#plan.channel}" could not be opened within ${timeoutMs} ms: ` +
        `${holderName(this.#rivalPid)} holds it and neither serves it nor ends. Nothing was opened. ` +
        "Check whether that process is stopped or still loads its store, or raise timeoutMs.",
      { pid: this.#rivalPid },
    );
  }
}

function codeOf(error: unknown): ErrorCode | undefined {
  return error instanceof PluresError ? error.code : undefined;
}
