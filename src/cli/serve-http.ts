/**
 * HTTP beside a served channel, and its token.
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
import { type HttpServer, serveHttp } from "../http/server.ts";
import { isToken, newToken } from "../http/options.ts";
import type { CrdtStore } from "../store/store.ts";
import { fileError } from "./errors.ts";
import { HTTP_TOKEN_VARIABLE } from "./options.ts";
import { UsageError } from "./output.ts";

export interface HttpCommandOptions {
  channel: string;
  /** The port; true: the default one. */
  http?: number | true;
  httpTokenFile?: string;
  httpOrigins?: string[];
}

/** HTTP of a command: where the token is, for the user, and what ends it. */
export interface ServedHttp {
  url: string;
  tokenPlace: string;
  close(): Promise<void>;
}

/** As PluresDB's own server has it. */
export const HTTP_PORT = 34_567;
const OTHERS = 0o077;
const PRIVATE_MODE = 0o600;

/** Serves the store over HTTP if the options say so. Throws UsageError for a token that is none. */
export async function openHttp(
  store: CrdtStore,
  options: HttpCommandOptions,
): Promise<ServedHttp | undefined> {
  const { http, httpOrigins: origins = [] } = options;
  if (http === undefined) return undefined;
  const { token, place, remove } = tokenOf(options);
  let server: HttpServer;
  try {
    server = await serveHttp(store, { port: http === true ? HTTP_PORT : http, token, origins });
  } catch (error) {
    remove();
    throw error;
  }
  const close = async () => {
    remove();
    await server.close();
  };
  return { url: server.url, tokenPlace: place, close };
}

interface FoundToken {
  token: string;
  place: string;
  /** Removes a file that is of no use to the next server. */
  remove(): void;
}

function tokenOf({ channel, httpTokenFile: file }: HttpCommandOptions): FoundToken {
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
