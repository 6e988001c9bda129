/**
 * Export: what a store has, as JSON lines. A delta says everything about its nodes, and the lines
 * behind it show their values to people and to other programs.
 */
import { createWriteStream } from "node:fs";
import { once } from "node:events";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { PluresError } from "../support/error.ts";
import {
  type NodeLine,
  type NodeReader,
  deltaText,
  endText,
  nodeText,
  nodesOf,
} from "./node-line.ts";
import { fileError, printMessage } from "./output.ts";
import { Progress } from "./progress.ts";
import { scratchStore } from "./scratch-store.ts";

/** A client or a store, as an export uses it. */
export interface ExportSource extends NodeReader {
  count(): number;
  changesSince(vector: undefined, options: { copy: true }): Uint8Array[] | Promise<Uint8Array[]>;
}

/** Refusals of deltas that say nothing about the values in them. */
export const HISTORY_REFUSED = new Set(["ERR_FUTURE_STAMP", "ERR_RESYNC_REQUIRED"]);

/**
 * Writes all of `source` to `file` or to standard output. Returns the number of nodes. A file that
 * exists stays as it is until everything is fetched.
 */
export async function exportStore(source: ExportSource, file: string | undefined): Promise<number> {
  const history = await historyOf(source);
  const progress = file === undefined ? undefined : new Progress("exporting", "nodes");
  let nodes = 0;
  try {
    const out = file === undefined ? process.stdout : await openFile(file);
    const write = async (text: string) => {
      if (!out.write(text)) await once(out, "drain");
    };
    const writeNodes = async (lines: Iterable<NodeLine>) => {
      for (const node of lines) {
        await write(nodeText(node));
        nodes++;
        progress?.update(nodes, Math.max(source.count(), nodes));
      }
    };
    for (const delta of history ?? []) {
      using scratch = scratchStore(delta.length);
      scratch.applyChanges(delta);
      await write(deltaText(delta));
      await writeNodes(nodesOf(scratch, false));
    }
    // Without the deltas the values of the chunks are all that there is of a document.
    if (!history) await writeNodes(nodesOf(source, true));
    await write(endText(nodes));
    if (file !== undefined) {
      out.end();
      await finished(out);
    }
  } catch (cause) {
    throw fileError(file ?? "standard output", "written", cause);
  } finally {
    progress?.stop();
  }
  return nodes;
}

/** The deltas of a full export; undefined if one of them is refused. */
async function historyOf(source: ExportSource): Promise<Uint8Array[] | undefined> {
  try {
    const deltas = await source.changesSince(undefined, { copy: true });
    for (const delta of deltas) {
      using scratch = scratchStore(delta.length);
      scratch.applyChanges(delta);
    }
    return deltas;
  } catch (error) {
    if (!(error instanceof PluresError) || !HISTORY_REFUSED.has(error.code)) throw error;
    printMessage(`The values are exported without their history: ${error.message}`);
    return undefined;
  }
}

async function openFile(file: string): Promise<Writable> {
  const out = createWriteStream(file);
  await once(out, "open");
  return out;
}
