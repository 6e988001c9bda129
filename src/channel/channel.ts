/** A channel's name, and its files in the rendezvous directory: socket and lock. */
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
  socket: string;
  lock: string;
}

const CHANNEL_BYTES_MAX = 64;
/** The size of a Unix socket's address. */
const SOCKET_PATH_BYTES_MAX = 107;

/** Calls `use` with a path to the socket that fits into its address. */
export function withSocketPath<Result>(
  { directory, socket }: ChannelPaths,
  use: (path: string) => Result,
): Result {
  if (Buffer.byteLength(socket) <= SOCKET_PATH_BYTES_MAX) return use(socket);
  const fd = openDirectory(directory);
  try {
    return use(join(directoryOf(fd), basename(socket)));
  } finally {
    closeSync(fd);
  }
}

/** The paths of a channel, in a directory that is safe. Throws ERR_PERMISSION. */
export function openChannel(channel: string, access: Access = PRIVATE): ChannelPaths {
  const name = channelName(channel);
  const { directory, owner } = openRendezvous(access);
  const socket = join(directory, `${name}.sock`);
  return { directory, owner, socket, lock: join(directory, `${name}.lock`) };
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
      `${CHANNEL_BYTES_MAX} bytes without "/", ".." and control characters, such as "my-app".`,
  );
}
