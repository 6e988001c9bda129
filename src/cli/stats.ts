/** What a running channel tells about itself. */
import { formatBytes, formatCount, print, printPairs } from "./output.ts";
import { type ChannelOptions, withClient } from "./session.ts";

export async function showStats(options: ChannelOptions): Promise<void> {
  await withClient(options, (client) => {
    // The latency is that of this process's requests: it has made none.
    const stats = { ...client.stats(), latency: undefined };
    if (options.json) print(JSON.stringify(stats));
    else {
      const told = Object.entries(stats).filter(([, value]) => value !== undefined);
      printPairs(told.map(([name, value]) => [name, shown(name, value)]));
    }
  });
}

function shown(name: string, value: unknown): string {
  if (typeof value !== "number") return String(value);
  if (name.endsWith("Pid")) return String(value);
  return name.endsWith("Bytes") ? formatBytes(value) : formatCount(value);
}
