/** The link to one server: a connection, a reader of its memory, and requests through its slot. */
import { OP_GET } from "../../assembly/layout/slot.ts";
import type { Connection } from "./connection.ts";
import { PluresError } from "../support/error.ts";
import type { LatencyHistogram } from "../support/latency.ts";
import type { Pages } from "../memory/pages.ts";
import { Reader } from "../read/reader.ts";
import { RequestQueue } from "./request-queue.ts";
import type { WatchSource } from "../watch/watch-source.ts";
import type { Fallback, Versioned } from "../read/entry.ts";
import { getManyWrite, readGet, readGetMany } from "../request/get.ts";
import type { RequestWriter } from "../request/request-writer.ts";

export interface LinkOptions {
  requestTimeoutMs: number;
  /** The record cache's size. */
  cacheBytes: number;
}

/** Made at the first use: a page that is not isolated has no SharedArrayBuffer, and needs no pause. */
let pauseWord: Int32Array | undefined;
const WAIT_MS = 1;
const WAITS_MAX = 200;

/** @internal */
export class ServerLink {
  readonly reader: Reader;
  readonly requests: RequestQueue;
  /** The source of watches. */
  readonly source: WatchSource;
  readonly connection: Connection;
  /** Waits of the present read for a mirror. */
  #waits = 0;
  readonly #wakeWatches: () => void;

  /** Calls `wakeWatches` when there may be changes. */
  constructor(
    connection: Connection,
    options: LinkOptions,
    latencies: LatencyHistogram,
    wakeWatches: () => void,
  ) {
    const { memory } = connection;
    this.connection = connection;
    this.#wakeWatches = wakeWatches;
    this.requests = new RequestQueue(connection, options.requestTimeoutMs, latencies);
    const fallback: Fallback = {
      one: (id) =>
        this.#later(
          () => this.reader.getWithVersion(id),
          () => this.#ask(id),
        ),
      many: (ids) =>
        this.#later(
          () => this.reader.getMany(ids),
          () => readGetMany(this.requests.requestSync(getManyWrite(ids)), ids.length),
        ),
    };
    this.reader = new Reader(memory, fallback, options.cacheBytes);
    this.source = { memory, reader: this.reader };
    connection.onWake(() => this.wake());
  }

  /**
   * A read that no retry helped. A mirror's thread may have been interrupted while it showed a state: the
   * read waits for it. The engine's answer would be of a later state than other reads of the mirror.
   */
  #later<Result>(read: () => Result, ask: () => Result): Result {
    if (this.connection.isOwnThread) throw unreadable(this.connection.channel);
    if (this.connection.kind === "pages" || this.#waits >= WAITS_MAX) return ask();
    pauseWord ??= new Int32Array(new SharedArrayBuffer(4));
    this.#waits++;
    try {
      Atomics.wait(pauseWord, 0, 0, WAIT_MS);
      return read();
    } finally {
      this.#waits--;
    }
  }

  /** A value from the engine. */
  #ask(id: string): Versioned | undefined {
    const write = (writer: RequestWriter) => writer.writeNode(id);
    return readGet(this.requests.requestSync({ op: OP_GET, id, write }), id);
  }

  get pages(): Pages {
    return this.connection.memory.pages;
  }

  /** The engine woke this client. Watches come first: a change has already come a longer way. */
  wake(): void {
    this.#wakeWatches();
    this.requests.look();
  }

  /** Ends this link. Iterations under way continue in the pages of `next`. */
  moveTo(next: ServerLink): void {
    this.reader.moveTo(next.reader);
    this.requests.close();
    this.connection.release();
  }

  /** Hangs up and releases the memory. Iterations under way fail with `error`. */
  close(error: () => PluresError): void {
    this.requests.close();
    this.reader.end(error);
    this.connection.release();
  }
}

function unreadable(channel: string): PluresError {
  return new PluresError(
    "ERR_CORRUPT",
    `The mirror of "${channel}" has a node that makes no sense. Nothing was changed. Close the database ` +
      "and open it again; if the error comes back, restart the server and report it.",
  );
}
