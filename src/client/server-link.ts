/** One connection to one server: its pages, their reader, and the requests through its slot. */
import { DOORBELL_BASE, DOORBELL_BYTES, STORE_BASE } from "../../assembly/layout/memory.ts";
import { SLOT_BYTES } from "../../assembly/layout/slot.ts";
import type { Connection } from "./connection.ts";
import type { PluresError } from "../support/error.ts";
import type { Latencies } from "../support/latency.ts";
import type { Pages } from "../memory/pages.ts";
import { Reader } from "../read/reader.ts";
import { Requests } from "./request-queue.ts";
import type { WatchPlace } from "../watch/watch-hub.ts";
import type { Fallback } from "../read/entry.ts";

export interface LinkOptions {
  requestTimeoutMs: number;
  /** For records that were read before. */
  cacheBytes: number;
}

/** @internal */
export class Link {
  readonly reader: Reader;
  readonly requests: Requests;
  /** Where watches read. */
  readonly place: WatchPlace;
  readonly #connection: Connection;
  #isMapped = true;

  constructor(connection: Connection, options: LinkOptions, latencies: Latencies) {
    const { parts } = connection;
    this.#connection = connection;
    this.requests = new Requests(connection, options.requestTimeoutMs, latencies);
    const fallback: Fallback = {
      one: (id) => this.requests.ask(id),
      many: (ids) => this.requests.askMany(ids),
    };
    this.reader = new Reader(parts.core, parts.pages, fallback, options.cacheBytes);
    this.place = { core: parts.core, pages: parts.pages, reader: this.reader };
  }

  get connection(): Connection {
    return this.#connection;
  }

  get pages(): Pages {
    return this.#connection.parts.pages;
  }

  /** Iterations that are still going on find what comes next in the pages of `next`. */
  moveTo(next: Link): void {
    this.reader.moveTo(next.reader);
    this.requests.close();
    this.#unmap();
  }

  /** Hangs up and lets go of the pages: what is in flight, and iterations, fail with `error`. */
  close(error: () => PluresError): void {
    this.requests.close();
    this.reader.end(error);
    this.#unmap();
  }

  #unmap(): void {
    if (!this.#isMapped) return;
    this.#isMapped = false;
    const { native, parts, slotBase } = this.#connection;
    const { bytes } = parts.pages;
    native.unmap(bytes, STORE_BASE, parts.map.capacityBytes);
    native.unmap(bytes, DOORBELL_BASE, DOORBELL_BYTES);
    native.unmap(bytes, slotBase, SLOT_BYTES);
  }
}
