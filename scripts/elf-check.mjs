/**
 * Whether an addon may ship, by the bytes of its file: a library for the processor and the C library,
 * which needs no newer symbols and no other libraries, exports its entry only, and has no executable stack.
 *
 * The format: https://refspecs.linuxfoundation.org/elf/gabi4+/contents.html
 */

/** `e_machine`. */
export const MACHINES = { x64: 62, arm64: 183 };

const MAGIC = "\x7fELF\x02\x01"; // 64 bits, little-endian
const PROGRAM_LOAD = 1;
const PROGRAM_DYNAMIC = 2;
const PROGRAM_STACK = 0x6474e551;
const FLAG_EXECUTE = 1;
const DYNAMIC_NEEDED = 1;
const DYNAMIC_STRINGS = 5;
const DYNAMIC_SYMBOLS = 6;
const DYNAMIC_RUNPATH = [15, 29];
const DYNAMIC_VERSIONS_NEEDED = 0x6ffffffe;
const DYNAMIC_VERSIONS_NEEDED_COUNT = 0x6fffffff;
const DYNAMIC_GNU_HASH = 0x6ffffef5;
const SYMBOL_BYTES = 24;
const BIND_WEAK = 2;

/** Kernels for arm64 have pages of up to 64 KiB: segments that are aligned to less do not load. */
const PAGE_BYTES_MAX = 65536;
const LIBRARIES = {
  glibc: ["libc.so.6", "libm.so.6", "libpthread.so.0", "libdl.so.2"],
  musl: ["libc.so"],
};

/** The reasons why it may not ship; `glibc` is the newest version that it may need, undefined on musl. */
export function addonProblems(bytes, { machine, glibc, exports }) {
  if (bytes.toString("latin1", 0, MAGIC.length) !== MAGIC) return ["it is no 64-bit ELF file"];
  const elf = readElf(bytes);
  const problems = [];
  if (elf.machine !== machine) problems.push(`its machine is ${elf.machine}, expected ${machine}`);
  if (elf.stackFlags === undefined)
    problems.push("it does not say whether its stack is executable");
  else if (elf.stackFlags & FLAG_EXECUTE) problems.push("its stack is executable");
  if (elf.runpaths > 0) problems.push("it has a run path");
  if (elf.alignmentMin < PAGE_BYTES_MAX)
    problems.push(`a segment is aligned to ${elf.alignmentMin}, expected ${PAGE_BYTES_MAX}`);
  const allowed = LIBRARIES[glibc ? "glibc" : "musl"];
  for (const library of elf.needed)
    if (!allowed.includes(library)) problems.push(`it needs ${library}`);
  for (const version of elf.versions)
    if (!glibc || isAbove(version, glibc)) problems.push(`it needs symbols of ${version}`);
  for (const { name, isWeak } of elf.undefinedSymbols)
    if (name.startsWith("_Z") && !isWeak) problems.push(`it lacks ${name}`);
  const wanted = [...exports].sort().join(", ");
  const actual = elf.exports.sort().join(", ");
  if (actual !== wanted) problems.push(`it exports ${actual || "nothing"}, expected ${wanted}`);
  return problems;
}

/** Whether `GLIBC_2.34` is above `2.28`; a version of another kind is. */
function isAbove(version, most) {
  const match = /^GLIBC_(\d+)\.(\d+)/.exec(version);
  if (!match) return true;
  const [major, minor] = most.split(".").map(Number);
  return Number(match[1]) > major || Number(match[2]) > minor;
}

