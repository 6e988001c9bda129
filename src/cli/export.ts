/**
 * Export: what a store has, as JSON lines. A delta says everything about its nodes, and the lines
 * behind it show their values to people and to other programs.
 */
import { once } from "node:events";
import { PluresError } from "../support/error.ts";
import { historyRefusal } from "./errors.ts";
import {
  type NodeLine,
  type NodeReader,
  deltaText,
  endText,
  nodeText,
  nodesOf,
} from "./node-line.ts";
import { printMessage } from "./output.ts";
import { OutputFile } from "./output-file.ts";
import { Progress } from "./progress.ts";
import { scratchStore } from "./scratch-store.ts";
import { visibleJson } from "./visible.ts";

/** A client or a store, as an export uses it. */
export interface ExportSource extends NodeReader {
  count(): number;
  changesSince(vector: undefined, options: { copy: true }): Uint8Array[] | Promise<Uint8Array[]>;
}

interface Sink {
  write(text: string): Promise<void>;
  finish(): Promise<void>;
  abandon(): Promise<void>;
}

/**
 * Writes all of `source`, or the values of the nodes with this prefix, to `file` or to standard
 * output. Returns the number of nodes. The file appears when it is whole; a file of this name
 * stays until then.
 */
export async function exportStore(
  source: ExportSource,
  file: string | undefined,
  prefix?: string,
): Promise<number> {
  const out: Sink = file === undefined ? STDOUT : await OutputFile.create(file);
  const progress = file === undefined ? undefined : new Progress("exporting", "nodes");
  try {
    const nodes = await writeAll(source, out, prefix, progress);
    await out.finish();
    return nodes;
  } catch (error) {
    await out.abandon();
    throw error;
  } finally {
    progress?.stop();
  }
}

async function writeAll(
  source: ExportSource,
  out: Sink,
  prefix: string | undefined,
  progress: Progress | undefined,
): Promise<number> {
  // A delta is one of all nodes.
  const history = prefix === undefined ? await historyOf(source) : undefined;
  let nodes = 0;
  const total = source.count();
  const writeNodes = async (lines: Iterable<NodeLine>) => {
    for (const node of lines) {
      await out.write(nodeText(node));
      nodes++;
      progress?.update(nodes, Math.max(total, nodes));
    }
  };
  for (const delta of history ?? []) {
    using scratch = scratchStore(delta.length);
    await scratch.applyChanges(delta);
    await out.write(deltaText(delta));
    await writeNodes(nodesOf(scratch, false));
  }
  // Without the deltas the values of the chunks are all that there is of a document.
  if (!history) await writeNodes(nodesOf(source, true, prefix));
  await out.write(endText(nodes));
  return nodes;
}

/** The deltas of a full export; undefined if one of them is refused. */
async function historyOf(source: ExportSource): Promise<Uint8Array[] | undefined> {
  try {
    const deltas = await source.changesSince(undefined, { copy: true });
    for (const delta of deltas) {
      using scratch = scratchStore(delta.length);
      await scratch.applyChanges(delta);
    }
    return deltas;
  } catch (error) {
    const reason = error instanceof PluresError ? historyRefusal(error) : undefined;
    if (reason === undefined) throw error;
    printMessage(`The values are exported without their history: ${reason}`);
    return undefined;
  }
}

const STDOUT: Sink = {
  async write(text) {
    if (!process.stdout.write(visibleJson(text, process.stdout)))
      await once(process.stdout, "drain");
  },
  async finish() {},
  async abandon() {},
};
