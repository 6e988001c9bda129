/** Types of the web platform, as far as they are used here: those of Node.js lack them. */

export interface IdbRequest<Result = any> {
  result: Result;
  error: DOMException | null;
  onsuccess: (() => void) | null;
  onerror: ((event: { preventDefault(): void }) => void) | null;
}

export interface IdbOpenRequest extends IdbRequest<IdbDatabase> {
  onupgradeneeded: (() => void) | null;
  onblocked: (() => void) | null;
}

export interface IdbDatabase {
  readonly objectStoreNames: { contains(name: string): boolean };
  createObjectStore(name: string, options?: { autoIncrement: boolean }): IdbObjectStore;
  transaction(
    stores: string[],
    mode: "readonly" | "readwrite",
    options?: { durability: "strict" | "relaxed" },
  ): IdbTransaction;
  close(): void;
  onversionchange: (() => void) | null;
  onclose: (() => void) | null;
}

export interface IdbTransaction {
  objectStore(name: string): IdbObjectStore;
  abort(): void;
  readonly error: DOMException | null;
  oncomplete: (() => void) | null;
  onabort: (() => void) | null;
}

export interface IdbObjectStore {
  add(value: unknown): IdbRequest<number>;
  put(value: unknown, key: string): IdbRequest;
  get(key: string): IdbRequest;
  getAll(range?: unknown): IdbRequest<any[]>;
  getAllKeys(range?: unknown): IdbRequest<number[]>;
  clear(): IdbRequest;
}

export interface PageSocket {
  binaryType: string;
  readonly protocol: string;
  readonly bufferedAmount: number;
  send(bytes: Uint8Array): void;
  close(code?: number): void;
  onopen: (() => void) | null;
  onclose: ((event: { code: number }) => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
}

/** What a page has beyond Node.js; a part is missing in old or restricted ones. */
export interface WebGlobals {
  indexedDB?: { open(name: string, version: number): IdbOpenRequest };
  IDBKeyRange: { lowerBound(bound: number, isOpen: boolean): unknown };
  navigator?: { locks?: LockManager };
  location?: { origin: string };
  WebSocket: new (url: string, protocols: string[]) => PageSocket;
  fetch(url: string, options: object): Promise<unknown>;
  addEventListener?(event: string, listener: () => void): void;
  removeEventListener?(event: string, listener: () => void): void;
}

interface LockManager {
  request(
    name: string,
    options: { ifAvailable: boolean },
    use: (lock: object | null) => Promise<void> | undefined,
  ): Promise<void>;
  query(): Promise<{ held?: { name?: string }[] }>;
}

export const web = globalThis as unknown as WebGlobals;
