/**
 * Where the addon's file is: in the package, beside a bundle, or in the package installed near it. The
 * package has one for each processor and C library.
 */
import { join, resolve } from "node:path";
import { URL, fileURLToPath } from "node:url";
import { PluresError } from "../support/error.ts";
import { codeFolders, installedPackages } from "../support/places.ts";
import { elfOf, isMusl } from "./elf.ts";

const NAME = "pluresdb-ipc.node";
/** From this module's folder to the package's. */
const PACKAGE = "../../..";
/** Those with a prebuilt addon. */
const PLATFORMS = ["linux-x64", "linux-arm64", "linux-x64-musl", "linux-arm64-musl"];

let found: string | undefined;

/**
 * `PLURESDB_IPC_NATIVE` names another file, such as one that was built for this platform.
 *
 * @throws PluresError ERR_UNSUPPORTED_PLATFORM if there is none
 */
export function addonFile(): string {
  const named = process.env["PLURESDB_IPC_NATIVE"];
  if (named) return resolve(named);
  found ??= candidates().find((file) => file !== undefined && isLibrary(file));
  if (found !== undefined) return found;
  throw new PluresError("ERR_UNSUPPORTED_PLATFORM", missingMessage());
}

/** As `process.platform`, `process.arch` and, where it is not glibc, the C library name it. */
export function platform(): string {
  const name = `${process.platform}-${process.arch}`;
  return process.platform === "linux" && isMusl() ? `${name}-musl` : name;
}

/** Whether the package has an addon for this platform. */
export function hasPrebuilt(): boolean {
  return PLATFORMS.includes(platform());
}

/** A library for this processor: some bundlers put a module in its place. */
function isLibrary(file: string): boolean {
  const elf = elfOf(file);
  return elf !== undefined && (elf.arch ?? process.arch) === process.arch;
}

function candidates(): (string | undefined)[] {
  return [
    packaged(),
    ...codeFolders().map((folder) => join(folder, NAME)),
    ...codeFolders().map((folder) => join(folder, PACKAGE, "prebuilds", platform(), NAME)),
    ...[...codeFolders(), ...installedPackages()].map((folder) =>
      join(folder, "prebuilds", platform(), NAME),
    ),
  ];
}

/** In this package; in a bundle, where the bundler put it. */
function packaged(): string | undefined {
  try {
    // Bundlers and file tracers follow this form, with a literal, and emit the file. With a literal for
    // each platform they would fail in a clone, which has one, and give each bundle all of them.
    const bundled = new URL("../../../prebuilds/linux-x64/pluresdb-ipc.node", import.meta.url);
    return platform() === "linux-x64" ? fileURLToPath(bundled) : undefined;
  } catch {
    // The format of the bundle has no URL.
    return undefined;
  }
}

function missingMessage(): string {
  const alone = "A CrdtStore in one process works without it, in memory or with a path. ";
  if (!hasPrebuilt()) {
    return (
      `There is no native addon for ${platform()}, so no pages can be shared with other processes. ` +
      `${alone}On Linux build one with \`npm run build\` in a clone; PLURESDB_IPC_NATIVE names the file.`
    );
  }
  return (
    `The native addon ${NAME} for ${platform()} is not in ${codeFolders().join(" or ")}, nor is pluresdb-ipc ` +
    `installed there or above, so no pages can be shared with other processes. ${alone}Leave the package ` +
    'out of the bundle and install it beside (esbuild: external: ["pluresdb-ipc"]), or copy ' +
    `node_modules/pluresdb-ipc/prebuilds/${platform()}/${NAME} to the bundle's folder.`
  );
}
