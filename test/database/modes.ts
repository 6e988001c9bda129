/**
 * The modes of a database. A test of the interface runs on each of them. With the addon turned off, as
 * `test/run.ts --without-addon` does, they are the modes that need none.
 */
import { join } from "node:path";
import { MessageChannel } from "node:worker_threads";
import { test } from "uvu";
import { CrdtStore, type Database, open, servePort, serveWebSocket } from "../../src/index.ts";
import { nativeOrNone } from "../../src/memory/native.ts";
import { type World, inWorld } from "../helpers/world.ts";

/** An open database; `world.end()` and `end` end what is behind it. */
export interface Opened {
  db: Database;
  end(): Promise<void>;
}

const ENDED: Opened["end"] = async () => {};

type Modes = Record<string, (world: World) => Promise<Opened>>;

const STORES: Modes = {
  "a store in memory": async () => of(new CrdtStore({ capacityBytes: 1 << 23 })),
  "a store on disk, sync": async (world) => of(new CrdtStore(onDisk(world))),
  "a served store": async (world) => served(world, new CrdtStore({ capacityBytes: 1 << 23 })),
  "a served store on disk, sync": async (world) => served(world, new CrdtStore(onDisk(world))),
};

const ON_PAGES: Modes = {
  "a client": async (world) => client(world, {}),
  "a client of a store on disk, sync": async (world) => client(world, onDisk(world)),
  "opened, serving": async (world) => ({
    db: await open(world.channel, { capacityBytes: 1 << 23 }),
    end: ENDED,
  }),
  "opened, sync, beside the server": async (world) => openedBeside(world),
};

/** Opens a database in each mode. A further mode is one more line. */
export const MODES: Modes = nativeOrNone() === undefined ? STORES : { ...STORES, ...ON_PAGES };

/** Modes without verbs that block. */
export const WITHOUT_SYNC: Modes = {
  "opened over a port": async (world) => {
    const server = await world.serveHere(new CrdtStore({ capacityBytes: 1 << 23 }));
    const { port1, port2 } = new MessageChannel();
    servePort(server, port1);
    return { db: await open({ port: port2 }), end: async () => port1.close() };
  },
  "opened over a WebSocket": async (world) => {
    await world.serve({ capacityBytes: 1 << 23 });
    const { url, token, close } = await serveWebSocket(await world.connect());
    return { db: await open({ url, token }), end: close };
  },
};

function onDisk({ directory }: World) {
  return { path: join(directory, "data"), durability: "sync", capacityBytes: 1 << 23 } as const;
}

function of(store: CrdtStore): Opened {
  return { db: store, end: async () => store.close() };
}

async function served(world: World, store: CrdtStore): Promise<Opened> {
  const server = await world.serveHere(store);
  return {
    db: store,
    end: async () => {
      await server.stop();
      store.close();
    },
  };
}

async function client(world: World, options: ConstructorParameters<typeof CrdtStore>[0]) {
  await world.serve({ capacityBytes: 1 << 23, ...options });
  return { db: await world.connect(), end: ENDED };
}

async function openedBeside(world: World): Promise<Opened> {
  const first = await open(world.channel, onDisk(world));
  return { db: await open(world.channel, onDisk(world)), end: () => first.close() };
}

/** Makes a test of each program on each mode. Each gets an empty database. */
export function testPrograms(
  programs: Record<string, (db: Database) => Promise<void>>,
  modes = MODES,
): void {
  for (const [mode, openMode] of Object.entries(modes)) {
    for (const [name, program] of Object.entries(programs)) {
      test(
        `${mode}: ${name}`,
        inWorld(async (world) => {
          const { db, end } = await openMode(world);
          await program(db);
          await end();
        }),
      );
    }
  }
}
