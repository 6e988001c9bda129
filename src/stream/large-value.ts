/** A value block that needs several messages: a private copy of it, which is sent piece by piece. */
import { SCRATCH_KEY } from "../../assembly/layout/memory.ts";
import { VALUE_DATA, VALUE_VERSION } from "../../assembly/layout/node.ts";
import { RETRY } from "../../assembly/layout/status.ts";
import { BLOCK_FREE, BLOCK_PREVIOUS_FREE } from "../../assembly/layout/heap.ts";
import { STORE_HEAP_END } from "../../assembly/layout/store.ts";
import * as STREAM from "../../assembly/layout/stream.ts";
import { copyOut } from "../memory/pages.ts";
import { scratchWords } from "../memory/scratch-words.ts";
import type { MemoryAccess } from "../memory/store-memory.ts";
import { itemOf } from "./message.ts";

/** Reads of one value that writes may tear. */
const READS_MAX = 4096;
const BLOCK_FLAGS = BLOCK_FREE | BLOCK_PREVIOUS_FREE;

/** @internal */
export interface NodeKey {
  /** Padded. */
  id: Buffer;
  keyInfo: number;
}

/** @internal */
export class LargeValue {
  readonly #node: NodeKey;
  readonly #block: Buffer;
  #sent = 0;

  constructor(node: NodeKey, block: Buffer) {
    this.#node = node;
    this.#block = block;
  }

  get version(): number {
    return Number(this.#block.readBigUInt64LE(VALUE_VERSION));
  }

  get isSent(): boolean {
    return this.#sent === this.#block.length;
  }

  /** The item with the next piece. */
  nextItem(): Buffer {
    const { id, keyInfo } = this.#node;
    const piece = this.#block.subarray(this.#sent, this.#sent + STREAM.MESSAGE_NODES_BYTES_MAX);
    const head = Buffer.alloc(STREAM.PIECE_ID);
    head.writeUInt32LE(keyInfo, STREAM.SENT_KEY_INFO);
    head.writeUInt32LE(this.#block.length, STREAM.SENT_BLOCK_BYTES);
    head.writeUInt32LE(this.#sent, STREAM.PIECE_OFFSET);
    head.writeUInt32LE(piece.length, STREAM.PIECE_BYTES);
    this.#sent += piece.length;
    return itemOf(STREAM.MESSAGE_PIECE, Buffer.concat([head, id, piece]));
  }
}

/** The value block of a node as it is now; "absent"; undefined: writes came in between all the time. @internal */
export function readBlock(
  { core, pages }: MemoryAccess,
  scratch: number,
  { id, keyInfo }: NodeKey,
): Buffer | "absent" | undefined {
  const at = scratchWords(scratch);
  const { words } = pages;
  for (let reads = 0; reads < READS_MAX; reads++) {
    pages.bytes.set(id, scratch + SCRATCH_KEY);
    if (core.find(scratch, keyInfo) >>> 0 === RETRY) continue;
    const value = words[at.value]! >>> 0;
    const size = value ? (words[value >>> 2]! & ~BLOCK_FLAGS) >>> 0 : 0;
    const isBlock = size >= VALUE_DATA && size <= (words[STORE_HEAP_END >>> 2]! >>> 0) - value;
    if (value && !isBlock) continue;
    const block = value ? copyOut(pages, value, size) : undefined;
    if (!core.validateEpoch(scratch)) continue;
    if (!block) return "absent";
    block.writeUInt32LE(0);
    return block;
  }
  return undefined;
}
