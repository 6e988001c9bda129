/** Opening a store in a page. */
import { checkOption, checkOptions, namesOf } from "../support/options.ts";
import type { StoreOptions } from "../store/store.ts";
import { compileCore } from "./core-module.ts";
import { type RemoteDatabase, openRemote } from "../client/remote-client.ts";
import { type RemoteOptions, isRemote } from "../client/remote-options.ts";
import { PageStore } from "./page-store.ts";
import { TabDatabase, type TabStores } from "./tab-database.ts";
import { type TabPlace, isAlone, takePlace } from "./tab-lock.ts";
import { TabPersistence } from "./tab-persistence.ts";
import { Buffer } from "./node/buffer.ts";
import { randomBytes } from "./node/others.ts";

/** Options of `open` in a page. */
export interface PageOptions extends Pick<
  StoreOptions,
  "cacheBytes" | "capacityBytes" | "maxAheadMs" | "schema" | "valueBytesMax"
> {
  /** The store's name among those of the page's origin. Default: "pluresdb". */
  name?: string;
  /** When a write is acknowledged: in IndexedDB (`sync`), or at once (`async`). Default: `sync`. */
  durability?: "sync" | "async";
}

const NAMES = namesOf<PageOptions>({
  name: true,
  durability: true,
  cacheBytes: true,
  capacityBytes: true,
  maxAheadMs: true,
  schema: true,
  valueBytesMax: true,
});
const NAME = "pluresdb";
const ACTOR_BYTES = 8;

/**
 * Opens the store of this name in IndexedDB, the same in each tab of the origin. Rejects with
 * ERR_BAD_OPTION, ERR_UNSUPPORTED_PLATFORM (no IndexedDB, as in some private windows), ERR_NO_SPACE,
 * ERR_CORRUPT or ERR_VERSION_MISMATCH.
 */
export function open<Data = any>(name: string, options?: PageOptions): Promise<PageStore<Data>>;
/** The same; the name may be an option. */
export function open<Data = any>(options: PageOptions): Promise<PageStore<Data>>;
/**
 * Opens the database of a server, at the other end of a MessagePort or a WebSocket: docs/BROWSER.md. Rejects
 * with ERR_NO_SERVER, ERR_PERMISSION, ERR_TIMEOUT, ERR_TOO_MANY_CLIENTS, ERR_NO_SPACE,
 * ERR_VERSION_MISMATCH, ERR_ABORTED or ERR_BAD_OPTION.
 */
export function open<Data = any>(options: RemoteOptions): Promise<RemoteDatabase<Data>>;
export async function open(
  first: string | PageOptions | RemoteOptions,
  second: PageOptions = {},
): Promise<PageStore | RemoteDatabase> {
  if (isRemote(first)) {
    await compileCore();
    return openRemote(first);
  }
  const options = typeof first === "string" ? { ...second, name: first } : first;
  checkOptions(options, "open", NAMES);
  const { name = NAME, durability = "sync", ...storeOptions } = options;
  checkOption("name", name, typeof name === "string" && name !== "", "a text");
  const fits = durability === "sync" || durability === "async";
  checkOption("durability", durability, fits, '"sync" or "async"');
  const place = await takePlace(name);
  let database: TabDatabase | undefined;
  try {
    database = await TabDatabase.open(name);
    const [actor] = await Promise.all([actorOf(database, place), compileCore()]);
    const tab = new TabPersistence(name, durability === "sync", database);
    const store = new PageStore({ ...storeOptions, actor }, tab, place);
    await tab.load(store, await isAlone(name));
    return store;
  } catch (error) {
    database?.close();
    place.release();
    throw error;
  }
}

/** The replica id of the tab's place, which its database keeps; a new one without a place. */
async function actorOf(database: TabDatabase, { number }: TabPlace): Promise<bigint> {
  let actor = randomBytes(ACTOR_BYTES);
  if (number === undefined) return actor.readBigUInt64LE();
  await database.transact("strict", ({ meta }: TabStores) => {
    const request = meta.get(`actor:${number}`);
    request.onsuccess = () => {
      if (request.result) actor = Buffer.from(request.result as Uint8Array);
      else meta.put(new Uint8Array(actor), `actor:${number}`);
    };
  });
  return actor.readBigUInt64LE();
}
