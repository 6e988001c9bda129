/** Frames that no correct client sends, on the core of a bare host. */
import * as assert from "node:assert/strict";
import * as L from "../helpers/layout.ts";
import { BareHost, encodedBytes } from "../helpers/core-bare.ts";
import { type Dice, randomBytes } from "../helpers/core-random.ts";

export interface RawFrame {
  op: number;
  request: number;
  total: number;
  body?: Uint8Array;
  /** The length in the frame, if it is a false one. */
  bytes?: number;
}

const OPS = [L.OP_PAD, L.OP_PUT, L.OP_DELETE, L.OP_GET, L.OP_SHUTDOWN, L.OP_MORE];
const NASTY_WORDS = [0, 1, 7, 8, 15, 16, 0x4010, 0x5000, 0x5008, 0x40000, 2 ** 31, 0xfffffff8];
const GOOD_SLOT = 0;
const FUZZED_SLOTS = [1, 2];

/**
 * Writes a frame at the tail of a slot's ring, after a PAD if it would wrap. Returns its address.
 */
export function pushFrame(host: BareHost, slot: number, frame: RawFrame): number {
  const base = host.slot(slot);
  const body = frame.body ?? new Uint8Array();
  const frameBytes = (L.FRAME_BODY + body.length + 7) & ~7;
  let tail = host.word(base + L.SLOT_REQUEST_TAIL);
  const toEnd = L.REQUEST_RING_BYTES - (tail & (L.REQUEST_RING_BYTES - 1));
  if (toEnd < frameBytes) {
    const pad = base + L.SLOT_REQUESTS + L.REQUEST_RING_BYTES - toEnd;
    host.setWord(pad + L.FRAME_BYTES, toEnd);
    host.setWord(pad + L.FRAME_OP, L.OP_PAD);
    tail += toEnd;
  }
  const at = base + L.SLOT_REQUESTS + (tail & (L.REQUEST_RING_BYTES - 1));
  host.setWord(at + L.FRAME_BYTES, frame.bytes ?? frameBytes);
  host.setWord(at + L.FRAME_OP, frame.op);
  host.setWord(at + L.FRAME_REQUEST, frame.request);
  host.setWord(at + L.FRAME_TOTAL, frame.total);
  host.bytes.set(body, at + L.FRAME_BODY);
  host.setWord(base + L.SLOT_REQUEST_TAIL, tail + frameBytes);
  return at;
}

/** The bytes of a body. */
export function bodyOf(host: BareHost, id: string, value?: Uint8Array): Buffer {
  const total = host.writeBody(id, value);
  return Buffer.from(host.bytes.subarray(host.staging, host.staging + total));
}

/** Serves the frames of a fuzzer, and in the slot beside it a correct client with a model. */
export function fuzzFrames(dice: Dice, frames: number): Record<string, number> {
  const host = new BareHost({
    capacityBytes: L.CAPACITY_BYTES_MIN,
    valueBytesMax: 0x40000,
    slots: 3,
  });
  for (const slot of [GOOD_SLOT, ...FUZZED_SLOTS]) host.open(slot);
  const fuzzer = new Fuzzer(host, dice);
  const model = new Map<string, Buffer>();
  let frame = 0;
  try {
    for (; frame < frames; frame++) {
      fuzzer.push(dice.pick(FUZZED_SLOTS));
      if (dice.chance(0.4)) fuzzer.serve();
      if (frame % 40 === 0) workNextDoor(host, dice, model, fuzzer);
      if (frame % 500 === 0) assert.equal(host.call("checkHeap", host.word(L.STORE_HEAP)), 0);
      if (frame % 5000 === 0) host.check();
    }
    fuzzer.serve();
    for (const slot of FUZZED_SLOTS) fuzzer.reopen(slot);
    for (const [id, value] of model) assert.deepEqual(host.get(id), value);
    host.check();
  } catch (error) {
    throw new Error(`frame ${frame}`, { cause: error });
  }
  return fuzzer.counts;
}

/** One request of a correct client. It is executed, or refused because the store is full. */
function workNextDoor(
  host: BareHost,
  dice: Dice,
  model: Map<string, Buffer>,
  fuzzer: Fuzzer,
): void {
  const id = `good/${dice.below(100)}`;
  const value = encodedBytes(randomBytes(dice, dice.below(12_000)));
  const request = host.acked(GOOD_SLOT) + 1;
  const op = dice.pick([L.OP_PUT, L.OP_DELETE, L.OP_GET]);
  const total = host.writeBody(id, op === L.OP_PUT ? value : undefined);
  assert.equal(host.send(GOOD_SLOT, op, request, total), total);
  fuzzer.serve();
  assert.equal(host.acked(GOOD_SLOT), request, "the good slot's request is done");
  const [reply] = host.replies(GOOD_SLOT);
  const expected = model.get(id);
  const full = reply?.status === L.NO_SPACE;
  if (full) {
    fuzzer.counts["full"]!++;
    for (const [old] of model) {
      if (dice.chance(0.5)) continue;
      assert.equal(host.delete(old), L.OK);
      model.delete(old);
    }
    for (const old of host.ids("", "")) if (!old.startsWith("good/")) host.delete(old);
  } else if (op === L.OP_PUT) {
    assert.equal(reply, undefined);
    model.set(id, value);
  } else if (op === L.OP_DELETE) {
    assert.equal(reply?.status, model.delete(id) ? undefined : L.NOT_FOUND);
  } else {
    assert.equal(reply?.status, expected ? L.FOUND : L.NOT_FOUND);
    const got = reply?.piece.subarray(L.VERSION_BYTES);
    if (expected) assert.deepEqual(got!.subarray(0, expected.length), expected);
  }
  assert.deepEqual(host.get(id), model.get(id));
}

