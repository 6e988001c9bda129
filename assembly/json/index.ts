/**
 * The exports of `build/json.wasm`: JSON text to values and back, for hosts without a codec. A separate
 * module over the memory of the core, as no Node.js process needs it.
 */
import * as JSON from "../layout/json";
import * as MEMORY from "../layout/memory";
import { OK } from "../layout/status";
import { bad, skipSpace } from "./text";
import { readPatch, readValue } from "./value-reader";
import { writeData } from "./value-writer";
import * as VALUES from "../layout/values";

/** Encodes the text: the bytes of the value. 0: RESULT_STATUS is why, and RESULT_BYTES nothing. */
export function encodeJson(
  scratch: u32,
  text: u32,
  bytes: u32,
  out: u32,
  outEnd: u32,
  kind: u32,
): u32 {
  start(scratch, out, outEnd);
  const end = text + bytes;
  store<u32>(scratch + JSON.SCRATCH_JSON, end, JSON.JSON_TEXT_END);
  const at = skipSpace(text, end);
  const next = kind == JSON.JSON_FOR_PATCH ? readPatch(scratch, at) : readValue(scratch, at, 0);
  if (next && skipSpace(next, end) != end) bad(scratch);
  else if (next && load<u8>(out) == VALUES.TAG_UNDEFINED) bad(scratch);
  return finish(scratch, out);
}

/** The text of a node's data: its bytes. 0: RESULT_STATUS is why. */
export function decodeJson(scratch: u32, data: u32, bytes: u32, out: u32, outEnd: u32): u32 {
  start(scratch, out, outEnd);
  const end = data + bytes;
  const next = writeData(scratch, data, end);
  if (next && next != end) bad(scratch);
  return finish(scratch, out);
}

function start(scratch: u32, out: u32, outEnd: u32): void {
  const json = scratch + JSON.SCRATCH_JSON;
  store<u32>(json, out, JSON.JSON_OUT);
  store<u32>(json, outEnd, JSON.JSON_OUT_END);
  store<u32>(json, OK, JSON.JSON_STATUS);
}

function finish(scratch: u32, out: u32): u32 {
  const json = scratch + JSON.SCRATCH_JSON;
  const status = load<u32>(json, JSON.JSON_STATUS);
  store<u32>(scratch + MEMORY.SCRATCH_RESULT, status, MEMORY.RESULT_STATUS);
  return status == OK ? load<u32>(json, JSON.JSON_OUT) - out : 0;
}
