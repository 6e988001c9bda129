/**
 * The fingerprint of `assembly/layout.ts`: a process whose constants differ in a name or a value
 * must not attach to the pages. Comments and order may change freely.
 */

/** The content of `assembly/fingerprint.ts` for the text of `assembly/layout.ts`. */
export async function fingerprintSource(layoutText) {
  const value = fingerprint(await constantsOf(layoutText));
  return (
    "/** Made by scripts/build.mjs from the names and values in layout.ts. */\n" +
    `export const FINGERPRINT: u32 = 0x${value.toString(16).padStart(8, "0")};\n`
  );
}

/** The layout as a C++ header, for programs that speak the protocol without the core. */
export async function headerSource(layoutText) {
  const lines = Object.entries(await constantsOf(layoutText)).map(
    ([name, value]) => `constexpr uint32_t ${name} = 0x${value.toString(16)};`,
  );
  const head = "// Made by scripts/build.mjs from layout.ts.\n#pragma once\n\n#include <cstdint>";
  return `${head}\n\nnamespace layout {\n${lines.join("\n")}\n}  // namespace layout\n`;
}

/** The layout file is JavaScript but for its type annotations. */
async function constantsOf(layoutText) {
  const script = layoutText.replaceAll(/^(export const \w+): u32 =/gm, "$1 =");
  const constants = { ...(await import(`data:text/javascript,${encodeURIComponent(script)}`)) };
  for (const [name, value] of Object.entries(constants)) {
    const isU32 = Number.isInteger(value) && value >= 0 && value <= 0xffffffff;
    if (!isU32) throw new Error(`assembly/layout.ts: ${name} is ${value}, which is no u32`);
  }
  if (Object.keys(constants).length === 0) throw new Error("assembly/layout.ts exports nothing");
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
