/** JSON lines over a Unix socket: the protocol of many programs. */
import { type Socket, connect as connectTo, createServer } from "node:net";
import { join } from "node:path";
import { MapStore } from "./map-store.ts";
import type { Peer } from "./peer.ts";
import { Requester, answer } from "./requests.ts";

export const jsonLinesPeer: Peer = {
  async serve({ dataset, directory }) {
    const store = new MapStore(dataset);
    const address = join(directory, "json-lines.sock");
    const server = createServer((socket) => {
      readLines(socket, (message) => writeLine(socket, answer(store, message)));
    });
    await new Promise<void>((resolve) => server.listen(address, resolve));
    return { address, stop: () => server.close() };
  },

  async connect(address, { dataset }) {
    const socket = await new Promise<Socket>((resolve, reject) => {
      const made = connectTo(address, () => resolve(made)).on("error", reject);
    });
    const requester = new Requester((request) => writeLine(socket, request));
    readLines(socket, (message) => requester.resolve(message));
    return { operations: requester.operations(dataset.field), close: () => socket.destroy() };
  },
};

function writeLine(socket: Socket, message: unknown): void {
  socket.write(`${JSON.stringify(message)}\n`);
}

function readLines(socket: Socket, onMessage: (message: any) => void): void {
  let parts: string[] = [];
  socket.setEncoding("utf8");
  socket.on("data", (text: string) => {
    const lines = text.split("\n");
    for (const line of lines.slice(0, -1)) {
      onMessage(JSON.parse(parts.length > 0 ? parts.join("") + line : line));
      parts = [];
    }
    const rest = lines.at(-1)!;
    if (rest !== "") parts.push(rest);
  });
  // The end of a client is no failure of the server.
  socket.on("error", () => socket.destroy());
}
