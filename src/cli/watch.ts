/** The command watch: prints changes as they happen, until Ctrl-C. */
import { print, printMessage, styled } from "./output.ts";
import { toJson, wrap } from "./extended-json.ts";
import { type ChannelOptions, withClient } from "./session.ts";

export interface WatchCommandOptions extends ChannelOptions {
  prefix?: string;
  initial?: boolean;
}

export async function watchNodes(options: WatchCommandOptions): Promise<void> {
  const { prefix, initial, json } = options;
  const range = {
    ...(prefix === undefined ? {} : { prefix }),
    ...(initial === undefined ? {} : { initial }),
  };
  await withClient(options, async (client) => {
    for await (const change of client.watch(range)) {
      const { kind, id, data, version } = change;
      if (json) {
        print(JSON.stringify({ kind, id, version, ...(kind === "put" && { data: wrap(data) }) }));
      } else if (kind === "lagged") printMessage("changes were missed; the existing nodes follow");
      else {
        const text = kind === "put" ? toJson(data) : styled("red", "deleted", process.stdout);
        print(`${styled("cyan", id, process.stdout)}  ${text}`);
      }
    }
  });
}
