/** The channel that an object is on. */
import { type ChannelPlace, type OnChannel, PLACE } from "../channel/place.ts";
import { badOption } from "../support/options.ts";

/** Throws ERR_BAD_OPTION for what is on no channel of this machine, such as a store that no server serves. */
export function placeOf(db: OnChannel): ChannelPlace {
  const place = (db as Partial<Record<typeof PLACE, ChannelPlace>> | undefined)?.[PLACE];
  if (place) return place;
  throw badOption(
    "The database",
    db,
    "an IPCServer, an IPCClient or the result of open(channel): a CrdtStore alone is on no channel",
  );
}
