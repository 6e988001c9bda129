/**
 * Bugs that `plant-bugs.mjs` plants in what was compiled of `src/`: each with its name, its file, the text
 * that it replaces there, by what, and the test that fails. The text has no types, so that the
 * compiler leaves it but for white space.
 */
export const SOURCE_BUGS = [
  [
    "an update that does not compare versions",
    "database/update",
    "const conditions = { ifVersion: version ?? 0,",
    "const conditions = {",
    "database/verbs",
  ],
  [
    "an update that never gives up",
    "database/update",
    "if (attempt === attempts) throw gaveUp(target, id, attempts);",
    "if (attempt === attempts * 100) throw gaveUp(target, id, attempts);",
    "database/verbs",
  ],
  [
    "an update that writes the fields that are the same",
    "database/update",
    "!isDeepStrictEqual(valueOf(before, name), value)",
    "true",
    "database/verbs",
  ],
  [
    "a clear that leaves the last piece",
    "database/deletes",
    "if (piece.length > 0) yield piece;",
    "if (piece.length >= PIECE_IDS) yield piece;",
    "database/verbs",
  ],
  [
    "a deletion of nothing that counts",
    "database/deletes",
    "if (each.value) deleted++;",
    "deleted++;",
    "database/verbs",
  ],
  [
    "a schema whose output is not written",
    "database/schemas",
    "if (!issues) return",
    "if (!issues) return undefined;",
    "database/schemas",
  ],
  [
    "the shortest prefix first",
    "database/schemas",
    ".sort(([a], [b]) => b.length - a.length)",
    ".sort(([a], [b]) => a.length - b.length)",
    "database/schemas",
  ],
  [
    "a patch that is checked without the fields before",
    "database/schemas",
    "const node = { ...(isRecord(before) ? before : {}), ...fields };",
    "const node = { ...fields };",
    "database/schemas",
  ],
  [
    "an item of a batch that does not see the items before",
    "database/schemas",
    "(written.has(id) ? written.get(id) : read(id));",
    "read(id);",
    "database/schemas",
  ],
  [
    "a chunk of a document that is checked",
    "database/schemas",
    'if (typeof id !== "string" || isReserved(id)) return undefined;',
    'if (typeof id !== "string") return undefined;',
    "database/schemas",
  ],
  [
    "two fields of one name",
    "json/strict-json",
    "if (names > countNames(value)) {",
    "if (names < countNames(value)) {",
    "cli/json",
  ],
  [
    "a number that becomes zero",
    "json/strict-json",
    "if (number === 0 && NOT_ZERO.test(token))",
    "if (number === 1 && NOT_ZERO.test(token))",
    "cli/json",
  ],
  [
    "an escaped quote that ends a string",
    "json/strict-json",
    "if (backslashes % 2 === 0) return at + 1;",
    "return at + 1;",
    "cli/json",
  ],
  [
    "the 30th of February",
    "json/extended-json",
    "return Number(day) <= days.getUTCDate() ? date : undefined;",
    "return date;",
    "cli/json",
  ],
  [
    "an object that looks like a mark",
    "json/extended-json",
    "return markOf(fields) === undefined ? fields : { $object: fields };",
    "return fields;",
    "cli/json",
  ],
];
