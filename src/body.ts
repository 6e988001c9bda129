/** Request bodies: a key, and for a put the encoded value behind it. */
import {
  BODY_FLAGS,
  BODY_ID,
  BODY_KEY_INFO,
  CONDITION_BYTES,
  DELTA_EXTRA_BYTES,
  FLAG_EXPIRES,
  FLAG_IF_ABSENT,
  FLAG_IF_VERSION,
} from "../assembly/layout.ts";
import { encodeValue } from "./encode.ts";
import { PluresError } from "./error.ts";
import { writeId } from "./ids.ts";
import type { MemoryMap } from "./memory-map.ts";
import { integerOption, timeOption } from "./options.ts";
import type { Pages } from "./pages.ts";

/** When a write may happen, and how long what it writes is there. */
export interface Conditions {
  /** Only if the node has this version (0: is absent); else ERR_CONFLICT. */
  ifVersion?: number;
  /** Only if there is no such node; else ERR_CONFLICT. */
  ifAbsent?: boolean;
  /** After so many milliseconds the node is absent. */
  ttlMs?: number;
}

/** Writes bodies into the staging part of the memory, one at a time. */
export class BodyWriter {
  readonly #pages: Pages;
  readonly #map: MemoryMap;
  #isWriting = false;

  constructor(pages: Pages, map: MemoryMap) {
    this.#pages = pages;
    this.#map = map;
  }

  /** Where the body is. */
  get address(): number {
    return this.#map.stagingBase;
  }

  /** A body that only names a node: its length in bytes. Throws ERR_BAD_ID or ERR_BAD_OPTION. */
  writeKey(id: string, conditions: Conditions = {}): number {
    this.#refuseNested();
    return this.#writeHead(id, conditions);
  }

  /** A body with a value: its length. Throws also ERR_BAD_VALUE or ERR_VALUE_TOO_LARGE. */
  writeValue(id: string, value: unknown, conditions: Conditions = {}): number {
    this.#refuseNested();
    this.#isWriting = true;
    try {
      const base = this.#map.stagingBase;
      const at = base + this.#writeHead(id, conditions);
      return encodeValue(this.#pages, at, at + this.#map.valueBytesMax, value) - base;
    } finally {
      this.#isWriting = false;
    }
  }

  /** A body of these bytes: their number. Throws ERR_VALUE_TOO_LARGE. */
  writeBytes(bytes: Uint8Array): number {
    this.#refuseNested();
    const most = this.#map.valueBytesMax + DELTA_EXTRA_BYTES;
    if (bytes.length > most) {
      throw new PluresError(
        "ERR_VALUE_TOO_LARGE",
        `The delta has ${bytes.length} bytes; this store takes at most ${most}. ` +
          "Create the store with a larger valueBytesMax.",
      );
    }
    this.#pages.bytes.set(bytes, this.#map.stagingBase);
    return bytes.length;
  }

  #writeHead(id: string, { ifVersion, ifAbsent, ttlMs }: Conditions): number {
    const { words, view } = this.#pages;
    const base = this.#map.stagingBase;
    const keyInfo = writeId(this.#pages, base + BODY_ID, id);
    let flags = ifAbsent ? FLAG_IF_ABSENT : 0;
    let bytes = BODY_ID + (((keyInfo >>> 1) + 7) & ~7);
    if (ifVersion !== undefined) {
      const version = integerOption("ifVersion", ifVersion, 0, 0, Number.MAX_SAFE_INTEGER);
      view.setBigUint64(base + bytes, BigInt(version), true);
      flags |= FLAG_IF_VERSION;
      bytes += CONDITION_BYTES;
    }
    if (ttlMs !== undefined && timeOption("ttlMs", ttlMs, 0) !== Infinity) {
      view.setFloat64(base + bytes, Date.now() + ttlMs, true);
      flags |= FLAG_EXPIRES;
      bytes += CONDITION_BYTES;
    }
    words[(base + BODY_KEY_INFO) >>> 2] = keyInfo;
    words[(base + BODY_FLAGS) >>> 2] = flags;
    return bytes;
  }

  #refuseNested(): void {
    if (!this.#isWriting) return;
    throw new PluresError(
      "ERR_BAD_VALUE",
      "A getter or toJSON of a value that is being put wrote to the same store; " +
        "expected it only to compute. Write first, then put the value.",
    );
  }
}
