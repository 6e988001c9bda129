/** The part of Node.js' Buffer that this package uses, over a Uint8Array. */

const { TextDecoder, TextEncoder } = globalThis;

/** More arguments than this are too many for one call in some engines. */
const UNITS_MAX = 4096;
const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const SIX_BITS = new Map([...`${BASE64}-_`].map((char, n) => [char, n < 64 ? n : n - 2] as const));

/** Of a length, an array, or a part of a buffer. */
const Bytes = Uint8Array as unknown as new (
  source: any,
  offset?: number,
  bytes?: number,
) => Uint8Array<ArrayBuffer>;

export class Buffer extends Bytes {
  static alloc(bytes: number): Buffer {
    return new Buffer(bytes);
  }

  static allocUnsafe(bytes: number): Buffer {
    return new Buffer(bytes);
  }

  static allocUnsafeSlow(bytes: number): Buffer {
    return new Buffer(bytes);
  }

  static from(source: any, second?: any, third?: any): Buffer {
    if (typeof source === "string") return fromText(source, second);
    if (source instanceof ArrayBuffer) return new Buffer(source, second, third);
    return new Buffer(source as ArrayLike<number>);
  }

  static concat(parts: readonly Uint8Array[]): Buffer {
    const all = new Buffer(parts.reduce((bytes, part) => bytes + part.length, 0));
    let at = 0;
    for (const part of parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }

  static byteLength(text: string): number {
    return new TextEncoder().encode(text).length;
  }

  get #view(): DataView {
    return new DataView(this.buffer, this.byteOffset, this.byteLength);
  }

  readUInt8(at = 0): number {
    return this.#view.getUint8(at);
  }

  readUInt16LE(at = 0): number {
    return this.#view.getUint16(at, true);
  }

  readUInt32LE(at = 0): number {
    return this.#view.getUint32(at, true);
  }

  readInt32LE(at = 0): number {
    return this.#view.getInt32(at, true);
  }

  readDoubleLE(at = 0): number {
    return this.#view.getFloat64(at, true);
  }

  readBigUInt64LE(at = 0): bigint {
    return this.#view.getBigUint64(at, true);
  }

  readBigUInt64BE(at = 0): bigint {
    return this.#view.getBigUint64(at, false);
  }

  writeUInt8(value: number, at = 0): void {
    this.#view.setUint8(at, value);
  }

  writeUInt16LE(value: number, at = 0): void {
    this.#view.setUint16(at, value, true);
  }

  writeUInt32LE(value: number, at = 0): void {
    this.#view.setUint32(at, value, true);
  }

  writeDoubleLE(value: number, at = 0): void {
    this.#view.setFloat64(at, value, true);
  }

  writeBigUInt64LE(value: bigint, at = 0): void {
    this.#view.setBigUint64(at, value, true);
  }

  writeBigUInt64BE(value: bigint, at = 0): void {
    this.#view.setBigUint64(at, value, false);
  }

  latin1Write(text: string, at: number, bytes: number): number {
    for (let i = 0; i < bytes; i++) this[at + i] = text.charCodeAt(i);
    return bytes;
  }

  ucs2Write(text: string, at: number, bytes: number): number {
    for (let i = 0; 2 * i < bytes; i++) {
      const unit = text.charCodeAt(i);
      this[at + 2 * i] = unit;
      this[at + 2 * i + 1] = unit >> 8;
    }
    return bytes;
  }

  latin1Slice(from = 0, to = this.length): string {
    return textOf(this.subarray(from, to));
  }

  /** TextDecoder would replace lone surrogates, and refuse odd addresses. */
  ucs2Slice(from = 0, to = this.length): string {
    const even = new Uint8Array(this.subarray(from, from + ((to - from) & ~1)));
    return textOf(new Uint16Array(even.buffer));
  }

  copy(target: Uint8Array, at = 0, from = 0, to = this.length): number {
    const part = this.subarray(from, Math.min(to, from + target.length - at));
    target.set(part, at);
    return part.length;
  }

  equals(other: Uint8Array): boolean {
    return this.compare(other) === 0;
  }

  compare(other: Uint8Array): number {
    const length = Math.min(this.length, other.length);
    for (let i = 0; i < length; i++) {
      if (this[i] !== other[i]) return this[i]! < other[i]! ? -1 : 1;
    }
    return Math.sign(this.length - other.length);
  }

  override slice(from?: number, to?: number): this {
    return this.subarray(from, to) as this;
  }

  override toString(encoding = "utf8", from = 0, to = this.length): string {
    const bytes = this.subarray(from, to) as Buffer;
    switch (encoding) {
      case "hex":
        return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
      case "base64":
        return btoa(bytes.latin1Slice());
      case "base64url":
        return btoa(bytes.latin1Slice())
          .replaceAll("+", "-")
          .replaceAll("/", "_")
          .replace(/=+$/, "");
      case "utf16le":
        return bytes.ucs2Slice();
      case "latin1":
        return bytes.latin1Slice();
      default:
        return new TextDecoder().decode(bytes);
    }
  }
}

function textOf(units: Uint8Array | Uint16Array): string {
  let text = "";
  for (let at = 0; at < units.length; at += UNITS_MAX) {
    text += String.fromCharCode(...units.subarray(at, at + UNITS_MAX));
  }
  return text;
}

function fromText(text: string, encoding = "utf8"): Buffer {
  if (encoding === "hex") {
    return Buffer.from(Array.from(text.matchAll(/../g), ([digits]) => Number.parseInt(digits, 16)));
  }
  if (encoding === "utf16le" || encoding === "latin1") {
    const isWide = encoding === "utf16le";
    const bytes = Buffer.alloc(isWide ? 2 * text.length : text.length);
    if (isWide) bytes.ucs2Write(text, 0, bytes.length);
    else bytes.latin1Write(text, 0, bytes.length);
    return bytes;
  }
  if (encoding.startsWith("base64")) return fromBase64(text);
  return Buffer.from(new TextEncoder().encode(text));
}

/** As Node.js reads it: of both alphabets, up to the first character of neither. */
function fromBase64(text: string): Buffer {
  const bytes = Buffer.alloc((text.length * 3) >> 2);
  let [at, bits, held] = [0, 0, 0];
  for (const char of text) {
    const six = SIX_BITS.get(char);
    if (six === undefined) break;
    held = ((held << 6) | six) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = held >> bits;
  }
  return bytes.subarray(0, at) as Buffer;
}