class Fuzzer {
  readonly counts: Record<string, number> = { broken: 0, refused: 0, done: 0, full: 0, stuck: 0 };
  readonly #host: BareHost;
  readonly #dice: Dice;

  constructor(host: BareHost, dice: Dice) {
    this.#host = host;
    this.#dice = dice;
  }

  /** Serves the present frames, and gives broken slots to a new client. */
  serve(): void {
    for (const { status, slot } of this.#host.serveAll()) {
      if (status === L.BROKEN) {
        assert.ok(FUZZED_SLOTS.includes(slot));
        this.counts["broken"]!++;
        this.reopen(slot);
      } else {
        assert.ok(status === L.WAKE || status === L.SHUTDOWN, `serve answers ${status}`);
      }
    }
  }

  reopen(slot: number): void {
    this.counts["done"]! += this.#host.word(this.#host.entry(slot) + L.ENTRY_ACKED);
    this.#host.setWord(this.#host.entry(slot) + L.ENTRY_STATE, L.STATE_CLOSING);
    const seen = this.#host.serveAll();
    assert.ok(seen.some((event) => event.status === L.CLOSED && event.slot === slot));
    this.#host.open(slot);
    for (const event of seen) if (event.status === L.BROKEN) this.reopen(event.slot);
  }

  push(slot: number): void {
    const host = this.#host;
    const dice = this.#dice;
    const base = host.slot(slot);
    const used = host.word(base + L.SLOT_REQUEST_TAIL) - host.word(base + L.SLOT_REQUEST_HEAD);
    if (used > L.REQUEST_RING_BYTES - 0x9000) {
      // No client reads the replies, or their head is garbage: the slot is stuck.
      this.counts["stuck"]!++;
      this.serve();
      this.reopen(slot);
    }
    const frame = this.#frame(slot);
    const at = pushFrame(host, slot, frame);
    if (dice.chance(0.15)) this.#mutate(at, L.FRAME_BODY + (frame.body?.length ?? 0));
    if (dice.chance(0.004)) this.#mutate(base, 0x100);
    if (dice.chance(0.002)) host.setWord(base + L.SLOT_REQUEST_TAIL, dice.word());
    if (dice.chance(0.02)) host.setWord(base + L.SLOT_WAITING, dice.below(4));
    if (dice.chance(0.2)) this.counts["refused"]! += host.replies(slot, 8).length;
  }

  /** Mostly valid, because a frame that is refused at once tests little. */
  #frame(slot: number): RawFrame {
    const host = this.#host;
    const dice = this.#dice;
    const entry = host.entry(slot);
    const open = host.word(entry + L.ENTRY_PIECES_TOTAL) !== 0;
    const next = host.word(entry + L.ENTRY_ACKED) + 1;
    const request = dice.chance(0.97) ? next : dice.word();
    if (open && dice.chance(0.9)) {
      const body = randomBytes(dice, dice.between(1, 0x4000));
      if (dice.chance(0.5)) body.fill(L.TAG_NULL);
      return { op: L.OP_MORE, request, total: dice.word(), body };
    }
    const id = dice.chance(0.05) ? `good/${100 + dice.below(50)}` : `f${dice.below(1000)}`;
    const kind = dice.below(10);
    if (kind < 4) {
      const body = bodyOf(host, id, this.#value(dice.skewed(3000)));
      return { op: L.OP_PUT, request, total: body.length, body };
    }
    if (kind < 6) {
      const body = bodyOf(host, id, this.#value(dice.between(0x4000, 0x10000)));
      return { op: L.OP_PUT, request, total: body.length, body: body.subarray(0, 0x4000) };
    }
    const body = bodyOf(host, id);
    if (kind === 6) return { op: L.OP_DELETE, request, total: body.length, body };
    if (kind < 9) return { op: L.OP_GET, request, total: body.length, body };
    const garbage = randomBytes(dice, dice.below(200));
    return { op: dice.pick(OPS), request, total: dice.pick(NASTY_WORDS), body: garbage };
  }

  #value(length: number): Buffer {
    const dice = this.#dice;
    if (dice.chance(0.7)) return encodedBytes(Buffer.alloc(length, dice.word()));
    if (dice.chance(0.5)) return Buffer.concat([nested(dice, 4), Buffer.alloc(dice.below(2))]);
    return Buffer.from(randomBytes(dice, length));
  }

  #mutate(at: number, bytes: number): void {
    const dice = this.#dice;
    for (let changes = dice.between(1, 3); changes > 0; changes--) {
      const place = at + dice.skewed(bytes - 1);
      const kind = dice.below(4);
      if (kind < 2) this.#host.bytes[place] = dice.word();
      else if (kind === 2) this.#host.bytes[place]! ^= 1 << dice.below(8);
      else this.#host.setWord(place & ~3, dice.pick(NASTY_WORDS));
    }
  }
}

/** An encoded tree of arrays and objects. */
function nested(dice: Dice, depth: number): Buffer {
  const kind = depth ? dice.below(4) : 2;
  if (kind >= 2) return Buffer.from([dice.pick([L.TAG_NULL, L.TAG_TRUE, L.TAG_SMALL + 3])]);
  const items: Buffer[] = [];
  const count = dice.below(5);
  for (let i = 0; i < count; i++) {
    if (kind === 1) items.push(Buffer.from([L.TAG_SHORT + 1, 0x61 + i]));
    items.push(nested(dice, depth - 1));
  }
  const header = Buffer.alloc(L.CONTAINER_HEADER_BYTES);
  const payload = Buffer.concat(items);
  header[0] = kind === 1 ? L.TAG_OBJECT : L.TAG_ARRAY;
  header.writeUInt32LE(payload.length, 1);
  header.writeUInt32LE(count, 5);
  return Buffer.concat([header, payload]);
}
