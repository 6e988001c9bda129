/** One look at the pages: finds a node's value, decodes or copies it, and says whether that counts. */
import * as MEMORY from "../../assembly/layout/memory.ts";
import { VALUE_VERSION } from "../../assembly/layout/node.ts";
import { SHAPE_NAMES_BYTES_MAX } from "../../assembly/layout/store.ts";
import { CONTAINER_HEADER_BYTES } from "../../assembly/layout/values.ts";
import { TORN } from "../codec/decode.ts";
import { RecordDecoder } from "../codec/decode-record.ts";
import { writeId } from "../codec/ids.ts";
import { rawAt } from "../codec/raw.ts";
import { type Shape, Shapes } from "../codec/shapes.ts";
import type { Core } from "../memory/core.ts";
import { copyOut, type Pages, u64At, viewBuffer } from "../memory/pages.ts";
import { type ScratchWords, scratchWords } from "../memory/scratch-words.ts";
import type { MemoryAccess } from "../memory/store-memory.ts";

/** Up to here the core writes a value's self-describing form to the scratch page. */
const SCRATCH_RAW_BYTES_MAX =
  MEMORY.SCRATCH_COPIED_END -
  MEMORY.SCRATCH_COPIED_TEXTS -
  SHAPE_NAMES_BYTES_MAX -
  CONTAINER_HEADER_BYTES;

/**
 * The result of a method counts if `isValid` says so afterwards. It is about the value that `find`,
 * or the core's `dataOf`, found last. @internal
 */
export class ValueReader {
  readonly core: Core;
  readonly pages: Pages;
  readonly scratch: number;
  /** Where in the scratch page results are. */
  readonly at: ScratchWords;
  readonly shapes: Shapes;
  readonly records: RecordDecoder;
  /** Reads that were torn and repeated. */
  retries = 0;

  constructor({ core, pages, scratch }: MemoryAccess) {
    this.core = core;
    this.pages = pages;
    this.scratch = scratch;
    this.at = scratchWords(scratch);
    this.shapes = new Shapes(pages);
    this.records = new RecordDecoder(pages, this.shapes);
  }

  /** The address of the data of `id`; 0: there is none; RETRY. Throws ERR_BAD_ID. */
  find(id: string): number {
    const keyInfo = writeId(this.pages, this.scratch + MEMORY.SCRATCH_KEY, id);
    return this.core.find(this.scratch, keyInfo) >>> 0;
  }

  /** The data at `address`, undefined if it has expired, or TORN. */
  decode(address: number): unknown {
    if (this.isExpired()) return undefined;
    return this.records.decode(address, this.pages.words[this.at.bytes]!);
  }

  /** The same from a copy: copying takes less time than decoding, so writes tear it less often. */
  decodeCopy(address: number): unknown {
    if (this.isExpired()) return undefined;
    const copy = this.copy(address);
    if (!copy) return TORN;
    const records = new RecordDecoder(viewBuffer(copy), this.shapes);
    const data = records.decode(0, copy.length);
    this.records.shape = records.shape;
    return data;
  }

  /** The shape of the record that was decoded last; undefined: it had none. */
  get shape(): Shape | undefined {
    return this.records.shape;
  }

  /** One field of the data at `address`, undefined if it has none or has expired, or TORN. */
  decodeField(address: number, name: string): unknown {
    if (this.isExpired()) return undefined;
    return this.records.decodeField(address, this.pages.words[this.at.bytes]!, name);
  }

  /** A self-describing, validated copy of the data at `address`; undefined: it is torn. */
  raw(address: number): Buffer | undefined {
    const { pages } = this;
    const bytes = pages.words[this.at.bytes]!;
    if (bytes > SCRATCH_RAW_BYTES_MAX) {
      const raw = rawAt(this.records.decoder, this.shapes, address, bytes);
      return raw && this.isValid() ? raw : undefined;
    }
    const expanded = this.scratch + MEMORY.SCRATCH_COPIED_TEXTS;
    const rawBytes = this.core.expandShape(address, bytes, expanded);
    // The scratch page is private: after the validation its bytes stay valid.
    return rawBytes && this.isValid() ? copyOut(pages, expanded, rawBytes) : undefined;
  }

  /** A validated copy of the data at `address` as it is; undefined: it is torn. */
  copy(address: number): Buffer | undefined {
    const copy = copyOut(this.pages, address, this.pages.words[this.at.bytes]!);
    return this.isValid() ? copy : undefined;
  }

  /** The version of the value. */
  version(): number {
    const { words } = this.pages;
    return versionAt(words, words[this.at.value]!);
  }

  /** Whether the value has expired. */
  isExpired(): boolean {
    const { words, view } = this.pages;
    const { expires } = this.at;
    // Few values expire: without a high word the time is 0, which is never.
    if (words[expires + 1] === 0) return false;
    return view.getFloat64(expires * 4, true) <= Date.now();
  }

  /** Whether the epoch has advanced by one at most since before the value was found. */
  isValid(): boolean {
    return this.core.validateEpoch(this.scratch) !== 0;
  }
}

/** The version of the value at this address. @internal */
export function versionAt(words: Int32Array, value: number): number {
  return u64At(words, ((value >>> 0) + VALUE_VERSION) >>> 2);
}
