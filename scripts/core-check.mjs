/**
 * Invariants of the compiled core, for any compiler.
 *
 * One module runs in many processes over the same pages, so instantiating it must not write to them
 * (data segments, a start function), its memory must not grow (the mappings are placed by offset),
 * and nothing may be imported but that memory. Only the core for processors that reorder loads has
 * `atomic.fence`: elsewhere one that appears is a misunderstanding.
 *
 * `checkCore` reads the binary that ships. The golden counts of atomic instructions come from the
 * text of the same compilation, because only the text has the functions' names.
 */

const SECTION_START = 8;
const SECTION_CODE = 10;
const SECTION_DATA = 11;
const HEADER_BYTES = 8;

const MEMORY_GROW = "memory.grow";
const ATOMIC_FENCE = "atomic.fence";

/** The problems of a core, none if it may ship. `bytes` is the binary module. */
export function checkCore(bytes, { fences = false } = {}) {
  let module;
  try {
    module = new WebAssembly.Module(bytes);
  } catch (error) {
    return [`it is no valid module: ${error.message}`];
  }

  const problems = importProblems(module);
  for (const { id, at } of sections(bytes)) {
    if (id === SECTION_START) problems.push("it has a start section");
    if (id === SECTION_DATA && unsigned(bytes, at).value > 0) {
      problems.push(
        "it has a data segment: a string, an array literal or `memory.data` in the core",
      );
    }
    if (id === SECTION_CODE) problems.push(...codeProblems(bytes, at, fences));
  }
  return problems;
}

/** Function name → instruction → count, of the atomic instructions in a module's text. */
export function atomicCounts(wat) {
  const counts = {};
  for (const { name, body } of watFunctions(wat)) {
    const found = body.match(/\b(?:i32|i64|memory)\.atomic\.[a-z0-9_.]+|\batomic\.fence\b/g) ?? [];
    if (found.length === 0) continue;
    const own = (counts[name] ??= {});
    for (const instruction of found.sort()) own[instruction] = (own[instruction] ?? 0) + 1;
  }
  return sorted(counts);
}

/** The functions of `actual` whose counts, of instructions with `part` in their names, are not the expected. */
export function differentCounts(expected, actual, part = "") {
  const chosen = (counts = {}) =>
    Object.fromEntries(Object.entries(counts).filter(([name]) => name.includes(part)));
  const entries = Object.entries(actual).map(([name, counts]) => [name, chosen(counts)]);
  return Object.fromEntries(
    entries.filter(([name, counts]) => describe(counts) !== describe(chosen(expected[name]))),
  );
}

/** Where two answers of `atomicCounts` differ, one line for each function. */
export function atomicDifferences(expected, actual) {
  const names = [...new Set([...Object.keys(expected), ...Object.keys(actual)])].sort();
  return names
    .filter((name) => describe(expected[name]) !== describe(actual[name]))
    .map((name) => `${name}: expected ${describe(expected[name])}, got ${describe(actual[name])}`);
}

/** Whether the text is of this binary, as far as the atomic instructions of each function show. */
export function sameAtomics(bytes, wat) {
  const code = sections(bytes).find((section) => section.id === SECTION_CODE);
  const inBinary = code ? functions(bytes, code.at).map(({ atomics }) => atomics) : [];
  const inText = watFunctions(wat).map(
    ({ body }) => body.match(/\.atomic\.|\batomic\.fence\b/g)?.length ?? 0,
  );
  return JSON.stringify(inBinary) === JSON.stringify(inText);
}

function importProblems(module) {
  const wanted = "the memory env.memory";
  const imports = WebAssembly.Module.imports(module).map(
    (entry) => `the ${entry.kind} ${entry.module}.${entry.name}`,
  );
  return [
    ...imports.filter((entry) => entry !== wanted).map((entry) => `it imports ${entry}`),
    ...(imports.includes(wanted) ? [] : [`it does not import ${wanted}`]),
  ];
}

function codeProblems(bytes, at, mayFence) {
  return functions(bytes, at).flatMap(({ index, grows, fences, unknown }) => {
    const where = `in function ${index} of the code section`;
    if (unknown) return [`unknown instruction ${unknown} ${where}: teach scripts/core-check.mjs`];
    return [
      ...(grows > 0 ? [`it has ${MEMORY_GROW}, ${where}`] : []),
      ...(fences > 0 && !mayFence ? [`it has ${ATOMIC_FENCE}, ${where}`] : []),
    ];
  });
}

