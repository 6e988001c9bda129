/**
 * Percent-encoding of any text. A lone surrogate, which UTF-8 cannot have, is written as the three
 * bytes that its number would have there: U+D800 is `%ED%A0%80`. No other text has these bytes.
 */
const LONE = /([\ud800-\udfff])/u;
const WRITTEN = /(%ed%[ab][\da-f]%[89ab][\da-f])/i;
const HEX = 16;

export function encodePart(text: string): string {
  const parts = text.split(LONE);
  return parts.map((part, i) => (i % 2 ? encodeLone(part) : encodeURIComponent(part))).join("");
}

/** Throws URIError for what is no percent-encoded text. */
export function decodePart(text: string): string {
  const parts = text.split(WRITTEN);
  return parts.map((part, i) => (i % 2 ? decodeLone(part) : decodeURIComponent(part))).join("");
}

function encodeLone(unit: string): string {
  const code = unit.charCodeAt(0);
  const bytes = [0xed, 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)];
  return bytes.map((byte) => `%${byte.toString(HEX).toUpperCase()}`).join("");
}

function decodeLone(written: string): string {
  const [, second, third] = written
    .split("%")
    .slice(1)
    .map((byte) => Number.parseInt(byte, HEX));
  return String.fromCharCode(0xd000 | ((second! & 0x3f) << 6) | (third! & 0x3f));
}
