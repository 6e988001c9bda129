/** A channel's name, and its files in the place where its processes meet: socket and lock. */
import { join } from "node:path";
import { PluresError } from "../support/error.ts";
import { type Access, PRIVATE, openRendezvous } from "./rendezvous.ts";
import { shown } from "../support/options.ts";

export interface ChannelPaths {
  directory: string;
  /** Whose directory it is: in a group's, the user whose server is believed. */
  owner: number;
  socket: string;
  lock: string;
}

const CHANNEL_BYTES_MAX = 64;
/** What a Unix socket's address holds. */
const SOCKET_PATH_BYTES_MAX = 107;

/** The paths of a channel, in a directory that is there and safe. */
export function openChannel(channel: string, access: Access = PRIVATE): ChannelPaths {
  const name = channelName(channel);
  const { directory, owner } = openRendezvous(access);
  const socket = join(directory, `${name}.sock`);
  if (Buffer.byteLength(socket) > SOCKET_PATH_BYTES_MAX) {
    throw new PluresError(
      "ERR_BAD_CHANNEL",
      `The socket's path ${socket} is longer than the ${SOCKET_PATH_BYTES_MAX} bytes that the ` +
        "system takes. Choose a shorter name, or set PLURESDB_IPC_DIR to a shorter path.",
    );
  }
  return { directory, owner, socket, lock: join(directory, `${name}.lock`) };
}

/** The name itself, if it may be one. Throws ERR_BAD_CHANNEL. */
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
    `${shown(channel)} cannot be a channel's name: ${reason}. ` +
      `Expected 1 to ${CHANNEL_BYTES_MAX} bytes without "/", ".." and control characters, ` +
      'such as "my-app".',
  );
}
