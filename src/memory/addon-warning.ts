/**
 * The warning of a program that lacks the addon on a platform for which the package has one, as a bundle
 * that left it behind: everything works, with mirrors in place of shared pages.
 */
import { getEnvironmentData, setEnvironmentData } from "node:worker_threads";
import { isRefusal } from "../support/permissions.ts";
import { platform } from "./addon-file.ts";

const CODE = "PLURESDB_IPC_ADDON";
/** Threads that start later have this one's environment data. */
const WARNED = "pluresdb-ipc has warned of its missing addon";

/** Warns once in a process. `cause`: why the file did not load; undefined: there is none. */
export function warnOfMissing(cause: unknown): void {
  // Deno says what it refused when the mirror needs it.
  if (getEnvironmentData(WARNED) === true || isRefusal(cause)) return;
  setEnvironmentData(WARNED, true);
  const why = cause === undefined ? "is missing" : `did not load (${(cause as Error).message})`;
  process.emitWarning(
    `The native addon for ${platform()} ${why}, so pluresdb-ipc shares no memory pages and uses mirrors: ` +
      `put node_modules/pluresdb-ipc/prebuilds/${platform()}/pluresdb-ipc.node beside the program ` +
      "(docs/BUNDLING.md), or set PLURESDB_IPC_NATIVE=off.",
    { type: "PluresWarning", code: CODE },
  );
}
