/**
 * The values of a stream of JSON, one by one: lines, an array, or objects that stand one behind the
 * other over several lines. The first characters tell which.
 */
import { UsageError } from "./output.ts";
import { TEXT_BYTES_MAX, decoded } from "./input.ts";

/** The text of one value. */
export interface Item {
  text: string;
  /** Where it is, such as "Line 3" or "Item 3". */
  place: string;
  /** The bytes up to its end. */
  endBytes: number;
}

const TAB = 0x09;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const BRACKET_OPEN = 0x5b;
const BACKSLASH = 0x5c;
const BRACKET_CLOSE = 0x5d;
const BRACE_OPEN = 0x7b;
const BRACE_CLOSE = 0x7d;
const SHOWN_BYTES = 80;
/** The form of a stream that begins with more spaces than this is lines. */
const START_BYTES_MAX = 1 << 20;

/**
 * Yields the items of each chunk, to be taken one by one. They throw UsageError where the stream is
 * none of the forms.
 */
export async function* jsonItems(chunks: AsyncIterable<Buffer>): AsyncGenerator<Iterable<Item>> {
  let splitter: Splitter | undefined;
  let start = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (splitter) yield splitter.split(chunk);
    else {
      start = Buffer.concat([start, chunk]);
      splitter = splitterFor(start);
      if (splitter) yield splitter.split(start);
    }
  }
  splitter ??= new LineSplitter();
  yield splitter.end();
}

interface Splitter {
  split(chunk: Buffer): Iterable<Item>;
  end(): Iterable<Item>;
}

/** Undefined while there are only spaces, or a brace with spaces behind it. */
function splitterFor(start: Buffer): Splitter | undefined {
  const undecided = start.length > START_BYTES_MAX ? new LineSplitter() : undefined;
  const first = start.findIndex((byte) => !isSpace(byte));
  if (first < 0) return undecided;
  if (start[first] === BRACKET_OPEN) return new ValueSplitter(true);
  if (start[first] !== BRACE_OPEN) return new LineSplitter();
  // The first line of an object that goes on in the next ones.
  const second = start.subarray(first + 1).findIndex((byte) => byte !== SPACE && byte !== RETURN);
  if (second < 0) return undecided;
  return start[first + 1 + second] === NEWLINE ? new ValueSplitter(false) : new LineSplitter();
}

/** The parts of a value that is in several chunks. */
class Pending {
  #parts: Buffer[] = [];
  bytes = 0;

  add(part: Buffer, place: string): void {
    this.#parts.push(part);
    this.bytes += part.length;
    if (this.bytes <= TEXT_BYTES_MAX) return;
    throw new UsageError(
      `${place} has more than ${TEXT_BYTES_MAX} bytes, and no node is that large. ` +
        `${importedBefore(place)} Import JSON, one node a line.`,
    );
  }

  /** Its text, which ends with `last`. */
  take(last: Buffer, place: string): string {
    this.add(last, place);
    const text = decoded(this.#parts.length === 1 ? last : Buffer.concat(this.#parts));
    this.#parts = [];
    this.bytes = 0;
    if (text !== undefined) return text;
    throw new UsageError(`${place} is not in UTF-8. ${importedBefore(place)} Convert the input.`);
  }
}

/** JSON lines: a value ends with its line, whole or not. */
class LineSplitter implements Splitter {
  readonly #pending = new Pending();
  #number = 1;
  #done = 0;

  *split(chunk: Buffer): Generator<Item> {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      yield* this.#take(chunk.subarray(start, end), 1);
      start = end + 1;
    }
    const rest = chunk.subarray(start);
    if (this.#pending.bytes === 0) this.#check(rest);
    if (rest.length > 0) this.#pending.add(rest, this.#place);
  }

  *end(): Generator<Item> {
    if (this.#pending.bytes > 0) yield* this.#take(Buffer.alloc(0), 0);
  }

  get #place(): string {
    return `Line ${this.#number}`;
  }

