/** The requests of the peers that send messages, and the server's answers. */
import type { MapStore } from "./map-store.ts";
import type { Operations } from "./peer.ts";

export interface Request {
  number: number;
  name: "get" | "getField" | "put" | "delete" | "list";
  id: string;
  /** The data to put, or the field's name. */
  data?: unknown;
}

export interface Answer {
  number: number;
  result?: unknown;
}

export function answer(store: MapStore, { number, name, id, data }: Request): Answer {
  if (name === "get") return { number, result: store.get(id) };
  if (name === "getField") return { number, result: store.get(id)?.[data as string] };
  if (name === "delete") return { number, result: store.delete(id) };
  if (name === "list") return { number, result: store.list(id) };
  store.put(id, data);
  return { number };
}

/** The client's side: numbers the requests, and resolves each with its answer. */
export class Requester {
  readonly #send: (request: Request) => void;
  readonly #waiting = new Map<number, (result: unknown) => void>();
  #last = 0;

  constructor(send: (request: Request) => void) {
    this.#send = send;
  }

  resolve({ number, result }: Answer): void {
    const resolve = this.#waiting.get(number);
    this.#waiting.delete(number);
    resolve?.(result);
  }

  operations(field: string): Operations {
    const ask = (name: Request["name"], id: string, data?: unknown) => this.#ask(name, id, data);
    const put = { async: (id: string, data: unknown) => ask("put", id, data) };
    return {
      get: { async: (id) => ask("get", id) },
      getField: { async: (id) => ask("getField", id, field) },
      // There is no synchronous request: the awaited one takes its place.
      putSync: put,
      put,
      delete: { async: (id) => ask("delete", id) },
      list: { async: (prefix) => ask("list", prefix) },
    };
  }

  #ask(name: Request["name"], id: string, data: unknown): Promise<unknown> {
    return new Promise((resolve) => {
      const number = ++this.#last;
      this.#waiting.set(number, resolve);
      this.#send({ number, name, id, data });
    });
  }
}
