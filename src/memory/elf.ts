/**
 * What a program or library for Linux says of itself: its processor, and the loader that starts it.
 *
 *      0            16           18           32            54           56
 *      │ magic …    │ type u16   │ machine u16 │ programs u64 │ size u16   │ count u16
 *
 *   a program header:  0 type u32 │ 8 offset u64 │ 32 bytes u64
 */
import { closeSync, openSync, readSync } from "node:fs";
import { basename } from "node:path";

/** 64 bits, little-endian. */
const MAGIC = "\x7fELF\x02\x01";
const HEAD_BYTES = 64;
const MACHINE = 18;
const PROGRAMS = 32;
const PROGRAM_BYTES = 54;
const PROGRAM_COUNT = 56;
const PROGRAM_OFFSET = 8;
const PROGRAM_FILE_BYTES = 32;
const TYPE_INTERPRETER = 3;
const PATH_BYTES_MAX = 4096;
const ARCHES: Record<number, string> = { 62: "x64", 183: "arm64", 243: "riscv64", 258: "loong64" };

/** The file of this process's program. */
const PROGRAM = "/proc/self/exe";

interface Elf {
  /** As `process.arch` names it; undefined: another one. */
  arch: string | undefined;
  /** The path of the loader, such as /lib/ld-musl-x86_64.so.1. */
  loader: string | undefined;
}

let musl: boolean | undefined;

/**
 * Whether the C library of this process is musl. Its program names the loader, which is a part of the C
 * library: two small reads, where `process.report` takes tens of milliseconds, and more with open
 * sockets.
 */
export function isMusl(): boolean {
  const loader = (musl === undefined && elfOf(PROGRAM)?.loader) || "";
  return (musl ??= basename(loader).startsWith("ld-musl-"));
}

/** Undefined: it cannot be read, or is no such file. */
export function elfOf(file: string): Elf | undefined {
  try {
    const fd = openSync(file, "r");
    try {
      return readElf(fd);
    } finally {
      closeSync(fd);
    }
  } catch {
    return undefined;
  }
}

function readElf(fd: number): Elf | undefined {
  const head = readBytes(fd, 0, HEAD_BYTES);
  if (head.length < HEAD_BYTES || head.toString("latin1", 0, MAGIC.length) !== MAGIC)
    return undefined;
  return { arch: ARCHES[head.readUInt16LE(MACHINE)], loader: readLoader(fd, head) };
}

function readLoader(fd: number, head: Buffer): string | undefined {
  const size = head.readUInt16LE(PROGRAM_BYTES);
  const headers = readBytes(
    fd,
    Number(head.readBigUInt64LE(PROGRAMS)),
    size * head.readUInt16LE(PROGRAM_COUNT),
  );
  for (let at = 0; at + size <= headers.length; at += size) {
    if (headers.readUInt32LE(at) !== TYPE_INTERPRETER) continue;
    const offset = Number(headers.readBigUInt64LE(at + PROGRAM_OFFSET));
    const bytes = Number(headers.readBigUInt64LE(at + PROGRAM_FILE_BYTES));
    return readBytes(fd, offset, Math.min(bytes, PATH_BYTES_MAX)).toString("latin1").split("\0")[0];
  }
  return undefined;
}

function readBytes(fd: number, at: number, bytes: number): Buffer {
  const buffer = Buffer.alloc(bytes);
  return buffer.subarray(0, readSync(fd, buffer, 0, bytes, at));
}
