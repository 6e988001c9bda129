/** The options of `serveHttp`, checked. */
import { readAccess } from "../pipe/token.ts";
import { checkOptions, integerOption, namesOf } from "../support/options.ts";

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

/** Throws ERR_BAD_OPTION. */
export function readHttpOptions(options: HttpOptions): Required<HttpOptions> {
  checkOptions(options, "serveHttp", NAMES);
  const whole = (name: keyof HttpOptions, fallback: number, least: number, most: number) =>
    integerOption(name, options[name], fallback, least, most);
  return {
    port: whole("port", 0, 0, PORT_MAX),
    ...readAccess(options),
    bodyBytesMax: whole("bodyBytesMax", BODY_BYTES, 1, BODY_BYTES_MAX),
    connectionsMax: whole("connectionsMax", CONNECTIONS, 2, CONNECTIONS_MAX),
    requestTimeoutMs: whole("requestTimeoutMs", REQUEST_MS, 1, MS_MAX),
    heartbeatMs: whole("heartbeatMs", HEARTBEAT_MS, 1, MS_MAX),
  };
}
