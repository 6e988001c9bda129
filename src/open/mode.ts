/** The mode and the channel of `open`, which the environment may say, as for PluresDB. */
import { PluresError } from "../support/error.ts";
import { checkOption } from "../support/options.ts";

/** The command line has the same. */
const CHANNEL = "pluresdb";
const CHANNEL_VARIABLE = "PLURESDB_CHANNEL";
const IPC_VARIABLE = "PLURESDB_IPC";
/** Its values that forbid sharing; all others, such as "true" and "1", allow it. */
const FORBIDDING = new Set(["0", "false", "off", "no"]);

/**
 * The channel by the argument of `open`, by its option, or by the environment. A store with a path needs
 * one of them: the channel of everybody who names none may have another store.
 */
export function channelOf(
  named: string | undefined,
  { channel, path }: { channel?: string; path?: unknown },
): string | undefined {
  if (named !== undefined && channel !== undefined && named !== channel) {
    throw new PluresError(
      "ERR_BAD_OPTION",
      `The option channel is ${JSON.stringify(channel)}, and the argument ${JSON.stringify(named)}; ` +
        "expected one of them. Nothing was opened.",
    );
  }
  if (named !== undefined) return named;
  return channel ?? (process.env[CHANNEL_VARIABLE] || (path === undefined ? CHANNEL : undefined));
}

/** Throws ERR_BAD_OPTION for a mode of PluresDB that is not one here, and where sharing is forbidden. */
export function checkMode(mode: unknown): void {
  checkOption("mode", mode, mode === "auto" || mode === "ipc", '"auto" or "ipc"');
  const said = process.env[IPC_VARIABLE]?.toLowerCase() ?? "";
  if (mode === "ipc" || !FORBIDDING.has(said)) return;
  throw new PluresError(
    "ERR_BAD_OPTION",
    `${IPC_VARIABLE} is "${said}", which forbids what \`open\` does: it shares the database with other ` +
      'processes. Nothing was opened. Unset it, pass { mode: "ipc" }, or use a CrdtStore, which is of ' +
      "one process.",
  );
}
