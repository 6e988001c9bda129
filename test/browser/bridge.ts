/** MessagePorts of a page whose other ends are in the test: their messages go by way of the browser's tools. */
import { MessageChannel, type MessagePort } from "node:worker_threads";
import type { Page } from "./chromium.ts";

/** What a page needs: `newPort()` makes a port, as a preload script of Electron would pass one. */
const IN_PAGE = `
  let last = 0;
  const ports = new Map();
  const toText = (bytes) => { let text = ""; for (const byte of bytes) text += String.fromCharCode(byte); return btoa(text); };
  const toBytes = (text) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  globalThis.newPort = () => {
    const { port1, port2 } = new MessageChannel();
    const number = Math.random();
    ports.set(number, port1);
    port1.onmessage = ({ data: { bytes, ...message } }) =>
      toTest(JSON.stringify({ number, message, ...(bytes && { bytes: toText(bytes) }) }));
    toTest(JSON.stringify({ number, isNew: true }));
    return port2;
  };
  globalThis.fromTest = (number, message, bytes) => {
    if (message === null) ports.get(number)?.close();
    else ports.get(number)?.postMessage({ ...message, ...(bytes && { bytes: toBytes(bytes) }) });
  };
`;

interface Sent {
  number: number;
  isNew?: boolean;
  message: object;
  bytes?: string;
}

/** Lets the page make ports; `accept` gets the other end of each. */
export async function bridge(page: Page, accept: (port: MessagePort) => void): Promise<void> {
  const ports = new Map<number, MessagePort>();
  const hear = (text: string) => {
    const { number, isNew, message, bytes } = JSON.parse(text) as Sent;
    if (isNew) return take(number);
    const { buffer, ...rest } = { buffer: bytes && Buffer.from(bytes, "base64"), ...message };
    ports.get(number)?.postMessage({ ...rest, ...(buffer && { bytes: new Uint8Array(buffer) }) });
  };
  /** The ports do not keep the test alive. */
  const take = (number: number) => {
    const port = open(number);
    accept(port);
    port.unref();
    ports.get(number)!.unref();
  };
  const open = (number: number) => {
    const { port1, port2 } = new MessageChannel();
    ports.set(number, port1);
    const send = (...args: unknown[]) =>
      page.evaluate(`fromTest(${args.map((arg) => JSON.stringify(arg)).join()})`).catch(() => {});
    port1.on("message", ({ bytes, ...message }: { bytes?: Uint8Array }) => {
      const text = bytes && Buffer.from(bytes).toString("base64");
      void send(number, message, ...(text === undefined ? [] : [text]));
    });
    port1.on("close", () => void send(number, null));
    return port2;
  };
  await page.expose("toTest", hear, IN_PAGE);
}
