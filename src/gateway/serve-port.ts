/** Letting mirrors in over a MessagePort, such as that of a page in Electron: docs/STREAM.md. */
import type { OnChannel } from "../channel/place.ts";
import { type AnyPort, checkPort } from "../pipe/port.ts";
import { PortPipes } from "../pipe/port-pipe.ts";
import { badOption } from "../support/options.ts";
import { placeOf } from "./place-of.ts";
import { Relay } from "./relay.ts";

/** Connections over one port: a page needs one, and another one while it looks for a server. */
const CONNECTIONS_MAX = 16;

const served = new WeakSet<AnyPort>();

/** A port that is served. `close` ends that, and leaves the database open. */
export interface PortServer {
  /** Ends the connections over the port. */
  close(): void;
  /** The same. */
  [Symbol.dispose](): void;
}

/**
 * Lets the other end of `port` use the database of a channel, by `open({ port })`. Any holder of that end
 * may read and write everything. `db` says which channel: an `IPCServer`, an `IPCClient`, or
 * what `open(channel)` resolved to. Throws ERR_BAD_OPTION.
 */
export function servePort(db: OnChannel, port: AnyPort): PortServer {
  const place = placeOf(db);
  const checked = checkPort(port);
  if (served.has(checked)) throw badOption("The port", port, "one that is not served already");
  served.add(checked);
  const relays = new Set<Relay>();
  const pipes = new PortPipes(checked, (pipe) => {
    if (relays.size >= CONNECTIONS_MAX) return pipe.close();
    const relay = new Relay(pipe, place, () => relays.delete(relay));
    relays.add(relay);
    relay.start();
  });
  const close = () => {
    for (const relay of relays) relay.end();
    pipes.end();
    served.delete(checked);
  };
  return { close, [Symbol.dispose]: close };
}
