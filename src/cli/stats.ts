/** What a running channel tells about itself. */
import { formatBytes, formatCount, print, printPairs } from "./output.ts";
import { type ChannelOptions, withClient } from "./session.ts";

export async function showStats(options: ChannelOptions): Promise<void> {
  await withClient(options, (client) => {
    const stats = client.stats();
    if (options.json) print(JSON.stringify(stats));
    else printPairs(Object.entries(stats).map(([name, value]) => [name, shown(name, value)]));
  });
}

function shown(name: string, value: unknown): string {
  if (typeof value !== "number") {
    return typeof value === "object" ? JSON.stringify(value) : String(value);
  }
  if (name.endsWith("Pid")) return String(value);
  return name.endsWith("Bytes") ? formatBytes(value) : formatCount(value);
}
