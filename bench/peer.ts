/** What is compared: a peer is one way for a client process to use a server process's store. */
import type { CrdtStore } from "../src/index.ts";

export interface Peer {
  title: string;
  /** Serves a store; clients connect to the address. */
  serve(store: CrdtStore): Promise<PeerServer>;
  connect(address: string): Promise<PeerClient>;
}

export interface PeerServer {
  address: string;
  stop(): Promise<void>;
}

export type OperationName = "get" | "putSync" | "put" | "delete" | "list";

/** The two shapes are timed by different loops: `await` would cost more than a synchronous read. */
export type Operation =
  | { sync: (id: string, data: unknown) => unknown }
  | { async: (id: string, data: unknown) => Promise<unknown> };

export interface PeerClient {
  /** `get` gives data, `delete` whether there was a node; `list` takes a prefix, gives entries. */
  operations: Record<OperationName, Operation>;
  /** Puts a node that a trial deleted. */
  putBack(id: string, data: unknown): Promise<unknown>;
  close(): Promise<void>;
}
