/** Failures of a command, in its own words: what the API calls an option has another name here. */
import { debuglog } from "node:util";
import { PluresError } from "../support/error.ts";
import { EXIT_FAILED, EXIT_USAGE, FailedError, PROGRAM, UsageError, printError } from "./output.ts";

/** What a message needs to know of the command. */
export interface CallOptions {
  channel?: string;
  timeout?: number;
  dataDir?: string;
  ifAbsent?: boolean;
  ifVersion?: number;
}

const debug = debuglog("pluresdb");
const USAGE_CODES = new Set(["ERR_BAD_CHANNEL", "ERR_BAD_ID", "ERR_BAD_OPTION"]);

/** Prints why a command failed, and sets the exit code. */
export function reportError(error: unknown, options: CallOptions = {}): void {
  debug("%o", error);
  const { message, exitCode } = described(error, options);
  printError(message, error instanceof PluresError ? error.code : "");
  process.exitCode = exitCode;
}

function described(error: unknown, options: CallOptions): { message: string; exitCode: number } {
  if (error instanceof UsageError) return { message: error.message, exitCode: EXIT_USAGE };
  if (error instanceof FailedError) return { message: error.message, exitCode: EXIT_FAILED };
  if (error instanceof PluresError) {
    const exitCode = USAGE_CODES.has(error.code) ? EXIT_USAGE : EXIT_FAILED;
    return { message: messageOf(error, options), exitCode };
  }
  const cause = error instanceof Error ? error.message : String(error);
  const how = "NODE_DEBUG=pluresdb shows where it happened; please report it.";
  return {
    message: `The command has a fault (${cause}). ${how}`,
    exitCode: EXIT_FAILED,
  };
}

/** The message of an error, in the words of the command line. */
export function messageOf(error: PluresError, options: CallOptions = {}): string {
  const own = MESSAGES[error.code]?.(error, options);
  if (own !== undefined) return own;
  return WORDS.reduce((text, [api, words]) => text.replace(api, words), error.message);
}

type Describe = (error: PluresError, options: CallOptions) => string | undefined;

const MESSAGES: Partial<Record<string, Describe>> = {
  ERR_NO_SERVER: (_, { channel, timeout }) =>
    `No process serves the channel ${quoted(channel)}${timeout ? ` (waited ${timeout} ms)` : ""}. ` +
    `Start one with \`${PROGRAM} serve${channelOption(channel)}\`, ` +
    (timeout ? "or name" : "wait for one with --timeout, or name") +
    " another channel with --channel.",
  ERR_SERVER_GONE: (_, { channel }) =>
    `The server of the channel ${quoted(channel)} ended during the command. Every acknowledged ` +
    "write stays; the last one may have been executed. Check it, and repeat the command once a " +
    "server is back.",
  ERR_TIMEOUT: ({ message }, { channel }) => {
    const [process = "its process"] = /process \d+/.exec(message) ?? [];
    return (
      `The server of the channel ${quoted(channel)} does not answer. Check whether ${process} is ` +
      "stopped or overloaded. A write may still be executed: look at the node before you repeat it."
    );
  },
  ERR_CONFLICT: (error, { ifAbsent, ifVersion }) => {
    const { id, current } = error;
    if (id === undefined) return undefined;
    if (ifAbsent) return `There is a node ${quoted(id)} already; nothing was changed.`;
    const found = current ? `it has version ${current.version}` : "there is no such node";
    return (
      `The node ${quoted(id)} does not have version ${ifVersion}: ${found}. Nothing was changed.` +
      (current ? " Get it again with --json, which prints its version." : "")
    );
  },
  // Of the operations on a field the command line has increment alone.
  ERR_BAD_VALUE: ({ message }) =>
    message.includes("addToSet")
      ? "The field holds no number, or would become infinite; nothing was changed. Name another " +
        "field, or put a number there with patch."
      : undefined,
  ERR_CHANNEL_IN_USE: ({ pid }, { channel }) =>
    `The channel ${quoted(channel)} is served by ${processOf(pid)}, which is unaffected. Use it, ` +
    `stop it with \`${PROGRAM} stop${channelOption(channel)}\`, or choose another --channel.`,
  ERR_STORE_IN_USE: ({ pid }, { dataDir }) =>
    `The store in ${dataDir ?? "the directory"} is open in ${processOf(pid)}, which continues to ` +
    "use it. Name the channel that it serves with --channel, or stop it first.",
};

