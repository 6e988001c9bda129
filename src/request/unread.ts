/** The requests in a slot's ring that no engine has read: their frames, put together again. */
import * as SLOT from "../../assembly/layout/slot.ts";
import { loadWord } from "../memory/load-word.ts";
import type { Pages } from "../memory/pages.ts";

export interface Unread {
  op: number;
  request: number;
  payload: Buffer;
}

const FRAME_BYTES_MIN = 8;

/** The whole requests between the head and the tail of the ring of the slot at `base`. */
export function unreadRequests({ words, bytes }: Pages, base: number): Unread[] {
  const word = (address: number) => words[address >>> 2]! >>> 0;
  const tail = word(base + SLOT.SLOT_REQUEST_TAIL);
  const unread: Unread[] = [];
  let partial: { found: Unread; done: number } | undefined;
  let at = loadWord(words, (base + SLOT.SLOT_REQUEST_HEAD) >>> 2) >>> 0;
  // The client wrote the frames. The server can write there too: nothing leads out of the ring.
  while (at !== tail) {
    const frame = base + SLOT.SLOT_REQUESTS + (at & (SLOT.REQUEST_RING_BYTES - 1));
    const frameBytes = word(frame + SLOT.FRAME_BYTES);
    const left = (tail - at) >>> 0;
    const isFrame = frameBytes >= FRAME_BYTES_MIN && !(frameBytes & 7) && frameBytes <= left;
    if (!isFrame || left > SLOT.REQUEST_RING_BYTES) break;
    at = (at + frameBytes) >>> 0;
    const op = word(frame + SLOT.FRAME_OP);
    if (op === SLOT.OP_PAD) continue;
    const request = word(frame + SLOT.FRAME_REQUEST) | 0;
    const total = word(frame + SLOT.FRAME_TOTAL);
    // Of a request whose first piece was read, or whose last one was not sent, this has not all.
    if (op !== SLOT.OP_MORE) {
      if (total > SLOT.REQUEST_RING_BYTES) partial = undefined;
      else partial = { found: { op, request, payload: Buffer.alloc(total) }, done: 0 };
    }
    if (!partial || partial.found.request !== request) continue;
    const { payload } = partial.found;
    const piece = Math.min(payload.length - partial.done, SLOT.FRAME_PIECE_BYTES_MAX);
    const body = frame + SLOT.FRAME_BODY;
    payload.set(bytes.subarray(body, body + piece), partial.done);
    partial.done += piece;
    if (partial.done === payload.length) unread.push(partial.found);
  }
  return unread;
}
