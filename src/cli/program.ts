/** The commands and their options. What a command does is loaded when it runs. */
import { URL } from "node:url";
import { readFileSync } from "node:fs";
import { Argument, Command, CommanderError, Option } from "commander";
import { type CallOptions, reportError } from "./errors.ts";
import * as option from "./options.ts";
import { EXIT_OK, EXIT_USAGE, PROGRAM, printError } from "./output.ts";
import type { NatsCommandOptions } from "./nats.ts";
import type { ServeOptions } from "./serve.ts";
import type { ChannelOptions } from "./session.ts";
import type { TransferOptions } from "./transfer.ts";

interface DoctorOptions extends ChannelOptions, NatsCommandOptions {
  dataDir?: string;
  export?: string;
}

const PACKAGE = new URL("../../../package.json", import.meta.url);

/** The program `pluresdb-ipc`, which throws CommanderError at its end. */
export function buildProgram(): Command {
  const { version } = JSON.parse(readFileSync(PACKAGE, "utf8")) as { version: string };
  const program = new Command("pluresdb-ipc")
    .description("A database that several processes share in the same memory pages.")
    .usage("<command> [options]")
    .version(version, "-v, --version")
    .exitOverride();
  addServer(program);
  addNodes(program);
  addTransfer(program);
  addDirectory(program);
  for (const command of [program, ...program.commands]) finish(command);
  return program;
}

