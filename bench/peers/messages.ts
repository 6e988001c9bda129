/**
 * Node's messages between a process and its child. The server is a child of its client, so the
 * stage's server process does nothing.
 */
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { datasetNamed } from "../data/named.ts";
import { MapStore } from "./map-store.ts";
import type { Peer } from "./peer.ts";
import { Requester, answer } from "./requests.ts";

const SELF = fileURLToPath(import.meta.url);
const READY = "ready";

export const messagesPeer: Peer = {
  async serve() {
    return { address: "", stop: () => {} };
  },

  async connect(_address, { dataset, datasetName }) {
    const child = fork(SELF, [datasetName]);
    await new Promise<void>((resolve, reject) => {
      child.once("message", () => resolve());
      child.once("exit", () => reject(new Error("the server of messages ended")));
    });
    const requester = new Requester((request) => void child.send(request));
    child.on("message", (message: any) => requester.resolve(message));
    return { operations: requester.operations(dataset.field), close: () => end(child) };
  },
};

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.disconnect();
  });
}

if (process.argv[1] === SELF) {
  const store = new MapStore(datasetNamed(process.argv[2]!));
  process.on("message", (message: any) => process.send!(answer(store, message)));
  process.send!(READY);
}