  *#take(last: Buffer, newlineBytes: number): Generator<Item> {
    this.#done += this.#pending.bytes + last.length + newlineBytes;
    const text = this.#pending.take(last, this.#place);
    if (text.trim() !== "") yield { text, place: this.#place, endBytes: this.#done };
    this.#number++;
  }

  /** A line that cannot become a node is refused before it is read to its end. */
  #check(start: Buffer): void {
    const first = start.find((byte) => !isSpace(byte));
    if (first === undefined || first === BRACE_OPEN || start.length < SHOWN_BYTES) return;
    throw notAnObject(this.#place, start);
  }
}

/** Objects that end with their last brace: in an array, or one behind the other. */
class ValueSplitter implements Splitter {
  readonly #pending = new Pending();
  readonly #isArray: boolean;
  #next: "array" | "value" | "first" | "comma" | "nothing";
  #depth = 0;
  #isInString = false;
  #isEscaped = false;
  #number = 1;
  #done = 0;

  constructor(isArray: boolean) {
    this.#isArray = isArray;
    this.#next = isArray ? "array" : "value";
  }

  *split(chunk: Buffer): Generator<Item> {
    let start = 0;
    for (let at = 0; at < chunk.length; at++) {
      if (this.#depth === 0) {
        const byte = chunk[at]!;
        if (isSpace(byte)) continue;
        if (byte === BRACE_OPEN && (this.#next === "value" || this.#next === "first")) {
          start = at;
          this.#depth = 1;
        } else this.#between(byte, chunk.subarray(at));
      } else if (this.#within(chunk[at]!)) {
        const text = this.#pending.take(chunk.subarray(start, at + 1), this.#place);
        yield { text, place: this.#place, endBytes: this.#done + at + 1 };
        this.#number++;
        this.#next = this.#isArray ? "comma" : "value";
      }
    }
    if (this.#depth > 0) this.#pending.add(chunk.subarray(start), this.#place);
    this.#done += chunk.length;
  }

  end(): Item[] {
    if (this.#depth === 0 && (!this.#isArray || this.#next === "nothing")) return [];
    const what = this.#isArray && this.#depth === 0 ? "The array" : this.#place;
    throw new UsageError(
      `${what} does not end: the input was cut. The items before its end were imported. ` +
        "Import the whole input.",
    );
  }

  get #place(): string {
    return `Item ${this.#number}`;
  }

  /** One byte between two values. */
  #between(byte: number, rest: Buffer): void {
    if (byte === BRACKET_OPEN && this.#next === "array") this.#next = "first";
    else if (byte === COMMA && this.#next === "comma") this.#next = "value";
    else if (byte === BRACKET_CLOSE && (this.#next === "comma" || this.#next === "first")) {
      this.#next = "nothing";
    } else throw notAnObject(this.#place, rest);
  }

  /** One byte of a value; returns whether it is the last. */
  #within(byte: number): boolean {
    if (this.#isInString) {
      if (this.#isEscaped) this.#isEscaped = false;
      else if (byte === BACKSLASH) this.#isEscaped = true;
      else if (byte === QUOTE) this.#isInString = false;
      return false;
    }
    if (byte === QUOTE) this.#isInString = true;
    else if (byte === BRACE_OPEN || byte === BRACKET_OPEN) this.#depth++;
    else if (byte === BRACE_CLOSE || byte === BRACKET_CLOSE) return --this.#depth === 0;
    return false;
  }
}

/** What still holds when the line or item at `place` is refused. */
export function importedBefore(place: string): string {
  return `The ${place.startsWith("Line") ? "lines" : "items"} before it were imported.`;
}

function isSpace(byte: number): boolean {
  return byte === SPACE || byte === NEWLINE || byte === RETURN || byte === TAB;
}

function notAnObject(place: string, found: Buffer): UsageError {
  const shown = found.subarray(0, SHOWN_BYTES).toString().trim();
  return new UsageError(
    `${place} is no node: found ${shown}… where an object such as {"id":"user:1","data":…} should ` +
      `be. ${importedBefore(place)} Correct the input and import it again.`,
  );
}
