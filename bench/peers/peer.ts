/**
 * What is compared: a peer is one way for a client process to use what another process holds.
 *
 * Each peer has a server process and client processes. It gets every help that its kind can get,
 * and answers with data that is deeply equal to what was put.
 */
import type { Dataset } from "../data/dataset.ts";

export type Durability = "memory" | "sync";

export interface Surroundings {
  dataset: Dataset;
  datasetName: string;
  durability: Durability;
  /** A directory of this stage's own, for sockets and files. */
  directory: string;
}

export interface Peer {
  /** In the server's process: fills a store with the dataset and serves it. */
  serve(surroundings: Surroundings): Promise<PeerServer>;
  /** In a client's process. */
  connect(address: string, surroundings: Surroundings): Promise<PeerClient>;
}

export interface PeerServer {
  /** For `connect`; its meaning is the peer's own. */
  address: string;
  /** What the nodes take, bytes. */
  usedBytes?(): number | Promise<number>;
  stop(): unknown;
}

/**
 * `get` gives data, `delete` whether there was a node, `list` takes a prefix and gives entries;
 * `attach` connects once more, reads the node and closes. The last three are the machine's own.
 */
export type OperationName =
  | "get"
  | "getField"
  | "getRaw"
  | "putSync"
  | "put"
  | "delete"
  | "list"
  | "attach"
  | "cacheLine"
  | "futex"
  | "memcpy";

/** The two shapes are timed by different loops: `await` would cost more than a synchronous read. */
export type Operation =
  | { sync: (id: string, data: any) => unknown }
  | { async: (id: string, data: any) => Promise<unknown> };

export type Operations = Partial<Record<OperationName, Operation>>;

export interface PeerClient {
  /** Those that it has. */
  operations: Operations;
  /** Calls `onChange` with the data of each node that is put, until what it returns is called. */
  watch?: (prefix: string, onChange: (data: any) => void) => () => void;
  close(): unknown;
}

export async function call(operation: Operation, id: string, data?: unknown): Promise<any> {
  return "sync" in operation ? operation.sync(id, data) : operation.async(id, data);
}
