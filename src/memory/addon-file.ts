/** Where the addon's file is: in the package, beside a bundle, or in the package installed near it. */
import { closeSync, openSync, readSync } from "node:fs";
import { join, resolve } from "node:path";
import { URL, fileURLToPath } from "node:url";
import { PluresError } from "../support/error.ts";
import { codeFolders, installedPackages } from "../support/places.ts";

const PLATFORM = `${process.platform}-${process.arch}`;
const NAME = "pluresdb-ipc.node";
/** The first bytes of a library for Linux. */
const ELF = "\x7fELF";

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

function candidates(): (string | undefined)[] {
  return [
    packaged(),
    ...codeFolders().map((folder) => join(folder, NAME)),
    ...[...codeFolders(), ...installedPackages()].map((folder) =>
      join(folder, "prebuilds", PLATFORM, NAME),
    ),
  ];
}

/** Some bundlers put a module in the file's place. */
function isLibrary(file: string): boolean {
  try {
    const fd = openSync(file, "r");
    try {
      const head = Buffer.alloc(ELF.length);
      readSync(fd, head);
      return head.toString("latin1") === ELF;
    } finally {
      closeSync(fd);
    }
  } catch {
    return false;
  }
}

/** In this package; in a bundle, where the bundler put it. */
function packaged(): string | undefined {
  try {
    // Bundlers and file tracers follow this form, with a literal, and emit the file.
    const bundled = new URL("../../../prebuilds/linux-x64/pluresdb-ipc.node", import.meta.url);
    return PLATFORM === "linux-x64" ? fileURLToPath(bundled) : undefined;
  } catch {
    // The format of the bundle has no URL.
    return undefined;
  }
}

function missingMessage(): string {
  const alone = "A CrdtStore in one process works without it, in memory or with a path. ";
  if (PLATFORM !== "linux-x64") {
    return (
      `There is no native addon for ${PLATFORM}, so nothing can be shared with other processes. ` +
      `${alone}On Linux build one with \`npm run build\` in a clone; PLURESDB_IPC_NATIVE names the file.`
    );
  }
  return (
    `The native addon ${NAME} is not in ${codeFolders().join(" or ")}, nor is pluresdb-ipc installed ` +
    `there or above, so nothing can be shared with other processes. ${alone}Leave the package out ` +
    'of the bundle and install it beside (esbuild: external: ["pluresdb-ipc"]), or copy ' +
    `node_modules/pluresdb-ipc/prebuilds/${PLATFORM}/${NAME} to the bundle's folder.`
  );
}
