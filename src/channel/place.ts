/** Where a server or a client has its channel: the room `gateway` lets pages in there. */

/** @internal */
export const PLACE = Symbol("place");

/** @internal */
export interface ChannelPlace {
  channel: string;
  /** The group of the channel's directory; undefined: this user alone. */
  group: number | undefined;
  /** The channel's directory. */
  directory: string;
}

/** An object with a channel: a server, a client, an opened database. */
export interface OnChannel {
  /** The channel's name. */
  readonly channel: string;
}
