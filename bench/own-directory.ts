/**
 * The runtime directory of this run. Runs cannot disturb each other, and the lock files of their
 * channels are deleted with the directory.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Call it before the first child starts, because children inherit the environment. */
export function useOwnDirectory(): void {
  const directory = mkdtempSync(join(tmpdir(), "pluresdb-run-"));
  process.env.PLURESDB_IPC_DIR = directory;
  process.once("exit", () => rmSync(directory, { recursive: true, force: true }));
}
