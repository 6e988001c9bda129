/** The module of JSON text over the memory of the codec's fixtures: from text to bytes and back. */
import { readFileSync } from "node:fs";
import * as L from "./layout.ts";
import { AT, memory, pages, ROOM } from "./codec-fixture.ts";
import { TEXT_FILE } from "./core-file.ts";

interface JsonText {
  encodeJson(
    scratch: number,
    text: number,
    bytes: number,
    out: number,
    outEnd: number,
    kind: number,
  ): number;
  decodeJson(scratch: number, data: number, bytes: number, out: number, outEnd: number): number;
}

const MODULE = new WebAssembly.Module(readFileSync(TEXT_FILE));

/** The module over another memory. */
export function exportsOfText(of: WebAssembly.Memory = memory): JsonText {
  const { exports } = new WebAssembly.Instance(MODULE, { env: { memory: of } });
  return exports as unknown as JsonText;
}

const { encodeJson, decodeJson } = exportsOfText();
/** Where the text is; values are at AT. */
export const TEXT_AT = AT + ROOM + 1;
/** The room for a value or a text. */
export const ROOM_BYTES = 0x100000;

export function statusOf(): number {
  return pages.words[(L.SCRATCH_RESULT + L.RESULT_STATUS) >>> 2]!;
}

/** The bytes of the value at AT, or 0. */
export function encodeText(
  text: string | Uint8Array,
  kind: number = L.JSON_FOR_VALUE,
  room = ROOM_BYTES,
): number {
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  pages.bytes.set(bytes, TEXT_AT);
  return encodeJson(L.READER_SCRATCH, TEXT_AT, bytes.length, AT, AT + room, kind);
}

/** The text of the `bytes` bytes at AT, or undefined. */
export function decodeText(bytes: number, room = ROOM_BYTES): string | undefined {
  const length = decodeJson(L.READER_SCRATCH, AT, bytes, TEXT_AT, TEXT_AT + room);
  return length ? pages.bytes.toString("utf8", TEXT_AT, TEXT_AT + length) : undefined;
}