function readElf(bytes) {
  const programs = programHeaders(bytes);
  const loads = programs.filter(({ type }) => type === PROGRAM_LOAD);
  const fileOffset = (address) => {
    const load = loads.find(({ at, size }) => address >= at && address < at + size);
    return load ? address - load.at + load.offset : address;
  };
  const tags = dynamicTags(
    bytes,
    programs.find(({ type }) => type === PROGRAM_DYNAMIC),
  );
  const valueOf = (tag) => tags.find(([each]) => each === tag)?.[1];
  const strings = fileOffset(valueOf(DYNAMIC_STRINGS));
  const text = (at) => bytes.toString("latin1", strings + at, bytes.indexOf(0, strings + at));
  const symbols = readSymbols(bytes, fileOffset, valueOf, text);
  const stack = programs.find(({ type }) => type === PROGRAM_STACK);
  return {
    machine: bytes.readUInt16LE(18),
    stackFlags: stack?.flags,
    alignmentMin: Math.min(...loads.map(({ alignment }) => alignment)),
    runpaths: tags.filter(([tag]) => DYNAMIC_RUNPATH.includes(tag)).length,
    needed: tags.filter(([tag]) => tag === DYNAMIC_NEEDED).map(([, at]) => text(at)),
    versions: neededVersions(bytes, fileOffset, valueOf, text),
    exports: symbols.filter(({ isDefined }) => isDefined).map(({ name }) => name),
    undefinedSymbols: symbols.filter(({ isDefined }) => !isDefined),
  };
}

function programHeaders(bytes) {
  const [first, size, count] = [
    Number(bytes.readBigUInt64LE(32)),
    bytes.readUInt16LE(54),
    bytes.readUInt16LE(56),
  ];
  return Array.from({ length: count }, (_, index) => {
    const at = first + index * size;
    const word = (offset) => Number(bytes.readBigUInt64LE(at + offset));
    return {
      type: bytes.readUInt32LE(at),
      flags: bytes.readUInt32LE(at + 4),
      offset: word(8),
      at: word(16),
      size: word(32),
      alignment: word(48),
    };
  });
}

/** Pairs of a tag and its value. */
function dynamicTags(bytes, { offset, size }) {
  const tags = [];
  for (let at = offset; at < offset + size; at += 16) {
    tags.push([Number(bytes.readBigUInt64LE(at)), Number(bytes.readBigUInt64LE(at + 8))]);
  }
  return tags;
}

function neededVersions(bytes, fileOffset, valueOf, text) {
  const versions = [];
  let at = fileOffset(valueOf(DYNAMIC_VERSIONS_NEEDED) ?? 0);
  for (let file = 0; file < (valueOf(DYNAMIC_VERSIONS_NEEDED_COUNT) ?? 0); file++) {
    let entry = at + bytes.readUInt32LE(at + 8);
    for (let index = 0; index < bytes.readUInt16LE(at + 2); index++) {
      versions.push(text(bytes.readUInt32LE(entry + 8)));
      entry += bytes.readUInt32LE(entry + 12);
    }
    at += bytes.readUInt32LE(at + 12);
  }
  return versions;
}

/** The dynamic symbols, of which the hash table has the number. */
function readSymbols(bytes, fileOffset, valueOf, text) {
  const first = fileOffset(valueOf(DYNAMIC_SYMBOLS));
  const count = symbolCount(bytes, fileOffset(valueOf(DYNAMIC_GNU_HASH)));
  return Array.from({ length: count - 1 }, (_, index) => {
    const at = first + (index + 1) * SYMBOL_BYTES;
    return {
      name: text(bytes.readUInt32LE(at)),
      isWeak: bytes[at + 4] >>> 4 === BIND_WEAK,
      isDefined: bytes.readUInt16LE(at + 6) !== 0,
    };
  });
}

/** The last symbol is at the end of the last chain, which has its lowest bit set. */
function symbolCount(bytes, table) {
  const [buckets, firstHashed, bloomWords] = [0, 4, 8].map((at) => bytes.readUInt32LE(table + at));
  const firstBucket = table + 16 + bloomWords * 8;
  const chains = firstBucket + buckets * 4;
  let last = 0;
  for (let index = 0; index < buckets; index++)
    last = Math.max(last, bytes.readUInt32LE(firstBucket + index * 4));
  if (last === 0) return firstHashed;
  while (!(bytes.readUInt32LE(chains + (last - firstHashed) * 4) & 1)) last++;
  return last + 1;
}
