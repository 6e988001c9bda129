/** The command stats. */
import { formatBytes, formatCount, printJson, printPairs } from "./output.ts";
import { type ChannelOptions, withClient } from "./session.ts";

export async function showStats(options: ChannelOptions): Promise<void> {
  await withClient(options, (client) => {
    // The latency is of this process, which has made no requests.
    const stats = { ...client.stats(), latency: undefined };
    if (options.json) printJson(stats);
    else {
      const figures = Object.entries(stats).filter(([, value]) => value !== undefined);
      printPairs(figures.map(([name, value]) => [name, formatFigure(name, value)]));
    }
  });
}

function formatFigure(name: string, value: unknown): string {
  if (typeof value !== "number") return String(value);
  if (name.endsWith("Pid")) return String(value);
  return name.endsWith("Bytes") ? formatBytes(value) : formatCount(value);
}
