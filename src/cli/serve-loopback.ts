/**
 * HTTP and WebSockets beside a served channel, and their token.
 *
 * The token is never printed: a log may be read by others. It comes from the environment or from a
 * file, or it is a new one in a file that only this user can read.
 */
import { randomUUID } from "node:crypto";
import {
  closeSync,
  fstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { channelFile, openChannel } from "../channel/channel.ts";
import { serveWebSocket } from "../gateway/serve-websocket.ts";
import { serveHttp } from "../http/server.ts";
import { isToken, newToken } from "../pipe/token.ts";
import type { IPCServer } from "../server/server.ts";
import type { CrdtStore } from "../store/store.ts";
import { fileError } from "./errors.ts";
import { HTTP_TOKEN_VARIABLE } from "./options.ts";
import { UsageError } from "./output.ts";

export interface LoopbackOptions {
  channel: string;
  /** The port; true: the default one. */
  http?: number | true;
  websocket?: number | true;
  httpTokenFile?: string;
  httpOrigins?: string[];
}

/** What a command serves on loopback: where, for the user, and what ends it. */
export interface ServedLoopback {
  /** A sentence for each. */
  messages: string[];
  close(): Promise<void>;
}

/** As PluresDB's own server has it. */
export const HTTP_PORT = 34_567;
export const WEBSOCKET_PORT = 34_568;
const OTHERS = 0o077;
const PRIVATE_MODE = 0o600;

/** Serves over HTTP and WebSockets what the options say. Throws UsageError for a token that is none. */
export async function openLoopback(
  store: CrdtStore,
  server: IPCServer,
  options: LoopbackOptions,
): Promise<ServedLoopback> {
  const { http, websocket, httpOrigins: origins = [] } = options;
  const messages: string[] = [];
  if (http === undefined && websocket === undefined) return { messages, close: async () => {} };
  const { token, place, remove } = tokenOf(options);
  const opened: { close(): Promise<void> }[] = [];
  const close = async () => {
    remove();
    await Promise.all(opened.map((each) => each.close()));
  };
  const portOf = (given: number | true, usual: number) => (given === true ? usual : given);
  try {
    if (http !== undefined) {
      const web = await serveHttp(store, { port: portOf(http, HTTP_PORT), token, origins });
      opened.push(web);
      messages.push(`HTTP is on ${web.url}; its token is in ${place}.`);
    }
    if (websocket !== undefined) {
      const port = portOf(websocket, WEBSOCKET_PORT);
      const sockets = await serveWebSocket(server, { port, token, origins });
      opened.push(sockets);
      messages.push(`WebSockets are on ${sockets.url}; their token is in ${place}.`);
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { messages, close };
}

interface FoundToken {
  token: string;
  place: string;
  /** Removes a file that is of no use to the next server. */
  remove(): void;
}

function tokenOf({ channel, httpTokenFile: file }: LoopbackOptions): FoundToken {
  const given = process.env[HTTP_TOKEN_VARIABLE];
  const keep = () => {};
  if (file !== undefined) {
    const token = readToken(file) ?? makeToken(file);
    return { token, place: file, remove: keep };
  }
  if (given)
    return { token: checked(given, HTTP_TOKEN_VARIABLE), place: HTTP_TOKEN_VARIABLE, remove: keep };
  const { directory } = openChannel(channel, { group: undefined, role: "server" });
  const place = channelFile(directory, channel, "token");
  const token = makeToken(place);
  const remove = () => {
    if (readToken(place) === token) rmSync(place, { force: true });
  };
  return { token, place, remove };
}

/** The token in a file; undefined: there is no file. */
function readToken(file: string): string | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(file, "r");
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw fileError(file, "read", cause);
  }
  try {
    const found = fstatSync(descriptor);
    // On Windows the mode does not say who can read it.
    const isOpen = process.platform !== "win32" && (found.mode & OTHERS) !== 0;
    if (!found.isFile() || isOpen) {
      throw new UsageError(
        `${file} is ${found.isFile() ? "open to other users" : "no file"}. Nothing is served. ` +
          (found.isFile() ? `Close it with \`chmod 600\`, and change the token.` : "Name a file."),
      );
    }
    return checked(readFileSync(descriptor, "utf8").trim(), file);
  } finally {
    closeSync(descriptor);
  }
}

/** Writes a new token to a file that no other user can read at any time. */
function makeToken(file: string): string {
  const token = newToken();
  const unfinished = `${file}.${randomUUID()}`;
  try {
    writeFileSync(unfinished, `${token}\n`, { mode: PRIVATE_MODE, flag: "wx" });
    renameSync(unfinished, file);
  } catch (cause) {
    rmSync(unfinished, { force: true });
    throw fileError(file, "written", cause);
  }
  return token;
}

function checked(token: string, place: string): string {
  if (isToken(token)) return token;
  throw new UsageError(
    `The token in ${place} is shorter than 16 characters, or has others than letters, digits and ` +
      "-._~+/=. Nothing is served. Take one of `openssl rand -hex 32`.",
  );
}
