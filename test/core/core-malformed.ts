/** Values and frames with one fault each. The frames are of slot 1. */
import * as assert from "node:assert/strict";
import * as L from "../helpers/layout.ts";
import type { BareHost } from "../helpers/core-bare.ts";
import { pushFrame, type RawFrame } from "./core-fuzz.ts";

export interface Malformed {
  name: string;
  push: (host: BareHost) => void;
}

/** A good frame: a get of "a". */
export const KEY: RawFrame = {
  op: L.OP_GET,
  request: 1,
  total: 16,
  body: Buffer.concat([Buffer.of(1 << 1, 0, 0, 0, 0, 0, 0, 0), Buffer.from("a\0\0\0\0\0\0\0")]),
};

/** Each is refused with BAD_FRAME. The third one breaks the slot. */
export const REFUSED: Malformed[] = [
  { name: "an unknown op", push: (host) => pushFrame(host, 1, { ...KEY, op: 99 }) },
  { name: "the number 0", push: (host) => pushFrame(host, 1, { ...KEY, request: 0 }) },
  {
    name: "a number ahead of its turn",
    push: (host) => pushFrame(host, 1, { ...KEY, request: 2 }),
  },
  { name: "a get in pieces", push: (host) => pushFrame(host, 1, { ...KEY, total: 17 }) },
  { name: "a piece of nothing", push: (host) => pushFrame(host, 1, { ...KEY, op: L.OP_MORE }) },
];

/** After each of these the ring is invalid. */
export const BREAKING: Malformed[] = [
  ...[0, 4, 12, 20, 8, 40, 0x5008, 0x40000, 0xfffffff8].map((bytes) => ({
    name: `a frame of 32 bytes that says it has ${bytes}`,
    push: (host: BareHost) => pushFrame(host, 1, { ...KEY, bytes }),
  })),
  ...[4, 0x40008, 0xfffffff8, 1].map((tail) => ({
    name: `a tail at ${tail}`,
    push: (host: BareHost) => host.setWord(host.slot(1) + L.SLOT_REQUEST_TAIL, tail),
  })),
  {
    name: "a frame that is larger than any may be",
    push: (host: BareHost) => pushFrame(host, 1, { ...KEY, body: Buffer.alloc(0x5008 - 16) }),
  },
  {
    name: "a frame that wraps",
    push: (host: BareHost) => {
      const pad = L.REQUEST_RING_BYTES - 16;
      const at = host.slot(1) + L.SLOT_REQUESTS;
      host.setWord(at + L.FRAME_BYTES, pad);
      host.setWord(at + pad + L.FRAME_BYTES, 32);
      host.setWord(at + pad + L.FRAME_OP, L.OP_GET);
      host.setWord(host.slot(1) + L.SLOT_REQUEST_TAIL, pad);
      assert.deepEqual(host.serveAll(), []);
      host.setWord(host.slot(1) + L.SLOT_REQUEST_TAIL, pad + 32);
    },
  },
];

/** No value, two values, containers with more and fewer items than their count, half an integer. */
export const BAD_VALUES = [
  [],
  [L.TAG_TRUE, L.TAG_TRUE],
  [L.TAG_ARRAY, 2, 0, 0, 0, 1, 0, 0, 0, L.TAG_NULL, L.TAG_NULL],
  [L.TAG_ARRAY, 2, 0, 0, 0, 1, 0, 0, 0, L.TAG_NULL],
  [L.TAG_ARRAY, 1, 0, 0, 0, 2, 0, 0, 0, L.TAG_NULL, L.TAG_NULL],
  [L.TAG_OBJECT, 2, 0, 0, 0, 1, 0, 0, 0, L.TAG_NULL, L.TAG_NULL],
  [
    L.TAG_ARRAY,
    11,
    0,
    0,
    0,
    2,
    0,
    0,
    0,
    L.TAG_ARRAY,
    2,
    0,
    0,
    0,
    1,
    0,
    0,
    0,
    L.TAG_NULL,
    L.TAG_NULL,
  ],
  [L.TAG_I32, 0, 0, 0],
];
