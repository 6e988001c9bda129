/** One request as the routes read it: its path and query without loss, its body as a value. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { TextDecoder } from "node:util";
import { fromJson } from "../json/extended-json.ts";
import { PluresError } from "../support/error.ts";
import { shown } from "../support/options.ts";
import { HttpError } from "./answer.ts";
import { decodePart } from "./percent.ts";

const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const UTF8_NAMES = new Set(["utf-8", "utf8", "us-ascii"]);

export class Ask {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly method: string;
  /** The parts of the path between its slashes, decoded. */
  readonly path: string[];
  readonly #query: Map<string, string>;
  readonly #bodyBytesMax: number;
  #unread: Set<string>;

  /** Throws HttpError for a target that cannot be decoded. */
  constructor(request: IncomingMessage, response: ServerResponse, bodyBytesMax: number) {
    this.request = request;
    this.response = response;
    this.method = request.method ?? "";
    this.#bodyBytesMax = bodyBytesMax;
    const target = request.url ?? "";
    // Also a proxy's form, a whole URL, and a fragment, which no client sends.
    if (!target.startsWith("/") || target.includes("#")) throw badTarget(target);
    // Not by URL: that would take `..`, `%2e` and backslashes for a way through folders.
    const [path = "", query = ""] = cutAt(target, "?");
    this.path = path.slice(1).split("/").map(decode);
    this.#query = readQuery(query);
    this.#unread = new Set(this.#query.keys());
  }

  /** A parameter of the query, or undefined. */
  text(name: string): string | undefined {
    this.#unread.delete(name);
    return this.#query.get(name);
  }

  /** A parameter that is a whole number. Throws ERR_BAD_OPTION. */
  whole(name: string): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const number = Number(text);
    if (/^\d+$/.test(text) && Number.isSafeInteger(number)) return number;
    throw badParameter(name, text, "a whole number");
  }

  /** A parameter that is `true` or `false`. Throws ERR_BAD_OPTION. */
  flag(name: string): boolean | undefined {
    const text = this.text(name);
    if (text === undefined || text === "true" || text === "false") return text && text === "true";
    throw badParameter(name, text, "true or false");
  }

  /** Throws ERR_BAD_OPTION if there is a parameter that was not asked for: it would be ignored. */
  endQuery(): void {
    const [name] = this.#unread;
    if (name === undefined) return;
    throw new PluresError(
      "ERR_BAD_OPTION",
      `The path has no parameter ${shown(name)}. Nothing was done. docs/HTTP.md lists those it has.`,
    );
  }

  /** The value of the body. Throws HttpError. */
  async body(): Promise<unknown> {
    this.#checkForm();
    const bytes = await this.#read();
    let text: string;
    try {
      text = UTF8.decode(bytes);
    } catch {
      throw new PluresError("ERR_BAD_VALUE", "The body is no text in UTF-8. Nothing was changed.");
    }
    try {
      return fromJson(text);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      const message = `The body is no JSON that can be stored: ${error.message}. Nothing was changed.`;
      throw new PluresError("ERR_BAD_VALUE", message);
    }
  }

  #checkForm(): void {
    const { "content-encoding": encoding, "content-type": type = "" } = this.request.headers;
    const [, charset = "utf-8"] = /;\s*charset="?([^";\s]+)/i.exec(type) ?? [];
    if (encoding === undefined && UTF8_NAMES.has(charset.toLowerCase())) return;
    const found = encoding === undefined ? `the charset ${charset}` : `the encoding ${encoding}`;
    const message = `The body has ${found}; expected JSON in UTF-8. Nothing was changed.`;
    throw new HttpError(415, "ERR_BAD_OPTION", message, { connection: "close" });
  }

  async #read(): Promise<Buffer> {
    const { request, response } = this;
    const length = Number(request.headers["content-length"] ?? 0);
    if (length > this.#bodyBytesMax) throw this.#tooLarge();
    if (/^100-continue$/i.test(request.headers.expect ?? "")) response.writeContinue();
    const parts: Buffer[] = [];
    let bytes = 0;
    for await (const part of request as AsyncIterable<Buffer>) {
      bytes += part.length;
      if (bytes > this.#bodyBytesMax) throw this.#tooLarge();
      parts.push(part);
    }
    return Buffer.concat(parts);
  }

  #tooLarge(): HttpError {
    return new HttpError(
      413,
      "ERR_VALUE_TOO_LARGE",
      `The body is larger than ${this.#bodyBytesMax} bytes. Nothing was changed. Send less at once.`,
      // The rest of it is not read.
      { connection: "close" },
    );
  }
}

function readQuery(query: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const pair of query.split("&").filter(Boolean)) {
    const [name, value] = cutAt(pair.replaceAll("+", " "), "=").map(decode) as [string, string];
    // One of two values would be a guess.
    if (found.has(name)) throw badParameter(name, value, "it once");
    found.set(name, value);
  }
  return found;
}

function cutAt(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

function decode(text: string): string {
  try {
    return decodePart(text);
  } catch {
    throw badTarget(text);
  }
}

function badTarget(text: string): HttpError {
  return new HttpError(
    400,
    "ERR_BAD_OPTION",
    `The target has ${shown(text)}, which is no path in percent-encoded UTF-8. Nothing was done. ` +
      "Encode ids and parameters as encodeURIComponent does.",
  );
}

function badParameter(name: string, value: string, expected: string): PluresError {
  return new PluresError(
    "ERR_BAD_OPTION",
    `The parameter ${name} is ${shown(value)}; expected ${expected}. Nothing was done.`,
  );
}
