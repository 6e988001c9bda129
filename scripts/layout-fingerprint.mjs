/**
 * The fingerprint of the layout: a process whose constants differ in a name or a value must not
 * attach to the pages. Comments, asserts, order and files may change freely.
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** The disk's format has a separate version; the others have no constants of the pages. */
const OUTSIDE = ["disk.ts", "json.ts", "asserts.ts", "fingerprint.ts", "index.ts"];

/** The files of the layout in `folder` that the fingerprint is made of. */
export function layoutFiles(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith(".ts"));
  return names
    .filter((name) => !OUTSIDE.includes(basename(name)))
    .map((name) => join(folder, name));
}

/** The content of `fingerprint.ts` for the files of the layout in `folder`. */
export async function fingerprintSource(folder) {
  const value = fingerprint(await constantsOf(folder));
  return (
    "/** Made by scripts/build.mjs from the names and values of the layout. */\n" +
    `export const FINGERPRINT: u32 = 0x${value.toString(16).padStart(8, "0")};\n`
  );
}

/** The layout for hosts of other languages: each constant, and the fingerprint. */
export async function layoutJson(folder) {
  const constants = await constantsOf(folder);
  const values = { FINGERPRINT: fingerprint(constants), ...constants };
  Object.assign(values, await constantsIn([join(folder, "json.ts")]));
  return `${JSON.stringify(values, undefined, 1)}\n`;
}

/** The layout as a C++ header, for programs that speak the protocol without the core. */
export async function headerSource(folder) {
  const lines = Object.entries(await constantsOf(folder)).map(
    ([name, value]) => `constexpr uint32_t ${name} = 0x${value.toString(16)};`,
  );
  const head = "// Made by scripts/build.mjs from the layout.\n#pragma once\n\n#include <cstdint>";
  return `${head}\n\nnamespace layout {\n${lines.join("\n")}\n}  // namespace layout\n`;
}

/**
 * The files are JavaScript but for their type annotations. A name that stands twice is an error. The
 * compiler of the core evaluates the asserts.
 */
async function constantsOf(folder) {
  const constants = await constantsIn(layoutFiles(folder));
  if (Object.keys(constants).length === 0) throw new Error(`${folder} exports nothing`);
  return constants;
}

async function constantsIn(files) {
  const texts = files.map((file) => readFileSync(file, "utf8"));
  const script = texts
    .join("\n")
    .replaceAll(/^(export const \w+): u32 =/gm, "$1 =")
    .replaceAll(/^if \([^;]+;$/gm, "");
  const constants = { ...(await import(`data:text/javascript,${encodeURIComponent(script)}`)) };
  for (const [name, value] of Object.entries(constants)) {
    const isU32 = Number.isInteger(value) && value >= 0 && value <= 0xffffffff;
    if (!isU32) throw new Error(`layout: ${name} is ${value}, which is no u32`);
  }
  return constants;
}

/** 32-bit FNV-1a over `NAME=value` lines, sorted by name. */
function fingerprint(constants) {
  const lines = Object.keys(constants)
    .sort()
    .map((name) => `${name}=${constants[name]}\n`);
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(lines.join(""))) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
