/**
 * The cores that ship, all made of the same sources.
 *
 *   standard   processors that keep loads in order, and stores (x86-64)
 *   fenced     the others (arm64): `assembly/heap/order.ts` has its fences
 *   plain      x86-64 with an engine that writes where it loads atomically (Bun): `core-plain.mjs`
 *
 * The standard core is in `memory/embedded.js` whole; of each other one only the difference is, so that
 * it costs the package some kilobytes. `src/memory/core-module.ts` chooses.
 *
 * A variant is one row here, and `variantFor` there says who gets it:
 *
 *   madeOf    the variant whose text it is made of; the others are compiled, and have what follows
 *   defines   names that `isDefined` finds in the AssemblyScript sources; they decide at compile time
 *   fences    whether the core has `atomic.fence`
 *   atomics   the golden counts of atomic instructions: of the standard core for each function, of
 *             another one for the functions where they differ from the standard core's
 *   counted   of another one only instructions with this in their names: where the compiler puts a
 *             function into its callers, the rest differs for no reason
 */
import { readFileSync, writeFileSync } from "node:fs";

import binaryen from "assemblyscript/binaryen";

import { withPlainLoads } from "./core-plain.mjs";

export const VARIANTS = {
  standard: {
    defines: [],
    fences: false,
    file: "build/core.wasm",
    atomics: "scripts/atomics.json",
  },
  fenced: {
    defines: ["FENCED"],
    fences: true,
    file: "build/core.fenced.wasm",
    atomics: "scripts/atomics.fenced.json",
    counted: "fence",
  },
  plain: { madeOf: "standard", file: "build/core.plain.wasm" },
};

/** Arguments of the AssemblyScript compiler. The text shows the checks which function has what. */
export function variantArguments({ defines, file }) {
  const uses = defines.flatMap((name) => ["--use", `${name}=1`]);
  return [...uses, "--outFile", file, "--textFile", textOf(file)];
}

export function textOf(file) {
  return file.replace(/\.wasm$/, ".wat");
}

const FENCE_IMPORT = / \(import "\S+" "fence" \(func (\S+)\)\)\n/;

/**
 * The text of a core, with `atomic.fence` where it calls the imported `fence`. Such a call goes through the
 * compiler's optimizer untouched, and no load or store moves past it; that instruction the optimizer
 * deletes.
 */
export function withFences(text) {
  const [line, name] = FENCE_IMPORT.exec(text);
  return text.replace(line, "").replaceAll(`call ${name}\n`, "atomic.fence\n");
}

/** Replaces the calls of the imported `fence` in a core that was just compiled, and in its text. */
export function placeFences(file) {
  const text = withFences(readFileSync(textOf(file), "utf8"));
  writeFileSync(textOf(file), text);
  writeFileSync(file, assembled(text));
}

/** Makes a core of the text of another one, with plain loads. */
export function derive({ file, madeOf }) {
  const text = withPlainLoads(readFileSync(textOf(VARIANTS[madeOf].file), "utf8"));
  writeFileSync(textOf(file), text);
  writeFileSync(file, assembled(text));
}

/** The module of a text that is optimized already. */
function assembled(text) {
  const module = binaryen.parseText(text);
  try {
    module.setFeatures(binaryen.Features.All);
    return module.emitBinary();
  } finally {
    module.dispose();
  }
}

/** The shortest run of equal bytes that is worth a reference. */
const RUN_BYTES_MIN = 12;

/**
 * `to` as pieces of `from` ([at, bytes]) with what is new between them, in Base64: `patched` of
 * `src/memory/core-module.ts` undoes it.
 */
export function difference(from, to) {
  const places = new Map();
  for (let at = from.length; at >= 0; at--) places.set(runAt(from, at), at);
  const parts = [];
  let fresh = 0;
  let at = 0;
  let expected = 0;
  while (at < to.length) {
    // Where the last piece would go on is the best place.
    const run = runAt(to, at);
    const next = expected + at - fresh;
    const place = run === runAt(from, next) ? next : places.get(run);
    if (place === undefined) {
      at++;
      continue;
    }
    let bytes = 0;
    while (at + bytes < to.length && to[at + bytes] === from[place + bytes]) bytes++;
    if (at > fresh) parts.push(to.toString("base64", fresh, at));
    parts.push([place, bytes]);
    at += bytes;
    fresh = at;
    expected = place + bytes;
  }
  if (at > fresh) parts.push(to.toString("base64", fresh, at));
  return parts;
}

function runAt(bytes, at) {
  return bytes.toString("latin1", at, at + RUN_BYTES_MIN);
}
