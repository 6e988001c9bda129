/**
 * Loro a second time, in a WebAssembly instance that may be lost.
 *
 * A panic of Loro leaves its instance in an unknown state: locks that are held, a stack that was not
 * unwound, memory that stays allocated. So bytes of other processes come into this instance first.
 * Its memory has a limit, which a small update can exceed: Loro's bytes are compressed.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { compileFunction } from "node:vm";
import { loroFolder } from "./find-loro.ts";
import * as shared from "./loro.js";

/** The part of Loro that a trial needs. */
export type Loro = Pick<
  typeof shared,
  "LoroDoc" | "VersionVector" | "decodeImportBlobMeta" | "EphemeralStoreWasm"
> & { __wasm?: { memory: { buffer: ArrayBuffer } } };

/** 1 GiB, in pages. */
const MEMORY_PAGES_MAX = 16_384;
const PAGE_BYTES = 65_536;
/** An update with more operations than both is refused: some 10 s of importing. */
const OPERATIONS_MAX = 2 ** 25;
const OPERATIONS_A_BYTE_MAX = 32;
const WASM_HEAD_BYTES = 8;
const MEMORY_SECTION = 5;
/** A memory section with one memory that has no maximum. */
const ONE_MEMORY = 1;
const NO_MAXIMUM = 0;
const HAS_MAXIMUM = 1;

type Instantiate = () => Loro;
let instantiate: Instantiate | undefined;
let current: Loro | undefined;
let copies = new WeakMap<shared.LoroDoc, shared.LoroDoc>();

/** The instance in use. */
export function trialLoro(): Loro {
  instantiate ??= findLoro();
  return (current ??= instantiate());
}

/** The copies in the instance, by the document. */
export function trialCopies(): WeakMap<shared.LoroDoc, shared.LoroDoc> {
  return copies;
}

/** Gives up the instance with all documents in it, after a panic. */
export function abandonTrialLoro(): void {
  current = undefined;
  copies = new WeakMap();
}

/** Whether the documents in the instance take so much memory that one alone might find room. */
export function isTrialCrowded(): boolean {
  const bytes = current?.__wasm?.memory.buffer.byteLength ?? 0;
  return bytes > (MEMORY_PAGES_MAX * PAGE_BYTES) / 2;
}

/**
 * Throws if an update expands to so many operations that importing it would take minutes. Loro's
 * bytes are compressed: 2 MB can hold 240 million letters.
 */
export function checkOperations(updates: readonly Uint8Array[]): void {
  const { decodeImportBlobMeta } = trialLoro();
  for (const update of updates) {
    const { partialStartVersionVector: start, partialEndVersionVector: end } = decodeImportBlobMeta(
      update,
      false,
    );
    const count = sum(end.toJSON()) - sum(start.toJSON());
    start.free();
    end.free();
    if (count <= OPERATIONS_MAX || count <= update.length * OPERATIONS_A_BYTE_MAX) continue;
    throw new Error(`its ${update.length} bytes hold ${count} operations`);
  }
}

function sum(version: Map<unknown, number>): number {
  return [...version.values()].reduce((total, count) => total + count, 0);
}

/** Whether the instance that threw this is in an unknown state. Loro's own refusals are harmless. */
export function isPanic(thrown: unknown): boolean {
  const { name, message } = (thrown ?? {}) as Partial<Error>;
  // A stack overflow and a memory that cannot grow are RangeErrors.
  if (name === "RuntimeError" || name === "RangeError") return true;
  // A borrow that a panic never gave back.
  return /recursive use of an object|while it was borrowed/.test(String(message));
}

/**
 * Runs Loro's loader for Node.js with a separate memory. A bundled program may not have Loro's
 * files: then the trial is a copy in the same instance.
 */
function findLoro(): Instantiate {
  try {
    const directory = loroFolder();
    const filename = join(directory, "loro_wasm.js");
    const names = [
      "exports",
      "require",
      "module",
      "__dirname",
      ...Object.keys(globalsFor(() => true)),
    ];
    const loader = compileFunction(readFileSync(filename, "utf8"), names, { filename });
    const make = () => {
      const module = { exports: {} as Loro };
      const globals = Object.values(globalsFor(() => module.exports === current));
      loader(module.exports, createRequire(filename), module, directory, ...globals);
      return module.exports;
    };
    current = make();
    return make;
  } catch {
    return () => shared;
  }
}

let compiled: WebAssembly.Module | undefined;

/** What the loader finds in place of the globals of the same names. */
function globalsFor(isCurrent: () => boolean): Record<string, unknown> {
  const compile = (bytes: Uint8Array) => (compiled ??= new WebAssembly.Module(withMaximum(bytes)));
  return {
    WebAssembly: {
      Module: function Module(bytes: Uint8Array) {
        return compile(bytes);
      },
      Instance: WebAssembly.Instance,
    },
    // After a panic nothing in the instance can be freed.
    FinalizationRegistry: class<Held> extends FinalizationRegistry<Held> {
      constructor(free: (held: Held) => void) {
        super((held) => {
          if (isCurrent()) free(held);
        });
      }
    },
    // Loro prints each panic with its stack.
    console: { ...console, error: () => {} },
  };
}

/** The same module, whose memory has a maximum. A module of another form stays as it is. */
function withMaximum(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  let at = WASM_HEAD_BYTES;
  while (at < bytes.length) {
    const [length, content] = readLeb(bytes, at + 1);
    if (bytes[at] === MEMORY_SECTION) {
      if (bytes[content] !== ONE_MEMORY || bytes[content + 1] !== NO_MAXIMUM) break;
      const limits = [...bytes.subarray(content + 2, content + length), ...leb(MEMORY_PAGES_MAX)];
      const section = [ONE_MEMORY, HAS_MAXIMUM, ...limits];
      const head = [MEMORY_SECTION, ...leb(section.length)];
      return Buffer.concat([
        bytes.subarray(0, at),
        Uint8Array.from([...head, ...section]),
        bytes.subarray(content + length),
      ]);
    }
    at = content + length;
  }
  return Uint8Array.from(bytes);
}

/** The number at `at` in LEB128, and where it ends. */
function readLeb(bytes: Uint8Array, at: number): [value: number, end: number] {
  let value = 0;
  for (let end = at, shift = 1; end < bytes.length; end++, shift *= 128) {
    value += (bytes[end]! & 0x7f) * shift;
    if (bytes[end]! < 0x80) return [value, end + 1];
  }
  return [value, bytes.length];
}

function leb(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...leb(value >>> 7)];
}
