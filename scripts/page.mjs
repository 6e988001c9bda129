/**
 * Bundles `src/browser/` for web pages: one module without imports. Modules of Node.js, and those of
 * ours that need files or threads, are replaced by those of the room `browser`.
 */
import { existsSync } from "node:fs";
import { join, relative } from "node:path";

import { build } from "esbuild";

const ENTRY = "dist/src/browser/index.js";
const ROOM = "dist/src/browser";
/** What stands in the place of each module. */
const REPLACED = {
  "dist/src/memory/core-module.js": `${ROOM}/core-module.js`,
  "dist/src/memory/new-memory.js": `${ROOM}/new-memory.js`,
  "dist/src/channel/rendezvous.js": `${ROOM}/rendezvous.js`,
  "dist/src/client/transports.js": `${ROOM}/transports.js`,
  "dist/src/database/capabilities.js": `${ROOM}/capabilities.js`,
  "dist/src/pipe/websocket-client.js": `${ROOM}/websocket-client.js`,
  "dist/src/store/open-store.js": `${ROOM}/open-store.js`,
  "dist/src/documents/open.js": `${ROOM}/documents.js`,
};
const NODE_MODULES = {
  "node:timers": "timers",
  "node:timers/promises": "timers-promises",
  "node:util": "util",
  "node:worker_threads": "channel",
};
const OTHERS = "others";

/** @param core the bytes of the core's module */
export async function bundlePage(core) {
  const { outputFiles } = await build({
    stdin: { contents: `export * from "./${ENTRY}";`, resolveDir: "." },
    inject: [`${ROOM}/node/globals.js`],
    bundle: true,
    write: false,
    minify: true,
    keepNames: true,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    legalComments: "none",
    plugins: [replace(unshared(core))],
  });
  return outputFiles[0].text;
}

function replace(core) {
  const nodeModule = (name) => `${ROOM}/node/${NODE_MODULES[name] ?? OTHERS}.js`;
  const setup = ({ onResolve, onLoad }) => {
    onResolve({ filter: /^node:/ }, ({ path }) => ({
      path: join(process.cwd(), nodeModule(path)),
    }));
    onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
      const file = relative(".", join(resolveDir, path));
      const used = REPLACED[file] ?? file;
      if (!existsSync(used)) return { errors: [{ text: `there is no ${used}` }] };
      return { path: join(process.cwd(), used), sideEffects: used.includes("/node/") };
    });
    onLoad({ filter: /memory\/embedded\.js$/ }, () => ({
      contents: `export const CORE = ${JSON.stringify(core.toString("base64"))};`,
    }));
  };
  return { name: "page", setup };
}

const IMPORTS = 2;
const MEMORY = 2;
const LIMITED = 1;
const SHARED = 3;

/** The core for a memory that is not shared: one bit of the memory that it imports. */
export function unshared(core) {
  const bytes = Buffer.from(core);
  let at = 8;
  const number = () => {
    let [value, shift] = [0, 0];
    for (let byte = 0x80; byte & 0x80; shift += 7) value |= ((byte = bytes[at++]) & 0x7f) << shift;
    return value;
  };
  const skip = () => {
    const length = number();
    at += length;
  };
  while (bytes[at++] !== IMPORTS) skip();
  number();
  if (number() !== 1) throw new Error("The core imports more than its memory.");
  skip();
  skip();
  if (bytes[at] !== MEMORY || bytes[at + 1] !== SHARED)
    throw new Error("The core imports no shared memory.");
  bytes[at + 1] = LIMITED;
  return bytes;
}