/** Phrases and names of the API, and what the command line has in their place. */
const WORDS: [RegExp, string][] = [
  [/[Cc]reate the store with a larger capacityBytes/g, "serve it with a larger --capacity"],
  [/Open it with a larger capacityBytes/g, "Serve it with a larger --capacity"],
  [/[Cc]reate the store with a larger valueBytesMax/g, "serve it with a larger --value-max"],
  [/Open it with a larger valueBytesMax/g, "Serve it with a larger --value-max"],
  [/create the store with a larger journalBytes/g, "write them one by one"],
  [/start the server with a larger maxClients/g, "start the server with a larger --max-clients"],
  [/The option (capacityBytes|maxClients|valueBytesMax|ttlMs|ifVersion)/g, "$1"],
  [/capacityBytes/g, "--capacity"],
  [/valueBytesMax/g, "--value-max"],
  [/maxClients/g, "--max-clients"],
  [/ttlMs/g, "--ttl"],
  [/ifVersion/g, "--if-version"],
  [/ifAbsent/g, "--if-absent"],
  [/requestTimeoutMs|timeoutMs/g, "--timeout"],
  [/A standalone CrdtStore, which shares .*? without it\. /g, ""],
  [/ or toJSON/g, ""],
  [/ and call restamp\(\) of its store/g, ""],
];

/** Why a history cannot be merged though the values in it are whole; undefined for other errors. */
export function historyRefusal(error: PluresError): string | undefined {
  return HISTORY_REFUSALS[error.code];
}

const HISTORY_REFUSALS: Partial<Record<string, string>> = {
  ERR_FUTURE_STAMP: "its stamps are far ahead of this machine's clock.",
  ERR_RESYNC_REQUIRED: "the store has dropped deletions that the history still has.",
};

/** For the refusal of an integer that would be rounded. */
export const BIGINT_REMEDY = "pass --bigint to store such integers as bigints";

/** The name of the input that a pipe or the keyboard has. */
export const STDIN = "standard input";

/** The error of a file: the cause is for the user to correct. */
export function fileError(file: string, done: string, cause: unknown): unknown {
  const { code } = (cause ?? {}) as NodeJS.ErrnoException;
  if (cause instanceof PluresError || !code?.startsWith("E") || code.startsWith("ERR_")) {
    return cause;
  }
  const message = `${file === STDIN ? "Standard input" : file} cannot be ${done} (${code}). ${REMEDIES[code] ?? REMEDY}`;
  return FAILURES.has(code) ? new FailedError(message) : new UsageError(message);
}

/** What fails though the call makes sense. */
const FAILURES = new Set(["EDQUOT", "EFBIG", "EIO", "EMFILE", "ENFILE", "ENOMEM", "ENOSPC"]);
const REMEDY = "Check its path and permissions.";
const REMEDIES: Record<string, string> = {
  EACCES: "Check its owner and permissions, and those of its directory.",
  EDQUOT: "Free space within this user's quota, or raise it.",
  EFBIG: "Raise the limit of a file's length (ulimit -f).",
  EISDIR: "It is a directory: name a file.",
  ELOOP: "Its symbolic links lead to each other.",
  EMFILE: "Close files, or raise the limit of open files (ulimit -n).",
  ENAMETOOLONG: "Its name is too long.",
  ENOENT: "There is no such file or directory.",
  ENOSPC: "Free disk space.",
  ENOTDIR: "A part of its path is a file, not a directory.",
  EROFS: "The file system is read-only.",
};

function quoted(text: string | undefined): string {
  return JSON.stringify(text ?? "");
}

function processOf(pid: number | undefined): string {
  return pid ? `process ${pid}` : "another process";
}

/** The option that names the channel, for a command that the user can copy. */
export function channelOption(channel: string | undefined): string {
  if (channel === undefined) return "";
  const isPlain = /^[\w.:@%+=,-]+$/.test(channel);
  return ` --channel ${isPlain ? channel : `'${channel.replaceAll("'", `'\\''`)}'`}`;
}
