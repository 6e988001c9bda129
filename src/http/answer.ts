/** Answers: JSON, and errors as JSON with the status that HTTP has for them. */
import type { ServerResponse } from "node:http";
import { wrap } from "../json/extended-json.ts";
import { type ErrorCode, PluresError } from "../support/error.ts";

const STATUSES: Partial<Record<ErrorCode, number>> = {
  ERR_BAD_CHANNEL: 400,
  ERR_BAD_DELTA: 400,
  ERR_BAD_ID: 400,
  ERR_BAD_OPTION: 400,
  ERR_BAD_UPDATE: 400,
  ERR_BAD_VALUE: 400,
  ERR_PERMISSION: 401,
  ERR_NOT_FOUND: 404,
  ERR_CONFLICT: 412,
  ERR_VALUE_TOO_LARGE: 413,
  ERR_ABORTED: 503,
  ERR_CLOSED: 503,
  ERR_NO_SERVER: 503,
  ERR_SERVER_GONE: 503,
  ERR_TOO_MANY_CLIENTS: 503,
  ERR_TIMEOUT: 504,
  ERR_NO_SPACE: 507,
};
const STATUS_FAULT = 500;

/** A refusal of HTTP's own, for which the code alone has no status. `instanceof` does not tell it apart. */
export class HttpError extends PluresError {
  readonly status: number;
  readonly headers: Record<string, string>;

  constructor(status: number, code: ErrorCode, message: string, headers = {}) {
    super(code, message);
    this.status = status;
    this.headers = headers;
  }
}

export function sendJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
): void {
  sendText(response, status, JSON.stringify(value), headers);
}

/** `json` is the text of a JSON value. */
export function sendText(
  response: ServerResponse,
  status: number,
  json: string,
  headers: Record<string, string> = {},
): void {
  const body = Buffer.from(`${json}\n`);
  const all = { "content-type": "application/json", "content-length": body.length, ...headers };
  response.writeHead(status, all).end(body);
}

export function sendNothing(
  response: ServerResponse,
  status = 204,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, headers).end();
}

export function sendError(response: ServerResponse, error: unknown): void {
  if (response.headersSent) return void response.destroy();
  const { status = statusOf(error), headers = {} } = error as Partial<HttpError>;
  sendJson(response, status, { error: describe(error) }, headers);
}

/** What a program needs to know of an error. A fault of this package has no details. */
export function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof PluresError)) {
    return { code: "ERR_ENGINE_FAILED", message: "The request met a fault of the server." };
  }
  const { code, message, id, item, issues } = error;
  const found: Record<string, unknown> = { code, message };
  if (id !== undefined) found["id"] = id;
  if (item !== undefined) found["item"] = item;
  if (issues !== undefined) found["issues"] = issues.map((issue) => ({ message: issue.message }));
  if (code === "ERR_CONFLICT" && "current" in error) {
    const { current } = error;
    found["current"] = current ? { data: wrap(current.data), version: current.version } : null;
  }
  return found;
}

function statusOf(error: unknown): number {
  return (error instanceof PluresError && STATUSES[error.code]) || STATUS_FAULT;
}
