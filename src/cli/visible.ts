/**
 * Text of any origin, as a terminal may show it. A control character would be obeyed, a
 * bidirectional one would reorder the line, and an invisible one would hide. A pipe gets all as is.
 */

/**
 * Controls, formats, lone surrogates, line and paragraph separators, but a joiner between two
 * characters that are not ASCII, as in an emoji.
 */
const UNSAFE = /(?!(?<=[^\0-\x7f])[\u200c\u200d](?=[^\0-\x7f]))[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** The same without the newline, which JSON has between its lines only. */
const UNSAFE_IN_JSON = new RegExp(`(?!\\n)${UNSAFE.source}`, UNSAFE.flags);
const SHORT: Record<string, string> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
/** An id with these would look like another one, or like two columns. */
const ODD = /^["\s]|\s$|\s\s|^$/;
const HEX = 16;
const UNIT_DIGITS = 4;

/** One line of text without anything that a terminal obeys: each such character as `\u001b`. */
export function visible(text: string): string {
  return text.replace(UNSAFE, (found) => SHORT[found] ?? escaped(found));
}

/** JSON, as `stream` may show it. It is still JSON: escapes replace characters of its strings. */
export function visibleJson(json: string, stream: { isTTY?: boolean }): string {
  return stream.isTTY ? json.replace(UNSAFE_IN_JSON, escaped) : json;
}

/** An id as `stream` may show it: on a terminal in quotes, as JSON, where it could mislead. */
export function visibleId(id: string, stream: { isTTY?: boolean }): string {
  if (!stream.isTTY) return id;
  return ODD.test(id) || visible(id) !== id ? visibleJson(JSON.stringify(id), stream) : id;
}

/** Each unit as JSON escapes it. */
function escaped(found: string): string {
  return found
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(HEX).padStart(UNIT_DIGITS, "0")}`)
    .join("");
}
