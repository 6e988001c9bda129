/** Reading of a file or of standard input: its bytes, and the values of JSON in them. */
import { constants } from "node:buffer";
import { fstatSync } from "node:fs";
import { open } from "node:fs/promises";
import { TextDecoder } from "node:util";
import { STDIN, fileError } from "./errors.ts";
import { PROGRAM, UsageError, printMessage } from "./output.ts";

/** An opened file or standard input. */
export interface Input {
  /** In messages. */
  name: string;
  /** Its size; 0: unknown. */
  bytes: number;
  chunks: AsyncIterable<Buffer>;
}

/** The most that a string can have, and so a value with its text. */
export const TEXT_BYTES_MAX = constants.MAX_STRING_LENGTH;
const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** First bytes that tell what a file is in place of UTF-8, and what to do about it. */
const UTF16 = ["is in UTF-16", "Convert it, such as with `iconv -f UTF-16 -t UTF-8`"] as const;
const SIGNATURES: [number[], readonly [found: string, remedy: string]][] = [
  [[0xff, 0xfe], UTF16],
  [[0xfe, 0xff], UTF16],
  [
    [0x1f, 0x8b],
    ["is compressed", `Pipe it in: \`gunzip -c FILE | ${PROGRAM} …\``],
  ],
  [
    [0x28, 0xb5, 0x2f, 0xfd],
    ["is compressed", `Pipe it in: \`zstdcat FILE | ${PROGRAM} …\``],
  ],
];
const BOM = [0xef, 0xbb, 0xbf];

/** Opens `file`; undefined and `-` are standard input. Throws UsageError. */
export async function openInput(file: string | undefined, expected: string): Promise<Input> {
  if (file === undefined || file === "-") {
    checkStdin();
    if (process.stdin.isTTY) printMessage(`Type ${expected}, then Ctrl-D in a new line.`);
    return { name: STDIN, bytes: 0, chunks: checked(STDIN, process.stdin) };
  }
  try {
    const handle = await open(file);
    const found = await handle.stat();
    if (found.isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
    return { name: file, bytes: found.size, chunks: checked(file, handle.createReadStream()) };
  } catch (cause) {
    throw fileError(file, "read", cause);
  }
}

/** Node.js reads a directory as an empty input. */
function checkStdin(): void {
  if (fstatSync(0).isDirectory()) throw fileError(STDIN, "read", { code: "EISDIR" });
}

/** The text of a whole input. */
export async function readText({ name, chunks }: Input): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    bytes += chunk.length;
    if (bytes > TEXT_BYTES_MAX)
      throw new UsageError(`${capitalised(name)} is too long for a value.`);
  }
  const text = decoded(Buffer.concat(parts));
  if (text !== undefined) return text;
  throw new UsageError(`${capitalised(name)} is not in UTF-8. Nothing was changed. Convert it.`);
}

/** The text of bytes in UTF-8; undefined if they are none. */
export function decoded(bytes: Uint8Array): string | undefined {
  try {
    return UTF8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The chunks without a byte order mark. Throws UsageError for what is no text in UTF-8. */
async function* checked(name: string, source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let first: Buffer | undefined = Buffer.alloc(0);
  try {
    for await (const chunk of source) {
      if (first === undefined) yield chunk;
      else {
        first = Buffer.concat([first, chunk]);
        if (first.length < SIGNATURES.at(-1)![0].length) continue;
        yield withoutMark(name, first);
        first = undefined;
      }
    }
  } catch (cause) {
    throw fileError(name, "read", cause);
  }
  if (first !== undefined) yield withoutMark(name, first);
}

function withoutMark(name: string, start: Buffer): Buffer {
  const begins = (bytes: readonly number[]) => bytes.every((byte, index) => start[index] === byte);
  const odd = SIGNATURES.find(([bytes]) => begins(bytes))?.[1];
  // JSON in UTF-16 has a zero in every other byte.
  const zeroes = start.length > 1 && (start[0] === 0) !== (start[1] === 0);
  const [found, remedy] = odd ?? (zeroes ? UTF16 : []);
  if (found !== undefined) {
    throw new UsageError(
      `${capitalised(name)} ${found}, not in UTF-8. Nothing was read. ${remedy}.`,
    );
  }
  return begins(BOM) ? start.subarray(BOM.length) : start;
}

function capitalised(name: string): string {
  return name === STDIN ? "Standard input" : name;
}
