/**
 * The requests that are answered. One needs the token, a Host of this machine's own names, and no Origin but an
 * allowed one. So a page of another site gets nothing, also by DNS rebinding: there the browser sends
 * the name of that site as Host.
 *
 * Each refusal is the same answer, in the same time: no answer says which of the three was wrong.
 */
import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

const SCHEME = /^Bearer +(\S+) *$/i;
const HTTP_PORT = 80;

export class Guard {
  readonly #token: Buffer;
  readonly #hosts: Set<string>;
  readonly #origins: Set<string>;

  constructor(token: string, origins: readonly string[], port: number) {
    this.#token = digest(token);
    this.#origins = new Set(origins);
    const names = ["127.0.0.1", "localhost", "[::1]"];
    this.#hosts = new Set(names.flatMap((name) => hostsOf(name, port)));
  }

  /** Whether the request is answered. The token is that of its header, unless it has it elsewhere. */
  allows(request: IncomingMessage, token = bearerOf(request)): boolean {
    // All three, always: each takes the same time.
    const hasToken = timingSafeEqual(digest(token), this.#token);
    const [isHere, isAllowed] = [this.#isHere(request), this.#isAllowed(request)];
    return hasToken && isHere && isAllowed;
  }

  /** Whether a browser asks what a page of an allowed origin may send: it has no token yet. */
  allowsPreflight(request: IncomingMessage): boolean {
    const isAsked = request.headers["access-control-request-method"] !== undefined;
    return isAsked && this.originOf(request) !== undefined && this.#isHere(request);
  }

  /** The allowed origin of the page that asks; undefined: none. */
  originOf({ headers: { origin } }: IncomingMessage): string | undefined {
    return origin !== undefined && this.#origins.has(origin) ? origin : undefined;
  }

  #isHere({ headers, rawHeaders }: IncomingMessage): boolean {
    // Of several Node.js has the first, another program may have the last.
    const names = rawHeaders.filter((name, index) => index % 2 === 0 && /^host$/i.test(name));
    return names.length === 1 && this.#hosts.has((headers.host ?? "").toLowerCase());
  }

  #isAllowed(request: IncomingMessage): boolean {
    return request.headers.origin === undefined || this.originOf(request) !== undefined;
  }
}

function bearerOf({ headers }: IncomingMessage): string {
  return SCHEME.exec(headers.authorization ?? "")?.[1] ?? "";
}

function hostsOf(name: string, port: number): string[] {
  return port === HTTP_PORT ? [name, `${name}:${port}`] : [`${name}:${port}`];
}

/** Of one length, whatever the text's is. */
function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
