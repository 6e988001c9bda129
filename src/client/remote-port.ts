/** The other end of a message port. */
import { type AnyPort, checkPort } from "../pipe/port.ts";
import { PortPipes } from "../pipe/port-pipe.ts";
import type { Pipe } from "../pipe/pipe.ts";
import { PluresError } from "../support/error.ts";
import { badOption } from "../support/options.ts";
import type { Remote } from "./connect-pipe.ts";

/** A port, or a function that gets one for each connection. */
export type PortSource = AnyPort | (() => AnyPort | Promise<AnyPort>);

const NAME = "the other end of a port";

/** The connections of each port: databases that were opened with it share it. */
const portPipes = new WeakMap<AnyPort, PortPipes>();

/** Throws ERR_BAD_OPTION. @internal */
export function remotePort(source: PortSource): Omit<Remote, "capacityBytes"> {
  const absent = (timeoutMs: number) => noServer(timeoutMs);
  if (typeof source === "function") return { name: NAME, absent, open: () => openNew(source) };
  const port = checkPort(source);
  let isTold = false;
  const open = async (): Promise<Pipe | "never"> => {
    // A port never comes back: one error is enough.
    if (isTold) return "never";
    isTold = portPipes.get(port)?.isGone === true;
    return openOn(port);
  };
  return { name: NAME, absent, open };
}

function openOn(port: AnyPort): Pipe {
  const pipes = portPipes.get(port) ?? newPipes(port);
  if (pipes.isGone) throw portGone();
  return pipes.open();
}

function newPipes(port: AnyPort): PortPipes {
  // A MessagePort of Node.js without other listeners: the requests in flight keep the process alive.
  const isOwn = port.listenerCount?.("message") === 0 && !("threadId" in port);
  const pipes = new PortPipes(port);
  portPipes.set(port, pipes);
  if (isOwn) port.unref?.();
  return pipes;
}

/** A pipe over a new port, which is closed with it. */
async function openNew(source: () => AnyPort | Promise<AnyPort>): Promise<Pipe | undefined> {
  const found: unknown = await source();
  if (found === undefined || found === null) return undefined;
  const port = checkPort(found);
  if (portPipes.has(port)) throw badOption("The function port", "the same port again", "a new one");
  const pipe = openOn(port);
  const close = () => port.close?.();
  return {
    listen: (listener) =>
      pipe.listen({
        ...listener,
        closed: (status) => {
          close();
          listener.closed(status);
        },
      }),
    send: (bytes) => pipe.send(bytes),
    get unsentBytes() {
      return pipe.unsentBytes;
    },
    pause: () => {},
    resume: () => {},
    close: () => {
      pipe.close();
      close();
    },
  };
}

function noServer(timeoutMs: number): PluresError {
  return new PluresError(
    "ERR_NO_SERVER",
    `The process at the other end of the port has no server (waited ${timeoutMs} ms). Nothing was ` +
      "opened. Start its server, or raise timeoutMs.",
  );
}

function portGone(): PluresError {
  return new PluresError(
    "ERR_SERVER_GONE",
    "The other end of the port is closed, so no server can be reached by it. Reads go on with the last " +
      "state. Open the database with another port, or with a function that gets a new one each time.",
  );
}
