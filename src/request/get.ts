/** Several nodes at one moment: what is asked of the engine when readers meet too many writes. */
import { MANY_BYTES, MANY_VALUE } from "../../assembly/layout/requests.ts";
import { OP_GET_MANY } from "../../assembly/layout/slot.ts";
import { FOUND, OK } from "../../assembly/layout/status.ts";
import { decodeValue } from "../codec/decode.ts";
import { PluresError } from "../support/error.ts";
import { shown } from "../support/options.ts";
import { viewBuffer } from "../memory/pages.ts";
import type { Reply } from "./slot.ts";
import { statusError } from "./reply.ts";
import type { Write } from "./operations.ts";

/** @internal */
export function manyWrite(ids: readonly string[]): Write {
  return { op: OP_GET_MANY, id: "", write: (body) => body.writeMany(ids) };
}

/** The values that the engine answered. @internal */
export function readMany(reply: Reply | undefined, count: number): unknown[] {
  if (count > 0 && (reply?.status !== FOUND || !reply.data)) {
    throw statusError(reply?.status ?? OK, `one of ${count} nodes`);
  }
  const data = reply?.data ?? Buffer.alloc(0);
  const found: unknown[] = [];
  let at = 0;
  while (at < data.length) {
    const bytes = data.readUInt32LE(at + MANY_BYTES);
    const value = data.subarray(at + MANY_VALUE, at + MANY_VALUE + bytes);
    found.push(bytes ? decodeValue(viewBuffer(value), 0, bytes) : undefined);
    at += MANY_VALUE + ((bytes + 7) & ~7);
  }
  return found;
}

/** Throws ERR_BAD_ID unless these are ids in an array. @internal */
export function checkIds(ids: unknown): void {
  if (Array.isArray(ids)) return;
  throw new PluresError("ERR_BAD_ID", `getMany was given ${shown(ids)}; expected an array of ids.`);
}
