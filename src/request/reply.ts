/** From the core's status codes to the errors a user sees. */
import { NOT_DURABLE_CAUSE } from "../../assembly/layout/memory.ts";
import {
  BAD_FRAME,
  BAD_KEY,
  BAD_VALUE,
  BEHIND,
  BUSY,
  CONFLICT,
  NOT_DURABLE,
  NOT_FOUND,
  NO_SPACE,
  OK,
  RESYNC,
  TOO_LARGE,
  TOO_MANY,
} from "../../assembly/layout/status.ts";
import { PEERS_MAX } from "../../assembly/layout/store.ts";
import { PluresError } from "../support/error.ts";
import type { Versioned } from "../read/entry.ts";
import { notDurable } from "../support/system-errors.ts";

/** What a reply said: a status other than OK, and the data of a FOUND or a FUTURE. */
export interface Reply {
  status: number;
  data: Buffer | undefined;
}

/** The codec has checked the value before: what is left is a field that the operation does not suit. */
const BAD_VALUE_WHY =
  "The field of % holds something else than the operation works on; nothing was changed. Expected " +
  "for increment a number that stays finite or nothing, for addToSet and removeFromSet a set that addToSet made, or " +
  "nothing: an array that was put is no set. Remove the field with patch, or use another one.";

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
      return new PluresError(
        "ERR_BAD_VALUE",
        BAD_VALUE_WHY.replace("%", () => node),
      );
    case CONFLICT:
      return new PluresError(
        "ERR_CONFLICT",
        `The node ${node} is not as the write expected (ifVersion, ifAbsent); nothing was ` +
          "changed. error.current is what it is now: decide anew.",
        { id },
      );
    case RESYNC:
      return new PluresError(
        "ERR_RESYNC_REQUIRED",
        "The other replica has not seen all that was removed and collected here; nothing was " +
          "changed. It has to resynchronise: other.resynchronise(await this.changesSince()).",
      );
    case BEHIND:
      return new PluresError(
        "ERR_RESYNC_REQUIRED",
        "This store has not seen all that the other replica has removed and collected, or was " +
          "interrupted while it took that over. Its own writes are kept: call " +
          "resynchronise(await other.changesSince()).",
      );
    case TOO_MANY:
      return new PluresError(
        "ERR_BAD_OPTION",
        `The store knows ${PEERS_MAX} replicas; expected no more. Use forgetReplica for those ` +
          "that are gone for good.",
      );
    case NOT_DURABLE:
      return notDurable(data?.readUInt32LE(NOT_DURABLE_CAUSE) ?? 0);
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

/** Runs a check of a reply; a conflict it throws tells what the node is now. @internal */
export function withCurrent<T>(read: (id: string) => Versioned | undefined, check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (error instanceof PluresError && error.code === "ERR_CONFLICT" && error.id !== undefined) {
      Object.assign(error, { current: read(error.id) });
    }
    throw error;
  }
}

/** The status of a request on `id` that is answered without data; refusals are thrown. @internal */
export function acceptedStatus(reply: Reply | undefined, id: string): number {
  const status = reply?.status ?? OK;
  if (status === OK || status === NOT_FOUND || status === BUSY) return status;
  throw statusError(status, id, reply?.data);
}

/** True for an OK; else the status's error. @internal */
export function done(reply: Reply | undefined, id: string): true {
  if (reply && reply.status !== OK) throw statusError(reply.status, id, reply.data);
  return true;
}

/** False if there was no such node. @internal */
export function removed(reply: Reply | undefined, id: string): boolean {
  if (reply?.status === NOT_FOUND) return false;
  return done(reply, id);
}
