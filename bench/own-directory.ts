/**
 * A directory of this run's own, where its processes meet: runs do not meet each other, and the
 * lock file that a channel keeps for good goes with the run.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Call it before the first child starts: children inherit the environment. */
export function useOwnDirectory(): void {
  const directory = mkdtempSync(join(tmpdir(), "pluresdb-run-"));
  process.env.PLURESDB_IPC_DIR = directory;
  process.once("exit", () => rmSync(directory, { recursive: true, force: true }));
}
