/** The other end of a WebSocket. */
import { openWebSocket } from "../pipe/websocket-client.ts";
import { checkUrl } from "../pipe/websocket-url.ts";
import { PluresError } from "../support/error.ts";
import type { Remote } from "./connect-pipe.ts";

/** Throws ERR_BAD_OPTION. @internal */
export function remoteUrl(url: unknown, token: string | undefined): Omit<Remote, "capacityBytes"> {
  const name = checkUrl(url);
  return {
    name,
    open: ({ signal }) => openWebSocket(name, token, signal),
    absent: (timeoutMs) => noServer(name, timeoutMs),
  };
}

function noServer(url: string, timeoutMs: number): PluresError {
  const waited = timeoutMs > 0 ? ` (waited ${timeoutMs} ms)` : "";
  return new PluresError(
    "ERR_NO_SERVER",
    `No server answers at ${url}${waited}. Nothing was opened. Start one with ` +
      "`pluresdb-ipc serve --websocket` or serveWebSocket, or check the address" +
      (timeoutMs > 0 ? "." : "; { timeoutMs } waits for one."),
  );
}
