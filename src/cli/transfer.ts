/** The commands export, import and backup: they find the place, others do the work. */
import { join } from "node:path";
import { rmSync } from "node:fs";
import { copyDisk } from "../disk/backup.ts";
import { checkStore } from "../disk/data-directory.ts";
import { UNFINISHED_FILE } from "../disk/directory-files.ts";
import { exportStore } from "./export.ts";
import { importInput } from "./import.ts";
import { openInput } from "./input.ts";
import { onInterrupt } from "./interrupt.ts";
import type { RecordOptions } from "./node-line.ts";
import { counted, printJson, printMessage } from "./output.ts";
import { type PlaceOptions, withPlace } from "./session.ts";

export interface TransferOptions extends PlaceOptions, RecordOptions {}

export async function exportTo(file: string | undefined, options: TransferOptions): Promise<void> {
  if (options.dataDir !== undefined) checkStore(options.dataDir);
  const target = file === "-" ? undefined : file;
  const nodes = await withPlace(options, (place) =>
    exportStore(place, target, options.prefix || undefined),
  );
  if (target !== undefined) printMessage(`Exported ${counted(nodes, "node")} to ${target}.`);
}

export async function importFrom(
  file: string | undefined,
  options: TransferOptions,
): Promise<void> {
  // First, so that a mistake in its name makes no directory.
  const input = await openInput(file, "JSON lines");
  const nodes = await withPlace(options, async (place) => {
    const imported = await importInput(place, input, options);
    await place.flush();
    return imported;
  });
  if (options.json) printJson({ nodes });
}

export async function backUp(directory: string, target: string): Promise<void> {
  const forget = onInterrupt(() => rmSync(join(target, UNFINISHED_FILE), { force: true }));
  try {
    await copyDisk(directory, target);
  } finally {
    forget();
  }
  printMessage(`Copied ${directory} to ${target}.`);
}
