/**
 * A peer is one way for a client process to use the data of another process.
 *
 * Each peer has a server process and client processes. It runs in its fastest configuration. The
 * data that it returns is deeply equal to the data that was put.
 */
import type { Dataset } from "../data/dataset.ts";

export type Durability = "memory" | "sync";

export interface Surroundings {
  dataset: Dataset;
  datasetName: string;
  durability: Durability;
  /** The directory of this stage, for sockets and files. */
  directory: string;
}

export interface Peer {
  /** In the server process: fills a store with the dataset and serves it. */
  serve(surroundings: Surroundings): Promise<PeerServer>;
  /** In a client process. */
  connect(address: string, surroundings: Surroundings): Promise<PeerClient>;
}

export interface PeerServer {
  /** For `connect`; its form depends on the peer. */
  address: string;
  /** The memory of the nodes. */
  usedBytes?(): number | Promise<number>;
  stop(): unknown;
}

/**
 * `get` returns data, `delete` whether the node existed. `list` has a prefix as its id and returns
 * entries. The last two are the machine's.
 */
export type OperationName =
  | "get"
  | "getField"
  | "putSync"
  | "put"
  | "delete"
  | "list"
  | "cacheLine"
  | "futex";

/** Timed by two loops, because an `await` costs more than a synchronous read. */
export type Operation =
  | { sync: (id: string, data: any) => unknown }
  | { async: (id: string, data: any) => Promise<unknown> };

export type Operations = Partial<Record<OperationName, Operation>>;

export interface PeerClient {
  /** A peer without an operation has no figure for it. */
  operations: Operations;
  /** Calls `onChange` with the data of each put. Returns a function that ends the watch. */
  watch?: (prefix: string, onChange: (data: any) => void) => () => void;
  close(): unknown;
}

export async function call(operation: Operation, id: string, data?: unknown): Promise<any> {
  return "sync" in operation ? operation.sync(id, data) : operation.async(id, data);
}
