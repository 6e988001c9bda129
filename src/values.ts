/** Values as a reader finds them in the pages: whole, or TORN. */
import { READER_SCRATCH, VALUE_VERSION } from "../assembly/layout.ts";
import type { Core } from "./core.ts";
import { TORN } from "./decode.ts";
import { type Pages, viewBuffer } from "./pages.ts";
import { BYTES_WORD, EXPIRES_WORD, VALUE_WORD } from "./reader-words.ts";
import { decodeField, decodeRecord } from "./record.ts";
import { Shapes } from "./shapes.ts";

/** Larger values are copied out first, so that the guard is checked before they are decoded. */
const COPY_BYTES_MIN = 0x8000;

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
    const { pages, shapes } = this;
    const bytes = pages.words[BYTES_WORD]!;
    if (bytes < COPY_BYTES_MIN) return decodeRecord(pages, shapes, address, bytes);
    const copy = this.copy(address);
    return copy ? decodeRecord(viewBuffer(copy), shapes, 0, bytes) : TORN;
  }

  /** One field of it. */
  decodeField(address: number, name: string): unknown {
    if (this.isExpired()) return undefined;
    return decodeField(this.pages, this.shapes, address, this.pages.words[BYTES_WORD]!, name);
  }

  /** A copy of it, undefined when it is torn. */
  copy(address: number): Buffer | undefined {
    const bytes = this.pages.words[BYTES_WORD]!;
    const copy = Buffer.allocUnsafeSlow(bytes);
    this.pages.bytes.copy(copy, 0, address, address + bytes);
    return this.held() ? copy : undefined;
  }

  /** The version of the value that the core just found; it counts if the guard holds. */
  version(): number {
    const { words } = this.pages;
    const version = ((words[VALUE_WORD]! >>> 0) + VALUE_VERSION) >>> 2;
    return (words[version]! >>> 0) + (words[version + 1]! >>> 0) * 2 ** 32;
  }

  /** Whether the value that the core just found has expired. */
  isExpired(): boolean {
    // Few values expire: without a high word it is 0, which is never.
    if (this.pages.words[EXPIRES_WORD + 1] === 0) return false;
    return this.pages.view.getFloat64(EXPIRES_WORD * 4, true) <= Date.now();
  }

  /** Whether what was read since counts. */
  held(): boolean {
    return this.core.held(READER_SCRATCH) !== 0;
  }
}
