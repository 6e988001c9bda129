/** Why a client's requests are not answered. */
import { PluresError } from "../support/error.ts";
import type { Connection } from "./connection.ts";

export function clientClosed({ channel }: Connection): PluresError {
  return new PluresError(
    "ERR_CLOSED",
    `This client of "${channel}" was closed. Requests in flight may have been ` +
      "executed: await them before close(). Connect again to continue.",
  );
}

export function serverGone({ channel, serverPid }: Connection): PluresError {
  return new PluresError(
    "ERR_SERVER_GONE",
    `The server of "${channel}" (process ${serverPid}) is gone. Its acknowledged writes can ` +
      "still be read; requests in flight may have been executed. Start a server again: a " +
      "client that reconnects continues with it, else connect a new one.",
  );
}

export function mirrorEnding({ channel }: Connection): PluresError {
  return new PluresError(
    "ERR_SERVER_GONE",
    `The mirror of "${channel}" fell behind its server and is being replaced. The request was not ` +
      'sent. Promises wait for the new mirror: use them, or call again after "reconnect".',
  );
}
