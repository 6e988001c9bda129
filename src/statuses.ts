/** From the core's status codes to the errors a user sees. */
import {
  BAD_FRAME,
  BAD_KEY,
  BAD_VALUE,
  CONFLICT,
  FOUND,
  NOT_DURABLE,
  NOT_FOUND,
  NO_SPACE,
  OK,
  TOO_LARGE,
  UNKEPT_CAUSE,
  VERSION_BYTES,
} from "../assembly/layout.ts";
import { decodeValue } from "./decode.ts";
import { PluresError } from "./error.ts";
import { viewBuffer } from "./pages.ts";
import type { Versioned } from "./reader.ts";
import type { Reply } from "./slot.ts";
import { unkeptError } from "./unkept.ts";

/** The value that a GET answered; undefined when there is no such node. */
export function readReply(reply: Reply | undefined, id: string): Versioned | undefined {
  if (reply?.status === NOT_FOUND) return undefined;
  if (reply?.status !== FOUND || !reply.data)
    throw statusError(reply?.status ?? OK, id, reply?.data);
  const version = Number(reply.data.readBigUInt64LE());
  const value = reply.data.subarray(VERSION_BYTES);
  return { data: decodeValue(viewBuffer(value), 0, value.length), version };
}

/** The error of a request on `id` that the engine refused with `status`. */
export function statusError(status: number, id: string, data?: Buffer): PluresError {
  const node = JSON.stringify(id.length > 64 ? `${id.slice(0, 64)}…` : id);
  switch (status) {
    case NO_SPACE:
      return new PluresError(
        "ERR_NO_SPACE",
        `The store has no room for ${node}; nothing was changed. ` +
          "Delete nodes, or create the store with a larger capacityBytes.",
      );
    case TOO_LARGE:
      return new PluresError(
        "ERR_VALUE_TOO_LARGE",
        `The value of ${node} is larger than the store takes; nothing was changed. ` +
          "Split it, or create the store with a larger valueBytesMax.",
      );
    case BAD_KEY:
      return new PluresError("ERR_BAD_ID", `The engine refused the id ${node}.`);
    case BAD_VALUE:
      return new PluresError("ERR_BAD_VALUE", `The engine refused the value of ${node}.`);
    case CONFLICT:
      return new PluresError(
        "ERR_CONFLICT",
        `The node ${node} is not as the write expected (ifVersion, ifAbsent); nothing was ` +
          "changed. Read it again with getWithVersion, and decide anew.",
      );
    case NOT_DURABLE:
      return unkeptError(data?.readUInt32LE(UNKEPT_CAUSE) ?? 0);
    case BAD_FRAME:
      return new PluresError(
        "ERR_CORRUPT",
        `The engine could not read the request about ${node}: the rings of this client were ` +
          "overwritten. Close this client and connect again.",
      );
    default:
      return new PluresError("ERR_CORRUPT", `The engine answered ${node} with status ${status}.`);
  }
}
