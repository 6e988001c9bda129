/**
 * Message ports of all kinds, and the messages on them.
 *
 *   { pluresdb: 1, connection, bytes }       bytes of a connection; its first message opens it
 *   { pluresdb: 1, connection, received }    all bytes that have come so far: the sender's flow control
 *   { pluresdb: 1, connection, isEnd: true } the connection has ended
 *
 * Connections are numbered by the end that opens them. Messages of others are ignored.
 */
import { badOption } from "../support/options.ts";
import { CHUNK_BYTES_MAX } from "./pipe.ts";

/**
 * A MessagePort: of a page, of Node.js (also a Worker), or a MessagePortMain of Electron: the members
 * that are used.
 */
export interface AnyPort {
  /** Sends a message to the other end. */
  postMessage(message: unknown): void;
  /** Of Node.js and Electron: calls `listener` at each such event. */
  on?(event: string, listener: (...args: any[]) => void): unknown;
  /** Of a page: calls `listener` at each such event. */
  addEventListener?(event: string, listener: (event: any) => void): void;
  /** Lets messages come. */
  start?(): void;
  /** Ends the connection. */
  close?(): void;
  /** Of Node.js: the port does not keep the process alive. */
  unref?(): void;
  /** Of Node.js: how many listeners an event has. */
  listenerCount?(event: string): number;
}

/** A message of this protocol. @internal */
export interface PortMessage {
  connection: number;
  bytes?: Uint8Array;
  received?: number;
  isEnd?: boolean;
}

const VERSION = 1;

/** Throws ERR_BAD_OPTION unless `value` is a port. @internal */
export function checkPort(value: unknown): AnyPort {
  const port = value as Partial<AnyPort> | null | undefined;
  const canSend = typeof port === "object" && typeof port?.postMessage === "function";
  const canHear = typeof port?.on === "function" || typeof port?.addEventListener === "function";
  if (canSend && canHear) return port as AnyPort;
  throw badOption("The port", value, "a MessagePort, or Electron's MessagePortMain");
}

/** Calls `heard` with each message of the protocol, and `gone` when the other end is gone. @internal */
export function listenTo(
  port: AnyPort,
  heard: (message: PortMessage) => void,
  gone: () => void,
): void {
  const hear = (data: unknown) => {
    const message = readMessage(data);
    if (message) heard(message);
  };
  if (port.on) {
    // Node.js passes the message, Electron an event.
    port.on("message", (first: unknown) => {
      hear(isEvent(first) ? first.data : first);
    });
    port.on("close", gone);
    // Of a Worker.
    port.on("exit", gone);
  } else {
    port.addEventListener!("message", ({ data }) => hear(data));
    // Browsers from 2024 on; elsewhere only a message says that the other end has gone.
    port.addEventListener!("close", gone);
  }
  port.start?.();
}

/** @internal */
export function post(port: AnyPort, message: PortMessage): void {
  port.postMessage({ pluresdb: VERSION, ...message });
}

function isEvent(value: unknown): value is { data: unknown } {
  return typeof value === "object" && value !== null && !("pluresdb" in value) && "data" in value;
}

/** Undefined: it is none, or too large. */
function readMessage(data: unknown): PortMessage | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const { pluresdb, connection, bytes, received, isEnd } = data as Record<string, unknown>;
  if (pluresdb !== VERSION || !Number.isSafeInteger(connection)) return undefined;
  const message: PortMessage = { connection: connection as number };
  if (isEnd === true) return { ...message, isEnd };
  if (Number.isSafeInteger(received)) return { ...message, received: received as number };
  if (!isBytes(bytes)) return undefined;
  // One that no version sends: its connection ends.
  return bytes.length > CHUNK_BYTES_MAX ? { ...message, isEnd: true } : { ...message, bytes };
}

/** Also of another realm, as in a page's frame. */
function isBytes(value: unknown): value is Uint8Array {
  return (
    Object.prototype.toString.call(value) === "[object Uint8Array]" && ArrayBuffer.isView(value)
  );
}
