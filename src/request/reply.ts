/** Replies: from the core's status codes to the errors that a user sees. */
import { NOT_DURABLE_CAUSE } from "../../assembly/layout/memory.ts";
import * as STATUS from "../../assembly/layout/status.ts";
import { ACTORS_MAX, PEERS_MAX } from "../../assembly/layout/store.ts";
import { type ErrorCode, PluresError, setCurrent } from "../support/error.ts";
import type { Versioned } from "../read/entry.ts";
import { notDurable } from "../support/system-errors.ts";

/** A status other than OK, and the data of a FOUND or a FUTURE. */
export interface Reply {
  status: number;
  data: Buffer | undefined;
}

/** Turns the reply (undefined: OK) of a request about `id` into its result. Throws refusals. */
export type Finish<Result> = (reply: Reply | undefined, id: string) => Result;

const ID_SHOWN_UNITS = 64;

/** The error of each refusal, with what still holds and what to do. `node` is the quoted id. */
const REFUSALS: Record<number, readonly [code: ErrorCode, message: (node: string) => string]> = {
  [STATUS.NO_SPACE]: [
    "ERR_NO_SPACE",
    (node) =>
      `The store has no room for ${node}; nothing was changed. ` +
      "Delete nodes, or create the store with a larger capacityBytes.",
  ],
  [STATUS.TOO_LARGE]: [
    "ERR_VALUE_TOO_LARGE",
    (node) =>
      `The value of ${node} is larger than the store accepts; nothing was changed. ` +
      "Split it, or create the store with a larger valueBytesMax.",
  ],
  [STATUS.BAD_KEY]: [
    "ERR_BAD_ID",
    (node) => `The engine refused the id ${node}; nothing was changed.`,
  ],
  // The codec has checked the value before: this is about a field that the operation does not fit.
  [STATUS.BAD_VALUE]: [
    "ERR_BAD_VALUE",
    (node) =>
      `The field of ${node} does not fit the operation; nothing was changed. Expected: for ` +
      "increment a number that stays finite, or no field; for addToSet and removeFromSet a set that " +
      "addToSet made, or no field. An array that was put is no set, also if it was read from one: " +
      "put and patch store arrays as they are. Remove the field with patch, or use another one. To " +
      "change other fields of a node with sets, use patch or update.",
  ],
  [STATUS.CONFLICT]: [
    "ERR_CONFLICT",
    (node) =>
      `The node ${node} does not meet the conditions of the write (ifVersion, ifAbsent, ifExists); ` +
      "nothing " +
      "was changed. error.current is the node as it is: decide again.",
  ],
  [STATUS.RESYNC]: [
    "ERR_RESYNC_REQUIRED",
    () =>
      "The other replica has not seen all tombstones that were collected here; nothing was " +
      "changed. Resynchronise it: other.resynchronise(await this.changesSince()).",
  ],
  [STATUS.BEHIND]: [
    "ERR_RESYNC_REQUIRED",
    () =>
      "This store has not seen all tombstones that the other replica collected, or its last resync " +
      "did not finish. Its own writes are safe. Call resynchronise(await other.changesSince()).",
  ],
  [STATUS.TOO_MANY]: [
    "ERR_BAD_OPTION",
    () =>
      `The store knows ${PEERS_MAX} replicas, the most that it can; nothing was changed. Use ` +
      "forgetReplica for replicas that are gone for good.",
  ],
  [STATUS.ACTORS_FULL]: [
    "ERR_NO_SPACE",
    () =>
      `The nodes and the known replicas of the store name ${ACTORS_MAX} replicas, the most that it ` +
      "can; nothing was changed. Use forgetReplica for those that are gone for good, then collect().",
  ],
  [STATUS.BAD_FRAME]: [
    "ERR_CORRUPT",
    (node) =>
      `The engine could not read the request about ${node}: the rings of this client were ` +
      "overwritten. Nothing was changed. Close this client and connect again.",
  ],
};

/** The error of a request on `id` that the engine refused with `status`. */
export function statusError(status: number, id: string, data?: Buffer): PluresError {
  if (status === STATUS.NOT_DURABLE) return notDurable(data?.readUInt32LE(NOT_DURABLE_CAUSE) ?? 0);
  const isLong = id.length > ID_SHOWN_UNITS;
  const node = JSON.stringify(isLong ? `${id.slice(0, ID_SHOWN_UNITS)}…` : id);
  const [code, message] = REFUSALS[status] ?? [
    "ERR_CORRUPT",
    () => `The engine answered the request about ${node} with the unknown status ${status}.`,
  ];
  return new PluresError(code, message(node), status === STATUS.CONFLICT ? { id } : {});
}

/** Runs a check of a reply; adds the node as it is to an ERR_CONFLICT. @internal */
export function withCurrent<T>(read: (id: string) => Versioned | undefined, check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (error instanceof PluresError && error.code === "ERR_CONFLICT" && error.id !== undefined) {
      setCurrent(error, read(error.id));
    }
    throw error;
  }
}

/** The status of a request on `id` that is answered without data; refusals are thrown. @internal */
export function acceptedStatus(reply: Reply | undefined, id: string): number {
  const status = reply?.status ?? STATUS.OK;
  if (status === STATUS.OK || status === STATUS.NOT_FOUND || status === STATUS.BUSY) return status;
  throw statusError(status, id, reply?.data);
}

/** True for an OK; throws the error of any other status. @internal */
export function done(reply: Reply | undefined, id: string): true {
  if (reply && reply.status !== STATUS.OK) throw statusError(reply.status, id, reply.data);
  return true;
}

/** The number that an increment answers; throws refusals. @internal */
export function answered(reply: Reply | undefined, id: string): number {
  if (reply?.status === STATUS.FOUND && reply.data) return reply.data.readDoubleLE();
  done(reply, id);
  return Number.NaN;
}

/** Whether a set did not have the added element; throws refusals. @internal */
export function added(reply: Reply | undefined, id: string): boolean {
  return reply?.status === STATUS.FOUND ? false : done(reply, id);
}

/** True for an OK, false if the node did not exist; throws other refusals. @internal */
export function removed(reply: Reply | undefined, id: string): boolean {
  if (reply?.status === STATUS.NOT_FOUND) return false;
  return done(reply, id);
}
