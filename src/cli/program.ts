/** The commands and their options. */
import { URL } from "node:url";
import { readFileSync } from "node:fs";
import { Command, InvalidArgumentError, Option } from "commander";
import { copyDisk } from "../disk/backup.ts";
import { checkStore } from "../disk/data-directory.ts";
import { examineChannel } from "./doctor-channel.ts";
import { type DirectoryOptions, examineDirectory } from "./doctor-directory.ts";
import { exportStore } from "./export.ts";
import { importFile } from "./import.ts";
import { deleteNode, getNode, listNodes, patchNode, putNode } from "./nodes.ts";
import { EXIT_OK, EXIT_USAGE, printMessage } from "./output.ts";
import { serve } from "./serve.ts";
import { type ChannelOptions, type PlaceOptions, action, withPlace } from "./session.ts";
import { showStats } from "./stats.ts";
import { watchNodes } from "./watch.ts";

const CHANNEL = "pluresdb";
const PACKAGE = new URL("../../../package.json", import.meta.url);
const UNITS = new Map([
  ["", 1],
  ["k", 2 ** 10],
  ["m", 2 ** 20],
  ["g", 2 ** 30],
]);

/** The program `pluresdb-ipc`. It sets the exit code of the process. */
export function buildProgram(): Command {
  const { version } = JSON.parse(readFileSync(PACKAGE, "utf8")) as { version: string };
  const program = new Command("pluresdb-ipc")
    .description("A database that several processes share in the same memory pages.")
    .version(version)
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError("Call it with --help to see its options.")
    .exitOverride(({ exitCode }) => process.exit(exitCode === EXIT_OK ? EXIT_OK : EXIT_USAGE));
  addServe(program);
  addNodes(program);
  addTransfer(program);
  ofChannel(program.command("stats"))
    .description("print the figures of the store")
    .action(action(showStats));
  addDirectory(program);
  return program;
}

function addServe(program: Command): void {
  program
    .command("serve")
    .description("serve a store until it is stopped")
    .option("-c, --channel <name>", "the channel's name", channelDefault())
    .option("--capacity <bytes>", "the size that the store may grow to, such as 512M or 2G", bytes)
    .option("--max-clients <count>", "most clients at one time", wholeNumber)
    .option("-d, --data-dir <path>", "the directory of the store")
    .addOption(durability())
    .action(action(serve));
}

function addNodes(program: Command): void {
  ofChannel(program.command("get <id>")).description("print a node's data").action(action(getNode));
  ofWrite(program.command("put <id> <json>"))
    .description("put a node; - reads the JSON from standard input")
    .action(action(putNode));
  ofWrite(program.command("patch <id> <json>"))
    .description("set some fields of a node and leave the others")
    .action(action(patchNode));
  ofChannel(program.command("delete <id>"))
    .description("delete a node")
    .option("--if-version <version>", "only if the node has this version", wholeNumber)
    .action(action(deleteNode));
  ofChannel(program.command("list"))
    .description("list nodes in the order of their ids")
    .option("--prefix <prefix>", "only ids that start with this")
    .option("--start <id>", "the first id")
    .option("--end <id>", "the end of the ids, exclusive")
    .option("--limit <count>", "most nodes to list", wholeNumber)
    .option("--reverse", "from the last to the first")
    .option("--ids", "only the ids")
    .action(action(listNodes));
}

function addTransfer(program: Command): void {
  ofPlace(program.command("export [file]"))
    .description("write all nodes as JSON lines to a file or standard output")
    .action(
      action(async (file: string | undefined, options: PlaceOptions) => {
        if (options.dataDir !== undefined) checkStore(options.dataDir);
        await withPlace(options, async (place) => void (await exportStore(place, file)));
      }),
    );
  ofPlace(program.command("import [file]"))
    .description("put the nodes of JSON lines from a file or standard input")
    .action(
      action((file: string | undefined, options: PlaceOptions) =>
        withPlace(options, async (place) => {
          await importFile(place, file);
          await place.flush();
        }),
      ),
    );
  ofChannel(program.command("watch"))
    .description("print changes as they happen")
    .option("--prefix <prefix>", "only ids that start with this")
    .option("--initial", "first print the existing nodes")
    .action(action(watchNodes));
}

function addDirectory(program: Command): void {
  program
    .command("backup <data-dir> <target>")
    .description("copy a store's directory to a new one, also while it is served")
    .action(
      action(async (directory: string, target: string) => {
        await copyDisk(directory, target);
        printMessage(`copied ${directory} to ${target}`);
      }),
    );
  ofPlace(program.command("doctor"))
    .description("check a channel from end to end, or a data directory record by record")
    .option("--export <file>", "with --data-dir: write the readable nodes as JSON lines")
    .action(
      action((options: ChannelOptions & Partial<DirectoryOptions>) => {
        const { dataDir } = options;
        return dataDir === undefined
          ? examineChannel(options)
          : examineDirectory({ ...options, dataDir });
      }),
    );
}

function ofPlace(command: Command): Command {
  return ofChannel(command).option("-d, --data-dir <path>", "a store's directory, not a channel");
}

function durability(): Option {
  return new Option(
    "--durability <kind>",
    "when a write is acknowledged: on disk, or at once",
  ).choices(["sync", "async"]);
}

function ofChannel(command: Command): Command {
  return command
    .option("-c, --channel <name>", "the channel's name", channelDefault())
    .option("--timeout <ms>", "milliseconds to wait for a server", wholeNumber, 0)
    .option("--json", "print JSON, one value a line");
}

function ofWrite(command: Command): Command {
  return ofChannel(command)
    .option("--if-absent", "only if no node has this id")
    .option("--if-version <version>", "only if the node has this version", wholeNumber)
    .option("--ttl <ms>", "milliseconds until the node expires", wholeNumber);
}

function channelDefault(): string {
  return process.env["PLURESDB_CHANNEL"] || CHANNEL;
}

function wholeNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Expected a whole number.");
}

function bytes(text: string): number {
  const match = /^(\d+)([kmg]?)$/i.exec(text);
  if (match) return Number(match[1]) * UNITS.get(match[2]!.toLowerCase())!;
  throw new InvalidArgumentError("Expected bytes, such as 268435456, 256M or 1G.");
}
