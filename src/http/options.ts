/** The options of `serveHttp`, checked. */
import { randomBytes } from "node:crypto";
import { URL } from "node:url";
import { checkOption, checkOptions, integerOption, namesOf } from "../support/options.ts";

/** How a database is served over HTTP. */
export interface HttpOptions {
  /** The port on 127.0.0.1; 0: any free one. Default: 0. */
  port?: number;
  /** The secret that each request has to show, of 16 characters or more. Default: a new random one. */
  token?: string;
  /** The origins whose pages may ask, such as `http://localhost:5173`. Default: none. */
  origins?: readonly string[];
  /** Most bytes of a request's body. Default: 32 MiB. */
  bodyBytesMax?: number;
  /** Most connections at one time. Half of them may be streams of changes. Default: 128. */
  connectionsMax?: number;
  /** Milliseconds in which a request has to arrive whole. Default: 30,000. */
  requestTimeoutMs?: number;
  /** Milliseconds between the signs of life in a quiet stream of changes. Default: 15,000. */
  heartbeatMs?: number;
}

const NAMES = namesOf<HttpOptions>({
  port: true,
  token: true,
  origins: true,
  bodyBytesMax: true,
  connectionsMax: true,
  requestTimeoutMs: true,
  heartbeatMs: true,
});

const PORT_MAX = 65_535;
const BODY_BYTES = 2 ** 25;
const BODY_BYTES_MAX = 2 ** 29;
const CONNECTIONS = 128;
const CONNECTIONS_MAX = 10_000;
const REQUEST_MS = 30_000;
const HEARTBEAT_MS = 15_000;
const MS_MAX = 2 ** 31 - 1;
/** A shorter one could be guessed by a program that asks all day. */
export const TOKEN_CHARS_MIN = 16;
const TOKEN_BYTES = 32;
const TOKEN = /^[\w.~+/=-]+$/;

/** A new token, which cannot be guessed. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString("base64url");
}

/** Whether a text can be sent as a token, and is long enough. */
export function isToken(text: unknown): text is string {
  return typeof text === "string" && text.length >= TOKEN_CHARS_MIN && TOKEN.test(text);
}

/** Throws ERR_BAD_OPTION. */
export function readHttpOptions(options: HttpOptions): Required<HttpOptions> {
  checkOptions(options, "serveHttp", NAMES);
  const { token = newToken(), origins = [] } = options;
  const expected = `${TOKEN_CHARS_MIN} or more letters, digits or -._~+/=`;
  // The message of a refused option shows its value: not that of a secret.
  checkOption("token", isToken(token) ? token : "…", isToken(token), expected);
  const areOrigins = Array.isArray(origins) && origins.every(isOrigin);
  checkOption(
    "origins",
    origins,
    areOrigins,
    'an array of origins such as "http://localhost:5173"',
  );
  const whole = (name: keyof HttpOptions, fallback: number, least: number, most: number) =>
    integerOption(name, options[name], fallback, least, most);
  return {
    port: whole("port", 0, 0, PORT_MAX),
    token,
    origins,
    bodyBytesMax: whole("bodyBytesMax", BODY_BYTES, 1, BODY_BYTES_MAX),
    connectionsMax: whole("connectionsMax", CONNECTIONS, 2, CONNECTIONS_MAX),
    requestTimeoutMs: whole("requestTimeoutMs", REQUEST_MS, 1, MS_MAX),
    heartbeatMs: whole("heartbeatMs", HEARTBEAT_MS, 1, MS_MAX),
  };
}

/** As a browser writes it: with a scheme, without a path. */
export function isOrigin(text: unknown): boolean {
  return typeof text === "string" && URL.canParse(text) && new URL(text).origin === text;
}
