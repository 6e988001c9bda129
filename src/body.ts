/** Request bodies: a key, and for a put the encoded value behind it. */
import { BODY_FLAGS, BODY_ID, BODY_KEY_INFO } from "../assembly/layout.ts";
import { encodeValue } from "./encode.ts";
import { PluresError } from "./error.ts";
import { writeId } from "./ids.ts";
import type { MemoryMap } from "./memory-map.ts";
import type { Pages } from "./pages.ts";

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

  /** A body that only names a node: its length in bytes. Throws ERR_BAD_ID. */
  writeKey(id: string): number {
    this.#refuseNested();
    return this.#writeKey(id);
  }

  #writeKey(id: string): number {
    const { words } = this.#pages;
    const base = this.#map.stagingBase;
    const keyInfo = writeId(this.#pages, base + BODY_ID, id);
    words[(base + BODY_KEY_INFO) >>> 2] = keyInfo;
    words[(base + BODY_FLAGS) >>> 2] = 0;
    return BODY_ID + (((keyInfo >>> 1) + 7) & ~7);
  }

  /** A put's body: its length. Throws ERR_BAD_ID, ERR_BAD_VALUE or ERR_VALUE_TOO_LARGE. */
  writePut(id: string, data: unknown): number {
    this.#refuseNested();
    this.#isWriting = true;
    try {
      const base = this.#map.stagingBase;
      const at = base + this.#writeKey(id);
      return encodeValue(this.#pages, at, at + this.#map.valueBytesMax, data) - base;
    } finally {
      this.#isWriting = false;
    }
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
