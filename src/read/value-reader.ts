/** Values as a reader finds them in the pages: whole, or TORN. */
import {
  READER_SCRATCH,
  SCRATCH_COPIED_END,
  SCRATCH_COPIED_TEXTS,
} from "../../assembly/layout/memory.ts";
import { SHAPE_NAMES_BYTES_MAX } from "../../assembly/layout/store.ts";
import { CONTAINER_HEADER_BYTES } from "../../assembly/layout/values.ts";
import type { Core } from "../memory/core.ts";
import { TORN } from "../codec/decode.ts";
import { versionAt } from "./cached-record.ts";
import { copyOut, type Pages, viewBuffer } from "../memory/pages.ts";
import { rawAt } from "../codec/raw.ts";
import { BYTES_WORD, EXPIRES_WORD, VALUE_WORD } from "./result-words.ts";
import { decodeField, decodeRecord } from "../codec/decode-record.ts";
import { Shapes } from "../codec/shapes.ts";

/** Up to here the core writes a value's self-describing form to the scratch page. */
const SCRATCH_RAW_BYTES_MAX =
  SCRATCH_COPIED_END - SCRATCH_COPIED_TEXTS - SHAPE_NAMES_BYTES_MAX - CONTAINER_HEADER_BYTES;

/** @internal */
export class Values {
  readonly core: Core;
  readonly pages: Pages;
  readonly shapes: Shapes;
  /** Reads that were torn and done again. */
  retries = 0;

  constructor(core: Core, pages: Pages) {
    this.core = core;
    this.pages = pages;
    this.shapes = new Shapes(pages);
  }

  /** Decodes the data at `address`, of the length that the core just told; expired: undefined. */
  decode(address: number): unknown {
    if (this.isExpired()) return undefined;
    return decodeRecord(this.pages, this.shapes, address, this.pages.words[BYTES_WORD]!);
  }

  /** The same in less of a hurry: it is copied out first, which takes less time than decoding. */
  decodeCopy(address: number): unknown {
    if (this.isExpired()) return undefined;
    const copy = this.copy(address);
    return copy ? decodeRecord(viewBuffer(copy), this.shapes, 0, copy.length) : TORN;
  }

  /** One field of it. */
  decodeField(address: number, name: string): unknown {
    if (this.isExpired()) return undefined;
    return decodeField(this.pages, this.shapes, address, this.pages.words[BYTES_WORD]!, name);
  }

  /** Its self-describing bytes, a copy; undefined when they are torn. */
  raw(address: number): Buffer | undefined {
    const { pages, shapes } = this;
    const bytes = pages.words[BYTES_WORD]!;
    if (bytes > SCRATCH_RAW_BYTES_MAX) {
      const raw = rawAt(pages, shapes, address, bytes);
      return raw && this.isValid() ? raw : undefined;
    }
    const scratch = READER_SCRATCH + SCRATCH_COPIED_TEXTS;
    const rawBytes = this.core.expandShape(address, bytes, scratch);
    // The scratch page is private: what is in it stays.
    return rawBytes && this.isValid() ? copyOut(pages, scratch, rawBytes) : undefined;
  }

  /** A copy of it as it is, undefined when it is torn. */
  copy(address: number): Buffer | undefined {
    const copy = copyOut(this.pages, address, this.pages.words[BYTES_WORD]!);
    return this.isValid() ? copy : undefined;
  }

  /** The version of the value that the core just found; it counts if the guard holds. */
  version(): number {
    const { words } = this.pages;
    return versionAt(words, words[VALUE_WORD]!);
  }

  /** Whether the value that the core just found has expired. */
  isExpired(): boolean {
    // Few values expire: without a high word it is 0, which is never.
    if (this.pages.words[EXPIRES_WORD + 1] === 0) return false;
    return this.pages.view.getFloat64(EXPIRES_WORD * 4, true) <= Date.now();
  }

  /** Whether what was read since counts. */
  isValid(): boolean {
    return this.core.validateEpoch(READER_SCRATCH) !== 0;
  }
}
