/** The frames of WebSockets: every chunking, and what RFC 6455 forbids. */
import assert from "node:assert/strict";
import { test } from "uvu";
import { WebSocketReader } from "../../src/pipe/websocket-frames.ts";
import * as FRAMES from "../../src/pipe/websocket-frames.ts";
import { Dice, seedFor } from "../helpers/core-random.ts";

test("frames of a WebSocket are read whatever their chunks, and refused with the status that RFC 6455 has", () => {
  const dice = new Dice(seedFor("frames"));
  const { frameOf, closeFrame, FrameError } = FRAMES;
  for (let round = 0; round < 200; round++) {
    const isMasked = dice.below(2) === 1;
    const mask = () => (isMasked ? Buffer.from([1, 2, 3, dice.below(256)]) : undefined);
    const sent: Buffer[] = [];
    const frames: Buffer[] = [];
    let isFragmented = false;
    for (let n = 0; n < 20; n++) {
      const payload = Buffer.alloc(dice.pick([0, 1, 125, 126, 300, 65_536]), n + 1);
      const frame = frameOf(isFragmented ? 0 : 2, payload, mask());
      isFragmented = dice.below(3) === 0;
      if (isFragmented) frame[0]! &= 0x7f;
      frames.push(frame, frameOf(9, Buffer.from([n]), mask()));
      sent.push(payload);
    }
    frames.push(closeFrame(1001, mask()), Buffer.from("behind the end"));
    const found: Buffer[] = [];
    const pings: number[] = [];
    let status: number | undefined;
    const reader = new WebSocketReader(isMasked, {
      data: (bytes) => found.push(Buffer.from(bytes)),
      ping: ([first]) => pings.push(first!),
      close: (given) => (status = given),
    });
    const all = Buffer.concat(frames);
    for (let at = 0; at < all.length;) {
      const bytes = dice.pick([1, 2, 7, 1000, 70_000]);
      reader.read(Buffer.from(all.subarray(at, at + bytes)));
      at += bytes;
    }
    assert.ok(Buffer.concat(found).equals(Buffer.concat(sent)));
    assert.deepEqual([pings.length, pings.at(-1), status], [20, 19, 1001]);
  }
  const statusOf = (isMasked: boolean, ...frames: Buffer[]) => {
    const nothing = { data: () => {}, ping: () => {}, close: () => {} };
    const reader = new WebSocketReader(isMasked, nothing);
    try {
      for (const frame of frames) reader.read(frame);
    } catch (error) {
      return (error as InstanceType<typeof FrameError>).status;
    }
    return undefined;
  };
  const first = (frame: Buffer, byte: number) =>
    Buffer.concat([Buffer.from([byte]), frame.subarray(1)]);
  const plain = frameOf(2, Buffer.alloc(3));
  const huge = Buffer.from([0x82, 127, 0x80, 0, 0, 0, 0, 0, 0, 0]);
  assert.equal(statusOf(true, plain), FRAMES.PROTOCOL_ERROR, "a client has to mask");
  assert.equal(statusOf(false, frameOf(2, plain, Buffer.alloc(4))), FRAMES.PROTOCOL_ERROR);
  assert.equal(statusOf(false, first(plain, 0xc2)), FRAMES.PROTOCOL_ERROR, "reserved bits");
  assert.equal(statusOf(false, first(plain, 0x81)), FRAMES.UNSUPPORTED, "text");
  assert.equal(statusOf(false, first(plain, 0x80)), FRAMES.PROTOCOL_ERROR, "goes on with nothing");
  assert.equal(statusOf(false, first(plain, 0x02), first(plain, 0x82)), FRAMES.PROTOCOL_ERROR);
  assert.equal(statusOf(false, first(plain, 0x09)), FRAMES.PROTOCOL_ERROR, "a ping in parts");
  assert.equal(statusOf(false, first(plain, 0x8b)), FRAMES.PROTOCOL_ERROR, "an unknown opcode");
  assert.equal(statusOf(false, frameOf(9, Buffer.alloc(126))), FRAMES.PROTOCOL_ERROR);
  assert.equal(statusOf(false, huge), FRAMES.TOO_BIG);
  assert.equal(statusOf(false, plain), undefined);
});

test.run();
