/** The command stop: ends the server of a channel, as Ctrl-C in its terminal would. */
import { setTimeout as sleep } from "node:timers/promises";
import { printJson, printMessage } from "./output.ts";
import { type ChannelOptions, withClient } from "./session.ts";

/** A server that a program started may stop while the program goes on. */
const END_MS_MAX = 2000;
const LOOK_MS = 10;

export async function stopServer(options: ChannelOptions): Promise<void> {
  const { channel, json } = options;
  const pid = await withClient(options, async (client) => {
    await client.shutdown();
    return client.serverPid;
  });
  const hasEnded = await ends(pid);
  if (json) return printJson({ channel, stopped: pid, hasEnded });
  const process = `Process ${pid} no longer serves the channel ${JSON.stringify(channel)}`;
  printMessage(`${process}${hasEnded ? ", and has ended" : "; it goes on with its other work"}.`);
}

/** Whether the process ends soon. What follows on the command line may need its directory. */
async function ends(pid: number): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < END_MS_MAX; waitedMs += LOOK_MS) {
    try {
      process.kill(pid, 0);
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === "ESRCH";
    }
    await sleep(LOOK_MS);
  }
  return false;
}
