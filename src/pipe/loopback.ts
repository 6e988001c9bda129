/** Listening on loopback alone. */
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { PluresError } from "../support/error.ts";

export const ADDRESS = "127.0.0.1";

/** Resolves to the port. Rejects with ERR_PORT_IN_USE or ERR_PERMISSION. `how` is what is not served then. */
export async function listenOnLoopback(server: Server, port: number, how: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => reject(listenError(port, how, cause)));
    server.listen({ host: ADDRESS, port }, resolve);
  });
  return (server.address() as AddressInfo).port;
}

function listenError(port: number, how: string, cause: NodeJS.ErrnoException): PluresError {
  const isTaken = cause.code === "EADDRINUSE";
  return new PluresError(
    isTaken ? "ERR_PORT_IN_USE" : "ERR_PERMISSION",
    `The port ${port} of ${ADDRESS} ${isTaken ? "is in use by another program" : `cannot be listened to (${cause.code})`}. ` +
      `Nothing is served ${how}. Choose another port, or 0 for any free one.`,
    { cause },
  );
}
