/** The command watch: prints changes as they happen, until Ctrl-C. */
import { wrap } from "../json/extended-json.ts";
import { interrupted } from "./interrupt.ts";
import { printNode } from "./nodes.ts";
import { idColumn, print, printJson, printMessage, styled } from "./output.ts";
import { type ChannelOptions, connect } from "./session.ts";

export interface WatchCommandOptions extends ChannelOptions {
  prefix?: string;
  initial?: boolean;
}

/** The prompt of the shell begins a line, behind the terminal's own `^C`. */
function endLine(signal: NodeJS.Signals): void {
  if (signal === "SIGINT" && process.stderr.isTTY) process.stderr.write("\n");
}

export async function watchNodes(options: WatchCommandOptions): Promise<void> {
  const { channel, prefix, initial, json } = options;
  const range = {
    ...(prefix === undefined ? {} : { prefix }),
    ...(initial === undefined ? {} : { initial }),
  };
  const client = await connect(options, true);
  const name = JSON.stringify(channel);
  client.on("disconnect", () =>
    printMessage(`The server of the channel ${name} has stopped; waiting for the next one.`),
  );
  let isNew = false;
  client.on("reconnect", ({ serverPid }) => {
    isNew = true;
    printMessage(`Process ${serverPid} serves the channel ${name} now; the existing nodes follow.`);
  });
  void interrupted()
    .then(endLine)
    .then(() => client.close());
  for await (const { kind, id, data, version } of client.watch(range)) {
    if (json) printJson({ kind, id, version, ...(kind === "put" && { data: wrap(data) }) });
    else if (kind === "put") printNode(id, data);
    else if (kind === "delete")
      print(`${idColumn(id)}  ${styled("red", "deleted", process.stdout)}`);
    else {
      if (!isNew) printMessage("Changes were missed; the existing nodes follow.");
      isNew = false;
    }
  }
}
