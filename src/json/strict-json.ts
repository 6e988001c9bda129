/**
 * JSON without silent losses. `JSON.parse` rounds integers that a number cannot hold, makes too large
 * numbers infinite and too small ones zero, and of fields with the same name retains the last.
 */
export interface JsonOptions {
  /** Whether integers beyond 2^53 become bigints. */
  bigint?: boolean;
  /** What else than a mark makes such an integer a bigint, for the message that refuses it. */
  bigintRemedy?: string;
}

/** It is JSON, but stands for no value, or for one that would lose something. */
export class BadValue extends SyntaxError {}

/** What matters outside of strings: where one starts, the colon behind a name, and numbers. */
const TOKEN = /[":]|-?\d[\d.eE+-]*/g;
const INTEGER = /^-?\d+$/;
const NOT_ZERO = /^-?[0.]*[1-9]/;
const SHOWN_CHARS = 40;

/** Throws SyntaxError for what is no JSON, BadValue for what would lose something. */
export function parseJson(text: string, options: JsonOptions = {}): unknown {
  const value: unknown = JSON.parse(text);
  const { names, json } = scan(text, options);
  if (names > countNames(value)) {
    throw new BadValue("an object has two fields with the same name, of which one would be lost");
  }
  return json === text ? value : JSON.parse(json);
}

/** The number of names in a JSON text, and the text with its large integers as bigints. */
function scan(text: string, options: JsonOptions): { names: number; json: string } {
  const { bigint = false, bigintRemedy } = options;
  let [names, json, copied] = [0, "", 0];
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(text); found; found = TOKEN.exec(text)) {
    const token = found[0];
    if (token === '"') TOKEN.lastIndex = endOfString(text, found.index + 1);
    else if (token === ":") names++;
    else if (bigint && INTEGER.test(token) && !Number.isSafeInteger(Number(token))) {
      json += `${text.slice(copied, found.index)}{"$bigint":"${token}"}`;
      copied = TOKEN.lastIndex;
    } else checkNumber(token, bigintRemedy);
  }
  return { names, json: copied === 0 ? text : json + text.slice(copied) };
}

/** The index behind the quote that ends a string. */
function endOfString(text: string, start: number): number {
  // Ends: the text is JSON.
  for (let at = start; ; at++) {
    at = text.indexOf('"', at);
    let backslashes = 0;
    while (text[at - 1 - backslashes] === "\\") backslashes++;
    if (backslashes % 2 === 0) return at + 1;
  }
}

/** Throws BadValue unless a number holds it: rounded as usual if it has a fraction. */
function checkNumber(token: string, remedy?: string): void {
  const number = Number(token);
  if (Number.isSafeInteger(number) && number !== 0) return;
  const shown = token.length > SHOWN_CHARS ? `${token.slice(0, SHOWN_CHARS)}…` : token;
  if (!Number.isFinite(number)) throw new BadValue(`the number ${shown} is too large`);
  if (number === 0 && NOT_ZERO.test(token)) throw new BadValue(`the number ${shown} is too small`);
  if (!INTEGER.test(token) || Number.isSafeInteger(number)) return;
  // Of an integer that a number does hold, JavaScript writes the digits that tell it apart.
  const integer = BigInt(token);
  if (integer === BigInt(number) || integer === BigInt(plainDigits(number))) return;
  throw new BadValue(
    `the integer ${shown} is beyond 2^53 and would be rounded: ${remedy ? `${remedy}, or ` : ""}` +
      `write {"$bigint":"${shown}"}`,
  );
}

/** The shortest decimal digits of a large integer, such as 1000…000 for 1e22. */
function plainDigits(number: number): string {
  const [digits = "", exponent = "0"] = String(number).split("e+");
  const [whole = "", fraction = ""] = digits.split(".");
  return whole + fraction.padEnd(Number(exponent), "0");
}

/** The number of fields of all objects in a value. */
function countNames(value: unknown): number {
  let names = 0;
  const open: unknown[] = [value];
  // Not by recursion: nothing limits how deep the JSON of a user is.
  while (open.length > 0) {
    const each = open.pop();
    if (typeof each !== "object" || each === null) continue;
    const inner = Object.values(each);
    if (!Array.isArray(each)) names += inner.length;
    for (const one of inner) open.push(one);
  }
  return names;
}
