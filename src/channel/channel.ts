/**
 * A channel's name, and its files in the rendezvous directory: socket, lock and secret.
 *
 * On Linux the files have the channel's name. Elsewhere file systems join names that differ only in case
 * or in the form of an accent, or forbid some: the files have the name's hash. On Windows the socket is
 * a named pipe, which is in no directory: its name has the directory's hash too.
 */
import { createHash } from "node:crypto";
import { closeSync } from "node:fs";
import { basename, join } from "node:path";
import { directoryOf, openDirectory } from "../support/open-directory.ts";
import { PluresError } from "../support/error.ts";
import { type Access, PRIVATE, openRendezvous } from "./rendezvous.ts";
import { shown } from "../support/options.ts";

export interface ChannelPaths {
  directory: string;
  /** The directory's user: in a group's directory, the one whose server a client trusts. */
  owner: number;
  /** Of the socket or the named pipe. */
  socket: string;
  lock: string;
  /** Of the file that only the user's own processes can read. */
  secret: string;
  /** The socket of mirrors. */
  stream: string;
}

const CHANNEL_BYTES_MAX = 64;
/** The size of a Unix socket's address. */
const SOCKET_PATH_BYTES_MAX = 107;
/** Of a name's hash, in hexadecimal. */
const HASH_DIGITS = 32;
/** Whether channels are named pipes. */
export const HAS_PIPES = process.platform === "win32";

/** Calls `use` with a path to the socket that fits into its address. */
export function withSocketPath<Result>(
  { directory, socket }: ChannelPaths,
  use: (path: string) => Result,
): Result {
  if (HAS_PIPES || Buffer.byteLength(socket) <= SOCKET_PATH_BYTES_MAX) return use(socket);
  const fd = openDirectory(directory);
  try {
    return use(join(directoryOf(fd, directory), basename(socket)));
  } finally {
    closeSync(fd);
  }
}

/** The same paths through the descriptor of the directory: they are short, and stay in it. */
export function throughDescriptor(paths: ChannelPaths, fd: number): ChannelPaths {
  const directory = directoryOf(fd, paths.directory);
  const here = (path: string) => join(directory, basename(path));
  const socket = HAS_PIPES ? paths.socket : here(paths.socket);
  const stream = HAS_PIPES ? paths.stream : here(paths.stream);
  return {
    ...paths,
    directory,
    socket,
    stream,
    lock: here(paths.lock),
    secret: here(paths.secret),
  };
}

/** The paths of a channel, in a directory that is safe. Throws ERR_PERMISSION. */
export function openChannel(channel: string, access: Access = PRIVATE): ChannelPaths {
  const name = channelName(channel);
  const { directory, owner } = openRendezvous(access);
  const file = (kind: string) => channelFile(directory, name, kind);
  const socket = HAS_PIPES ? pipeOf(directory, name) : file("sock");
  const stream = HAS_PIPES ? `${socket}-stream` : file("stream");
  return { directory, owner, socket, stream, lock: file("lock"), secret: file("secret") };
}

/** The file of a channel in its directory. */
export function channelFile(directory: string, channel: string, kind: string): string {
  const stem = process.platform === "linux" ? channel : hash(channel);
  return join(directory, `${stem}.${kind}`);
}

function pipeOf(directory: string, name: string): string {
  return `\\\\.\\pipe\\pluresdb-${hash(`${directory.toLowerCase()}\0${name}`)}`;
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, HASH_DIGITS);
}

/** `channel` itself, if it can be a channel's name. Throws ERR_BAD_CHANNEL. */
export function channelName(channel: unknown): string {
  if (typeof channel !== "string") throw badChannel(channel, "it is not a string");
  if (channel === "") throw badChannel(channel, "it is empty");
  if (Buffer.byteLength(channel) > CHANNEL_BYTES_MAX) throw badChannel(channel, "it is too long");
  if (channel.includes("/")) throw badChannel(channel, "it contains a slash");
  if (channel.includes("..") || channel === ".") throw badChannel(channel, "it is a relative path");
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u001f\u007f]/.test(channel)) {
    throw badChannel(channel, "it contains a control character");
  }
  if (!channel.isWellFormed()) throw badChannel(channel, "it contains half a surrogate pair");
  return channel;
}

function badChannel(channel: unknown, reason: string): PluresError {
  return new PluresError(
    "ERR_BAD_CHANNEL",
    `${shown(channel)} cannot be a channel's name: ${reason}; nothing was created. Use 1 to ` +
      `${CHANNEL_BYTES_MAX} bytes without "/", ".." and control characters, such as "my-app". The directory of the data is ` +
      "the option path.",
  );
}
