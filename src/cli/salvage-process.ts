/**
 * Reads a damaged directory in a separate process, because LMDB may end it:
 * `salvage-process.js <directory> <export file or ""> <"pages", or "">`.
 */
import { PluresError } from "../support/error.ts";
import { exportStore } from "./export.ts";
import { fileError, messageOf } from "./errors.ts";
import { type Damage, salvage } from "./salvage.ts";

/** A message from the process to its parent. */
export type SalvageMessage =
  | { kind: "progress"; done: number; total: number }
  | { kind: "done"; whole: number; total: number | undefined; exported: number; damages: Damage[] }
  | { kind: "failed"; message: string };

/** Records between two progress messages. */
const PROGRESS_RECORDS = 64;

async function main([directory, file, how]: string[]): Promise<void> {
  const send = (message: SalvageMessage) => process.send!(message);
  const onProgress = (done: number, total: number) => {
    if (done % PROGRESS_RECORDS === 0) send({ kind: "progress", done, total });
  };
  const isPagesOnly = how === "pages";
  try {
    const { store, whole, total, damages } = salvage(directory!, { onProgress, isPagesOnly });
    const exported = file ? await exportStore(store, file) : 0;
    send({ kind: "done", whole, total, exported, damages });
  } catch (error) {
    const cause = fileError(directory!, "read", error);
    const isCoded = cause instanceof PluresError;
    send({ kind: "failed", message: isCoded ? messageOf(cause) : (cause as Error).message });
  }
  process.disconnect();
}

await main(process.argv.slice(2));
