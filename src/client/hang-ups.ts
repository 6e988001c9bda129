/**
 * Servers that hang up before they answer. One that ends does so, and is gone soon; one without
 * descriptors or memory does it again and again.
 */
import { statSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { HAS_PIPES } from "../channel/channel.ts";

/** A server that still hangs up after so long does not end. */
const HANG_UP_MS = 1000;

export class HangUps {
  #server: bigint | undefined;
  #firstMs = 0;

  /** The server at this socket has hung up: until when it may be one that ends. */
  deadlineMs(socket: string): number {
    const server = serverAt(socket);
    if (server !== this.#server || this.#firstMs === 0) this.#firstMs = performance.now();
    this.#server = server;
    return this.#firstMs + HANG_UP_MS;
  }
}

/** Each server makes its own socket. Named pipes have no number. */
function serverAt(socket: string): bigint | undefined {
  if (HAS_PIPES) return undefined;
  return statSync(socket, { bigint: true, throwIfNoEntry: false })?.ino;
}