/** Runs a call of the program, and sets the exit code of the process. */
export async function runProgram(call: readonly string[]): Promise<void> {
  const program = buildProgram();
  try {
    const [first, name] = call;
    const isKnown = program.commands.some((command) => command.name() === name);
    if (first === "help" && name !== undefined && !isKnown) {
      program.error(`error: unknown command '${name}'`);
    }
    await program.parseAsync(call, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Not by an exit: what cannot be written is reported in the next turn.
    process.exitCode = error.exitCode === EXIT_OK ? EXIT_OK : EXIT_USAGE;
  }
}

function addServer(program: Command): void {
  program
    .command("serve")
    .description("serve a store until it is stopped")
    .addOption(option.channelOption())
    .option("--capacity <bytes>", "the store's maximum size, such as 512M or 2G", option.capacity)
    .option("--value-max <bytes>", "the maximum size of one node's data", option.valueSize)
    .option("--max-clients <count>", "most clients at one time", option.clientCount)
    .option("-d, --data-dir <path>", "the directory of the store", option.path)
    .addOption(option.durabilityOption())
    .option("--http [port]", "serve over HTTP too, on 127.0.0.1", option.portNumber)
    .option(
      "--websocket [port]",
      "serve mirrors over WebSockets too, on 127.0.0.1",
      option.portNumber,
    )
    .option(
      "--http-token-file <path>",
      "the file of the token of both, made if missing",
      option.path,
    )
    .option("--http-origins <origins>", "whose pages may ask and connect", option.originList)
    .option("--nats <url>", "replicate over NATS too, such as nats://127.0.0.1:4222", option.filled)
    .option("--stream <name>", "the stream's name; by default the channel's", option.filled)
    .option("--nats-creds <path>", "the file with the credentials", option.path)
    .option("--ipc", "serve other processes, which it always does; as PluresDB's command has it")
    .addHelpText("after", example("serve --channel my-app --data-dir ./data"))
    .action(
      action(async (options: ServeOptions) => {
        const remedy = "Without a directory the data ends with the process.";
        option.requireOption({ ...options }, "durability", "data-dir", remedy);
        const needed = options.websocket === undefined ? "http" : "websocket";
        for (const name of ["http-token-file", "http-origins"]) {
          option.requireOption({ ...options }, name, needed, "Name both, or neither.");
        }
        for (const name of ["stream", "nats-creds"]) {
          option.requireOption({ ...options }, name, "nats", "Name both, or neither.");
        }
        await (await import("./serve.ts")).serve(options);
      }),
    );
  ofChannel(program.command("stop"))
    .description("stop the server of a channel")
    .addHelpText("after", example("stop --channel my-app"))
    .action(
      action(async (options: ChannelOptions) => (await import("./stop.ts")).stopServer(options)),
    );
  ofChannel(program.command("stats"))
    .description("print the figures of the store")
    .addHelpText("after", example("stats --json"))
    .action(
      action(async (options: ChannelOptions) => (await import("./stats.ts")).showStats(options)),
    );
  ofChannel(program.command("peers"))
    .description("list the replicas that the store knows, and how far each is behind")
    .addHelpText("after", example("peers --json"))
    .action(
      action(async (options: ChannelOptions) => (await import("./peers.ts")).showPeers(options)),
    );
}

function addNodes(program: Command): void {
  const nodes = () => import("./nodes.ts");
  ofChannel(program.command("get <id...>"))
    .description("print the data of nodes")
    .addOption(new Option("--raw", "texts and bytes as they are").conflicts("json"))
    .addHelpText("after", example("get user:1"))
    .action(action(async (ids, options) => (await nodes()).getNodes(ids, options)));
  ofWrite(program.command("put <id> <json>"))
    .description("put a node; - reads the JSON from standard input")
    .addHelpText("after", example(`put user:1 '{"name":"Alice"}'`))
    .action(action(async (id, json, options) => (await nodes()).putNode(id, json, options)));
  ofWrite(program.command("patch <id> <json>"))
    .description("set some fields of a node and leave the others; - reads standard input")
    .addHelpText("after", example(`patch user:1 '{"age":7}'`))
    .action(action(async (id, json, options) => (await nodes()).patchNode(id, json, options)));
  ofChannel(program.command("increment <id> <field>"))
    .description("add to a number, and print the new one")
    .addArgument(new Argument("[by]", "what to add").argParser(option.anyNumber).default(1))
    .addHelpText("after", example("increment user:1 visits"))
    .action(
      action(async (id, field, by, options) =>
        (await nodes()).incrementField(id, field, by, options),
      ),
    );
  ofChannel(program.command("delete <id...>"))
    .description("delete nodes")
    .option("--if-version <version>", "only if the node has this version", option.wholeNumber)
    .addHelpText("after", example("delete user:1 user:2"))
    .action(action(async (ids, options) => (await nodes()).deleteNodes(ids, options)));
  ofChannel(program.command("list"))
    .description("list nodes in the order of their ids")
    .option("--prefix <prefix>", "only ids that start with this")
    .option("--start <id>", "the first id")
    .option("--end <id>", "the end of the ids, exclusive")
    .option("--limit <count>", "most nodes to list", option.wholeNumber)
    .option("--reverse", "from the last to the first")
    .option("--ids", "only the ids")
    .addHelpText("after", example("list --prefix user: --limit 10"))
    .action(action(async (options) => (await nodes()).listNodes(options)));
  ofChannel(program.command("watch"))
    .description("print changes as they happen")
    .option("--prefix <prefix>", "only ids that start with this")
    .option("--initial", "first print the existing nodes")
    .addHelpText("after", example("watch --prefix user:"))
    .action(action(async (options) => (await import("./watch.ts")).watchNodes(options)));
}

function addTransfer(program: Command): void {
  const transfer = () => import("./transfer.ts");
  program
    .command("export [file]")
    .description("write all nodes as JSON lines to a file or standard output")
    .addOption(option.channelOption())
    .addOption(option.timeoutOption())
    .addOption(option.dataDirOption().conflicts(["channel", "timeout"]))
    .option("--prefix <prefix>", "only the values of ids that start with this")
    .addHelpText("after", example("export nodes.jsonl"))
    .action(
      action(async (file: string | undefined, options: TransferOptions) =>
        (await transfer()).exportTo(file, options),
      ),
    );
  ofChannel(program.command("import [file]"))
    .description("put the nodes of JSON lines or of a JSON array, from a file or standard input")
    .addOption(option.dataDirOption().conflicts(["channel", "timeout"]))
    .option("--id-field <name>", "each object is a node's data, and this field has its id")
    .option("--prefix <prefix>", "with --id-field: ids start with this")
    .addOption(option.bigintOption())
    .addHelpText("after", example("import nodes.jsonl"))
    .action(
      action(async (file: string | undefined, options: TransferOptions) => {
        option.requireOption({ ...options }, "prefix", "id-field", "Name the field with the ids.");
        await (await transfer()).importFrom(file, options);
      }),
    );
}

function addDirectory(program: Command): void {
  program
    .command("backup <data-dir> <target>")
    .description("copy a store's directory to a new one, also while it is served")
    .addHelpText("after", example("backup ./data ./copy"))
    .action(
      action(async (directory: string, target: string) =>
        (await import("./transfer.ts")).backUp(directory, target),
      ),
    );
  ofChannel(program.command("doctor"))
    .description("check a channel from end to end, or a data directory record by record")
    .addOption(option.dataDirOption().conflicts(["channel", "timeout"]))
    .option(
      "--export <file>",
      "with --data-dir: write the readable nodes as JSON lines",
      option.path,
    )
    .addOption(option.natsOption().conflicts("dataDir"))
    .option(
      "--stream <name>",
      "with --nats: the stream's name; by default the channel's",
      option.filled,
    )
    .option("--nats-creds <path>", "with --nats: the file with the credentials", option.path)
    .addHelpText("after", example("doctor --channel my-app"))
    .action(
      action(async (options: DoctorOptions) => {
        const { dataDir } = options;
        for (const name of ["stream", "nats-creds"]) {
          option.requireOption({ ...options }, name, "nats", "Name both, or neither.");
        }
        if (options.nats !== undefined) {
          return (await import("./doctor-stream.ts")).examineStream(options);
        }
        option.requireOption({ ...options }, "export", "data-dir", "A channel has `export`.");
        if (dataDir === undefined) {
          await (await import("./doctor-channel.ts")).examineChannel(options);
        } else {
          await (await import("./doctor-directory.ts")).examineDirectory({ ...options, dataDir });
        }
      }),
    );
}

/** The action of a command, which prints its errors. */
function action<Args extends any[]>(
  run: (...args: Args) => Promise<void>,
): (...args: Args) => Promise<void> {
  return (...args) => {
    // Commander adds the options and the command.
    const options = args.at(-2) as CallOptions;
    return run(...args).catch((error: unknown) => reportError(error, options));
  };
}

function ofChannel(command: Command): Command {
  return command
    .addOption(option.channelOption())
    .addOption(option.timeoutOption())
    .addOption(option.jsonOption());
}

function ofWrite(command: Command): Command {
  return ofChannel(command)
    .addOption(new Option("--if-absent", "only if no node has this id").conflicts("ifVersion"))
    .option("--if-version <version>", "only if the node has this version", option.wholeNumber)
    .option(
      "--ttl <ms>",
      "time until the node expires: milliseconds, or such as 1h",
      option.timeToLive,
    )
    .addOption(option.bigintOption());
}

function example(call: string): string {
  return `\nExample:\n  ${PROGRAM} ${call}`;
}

/** Refusals in one sentence each, with the way to the help. */
function finish(command: Command): void {
  const isProgram = command.parent === null;
  const name = isProgram ? PROGRAM : `${PROGRAM} ${command.name()}`;
  option.refuseRepeats(command);
  command.configureOutput({
    outputError: (text) => {
      const told = text.replace(/^error: /, "").replace(/\((Did you mean .*\?)\)/, ". $1");
      const plain = told.replace(
        /command-argument value ('.*') is invalid for/,
        "$1 is invalid for",
      );
      const sentence = plain.trim().replaceAll(/\s*\n\s*/g, "");
      const isMisplaced = isProgram && text.includes("unknown option");
      const where = isMisplaced ? " Options follow the command." : "";
      printError(`${sentence.replace(/([^.?])$/, "$1.")}${where} See \`${name} --help\`.`);
    },
  });
}