function watFunctions(wat) {
  return wat
    .split(/^ \(func (?=\$)/m)
    .slice(1)
    .map((body) => ({ name: /^\$(?:"([^"]*)"|([^\s()]*))/.exec(body).slice(1).join(""), body }));
}

function describe(counts) {
  if (!counts) return "none";
  const parts = Object.entries(sorted(counts)).map(([name, count]) => `${count} × ${name}`);
  return parts.join(", ");
}

function sorted(object) {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
}

// ── The binary format: https://webassembly.github.io/spec/core/binary ───────────────────────────

function sections(bytes) {
  const found = [];
  let at = HEADER_BYTES;
  while (at < bytes.length) {
    const size = unsigned(bytes, at + 1);
    found.push({ id: bytes[at], at: size.next });
    at = size.next + size.value;
  }
  return found;
}

/** The facts about each function of the code section. */
function functions(bytes, at) {
  const count = unsigned(bytes, at);
  const found = [];
  let next = count.next;
  for (let index = 0; index < count.value; index++) {
    const size = unsigned(bytes, next);
    next = size.next + size.value;
    found.push({ index, ...survey(bytes, afterLocals(bytes, size.next), next) });
  }
  return found;
}

function survey(bytes, from, end) {
  const found = { grows: 0, fences: 0, atomics: 0, unknown: "" };
  let at = from;
  while (at < end) {
    const instruction = decode(bytes, at);
    if (!instruction.immediates) {
      found.unknown = `0x${instruction.opcode.toString(16)} ${instruction.sub}`;
      return found;
    }
    if (instruction.opcode === 0x40) found.grows++;
    if (instruction.opcode === 0xfe) found.atomics++;
    if (instruction.opcode === 0xfe && instruction.sub === 3) found.fences++;
    at = skipImmediates(bytes, instruction.next, instruction.immediates);
  }
  return found;
}

/** One instruction: its opcode, the second opcode behind a prefix, and the kinds of immediates. */
function decode(bytes, at) {
  const opcode = bytes[at];
  if (opcode < 0xfc) return { opcode, sub: 0, next: at + 1, immediates: plain(opcode) };
  const { value: sub, next } = unsigned(bytes, at + 1);
  const immediates = { 0xfc: bulk, 0xfd: simd, 0xfe: atomic }[opcode]?.(sub);
  return { opcode, sub, next, immediates };
}

// Kinds of immediates, a letter each: n a LEB128 number, v a vector of them, m a memory argument,
// 1 4 8 and S that many bytes (S: 16).

function plain(opcode) {
  if (opcode >= 0x02 && opcode <= 0x04) return ["n"]; // block, loop, if: the block's type
  if (opcode === 0x0c || opcode === 0x0d) return ["n"]; // br, br_if
  if (opcode === 0x0e) return ["v", "n"]; // br_table
  if (opcode === 0x10 || opcode === 0x12) return ["n"]; // call, return_call
  if (opcode === 0x11 || opcode === 0x13) return ["n", "n"]; // the same, indirect
  if (opcode === 0x1c) return ["v"]; // select with types
  if (opcode >= 0x20 && opcode <= 0x26) return ["n"]; // locals, globals, tables
  if (opcode >= 0x28 && opcode <= 0x3e) return ["m"]; // loads and stores
  if (opcode >= 0x3f && opcode <= 0x42) return ["n"]; // memory.size, memory.grow, integers
  if (opcode === 0x43) return ["4"];
  if (opcode === 0x44) return ["8"];
  if (opcode === 0xd0 || opcode === 0xd2) return ["n"]; // ref.null, ref.func
  const bare = [0x00, 0x01, 0x05, 0x0b, 0x0f, 0x1a, 0x1b, 0xd1].includes(opcode);
  return bare || (opcode >= 0x45 && opcode <= 0xc4) ? [] : undefined;
}

function bulk(sub) {
  if (sub <= 7) return []; // saturating truncation
  if ([8, 10, 12, 14].includes(sub)) return ["n", "n"]; // memory.init, memory.copy, table.*
  return sub <= 17 ? ["n"] : undefined; // memory.fill, data.drop, table.*
}

function simd(sub) {
  if (sub <= 11 || sub === 92 || sub === 93) return ["m"]; // loads and the store
  if (sub === 12 || sub === 13) return ["S"]; // v128.const, i8x16.shuffle
  if (sub >= 21 && sub <= 34) return ["1"]; // lanes
  if (sub >= 84 && sub <= 91) return ["m", "1"]; // loads and stores of a lane
  return sub <= 275 ? [] : undefined;
}

function atomic(sub) {
  if (sub === 3) return ["1"]; // atomic.fence
  return sub <= 2 || (sub >= 0x10 && sub <= 0x4e) ? ["m"] : undefined;
}

function skipImmediates(bytes, at, kinds) {
  let next = at;
  for (const kind of kinds) next = skipImmediate(bytes, next, kind);
  return next;
}

function skipImmediate(bytes, at, kind) {
  if (kind === "n") return afterNumber(bytes, at);
  if (kind === "m") return afterMemoryArgument(bytes, at);
  if (kind === "v") return afterVector(bytes, at);
  return at + (kind === "S" ? 16 : Number(kind));
}

function afterNumber(bytes, at) {
  let next = at;
  while (bytes[next] & 0x80) next++;
  return next + 1;
}

/** Alignment, offset. Bit 6 of the alignment says that a memory's index stands between them. */
function afterMemoryArgument(bytes, at) {
  const offset = bytes[at] & 0x40 ? afterNumber(bytes, at + 1) : at + 1;
  return afterNumber(bytes, offset);
}

function afterVector(bytes, at) {
  const count = unsigned(bytes, at);
  let next = count.next;
  for (let index = 0; index < count.value; index++) next = afterNumber(bytes, next);
  return next;
}

function afterLocals(bytes, at) {
  const groups = unsigned(bytes, at);
  let next = groups.next;
  for (let index = 0; index < groups.value; index++) next = afterNumber(bytes, next) + 1;
  return next;
}

/** An unsigned LEB128 number of at most 32 bits. */
function unsigned(bytes, at) {
  let value = 0;
  let next = at;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[next++];
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return { value, next };
  }
}
