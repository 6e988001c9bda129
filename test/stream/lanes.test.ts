/**
 * The two connections of a mirror (docs/STREAM.md), through a proxy that delays, holds and ends each of
 * them. `PUTS` is the number of writes of each kind. SEED replays the delays.
 */
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { type Socket, createConnection, createServer } from "node:net";
import { join } from "node:path";
import { test } from "uvu";

import * as WIRE from "../../src/stream/wire.ts";
import { Dice, seedFor, size } from "../helpers/core-random.ts";
import type { Program } from "../helpers/program.ts";
import { type World, inWorld } from "../helpers/world.ts";

const PUTS = size("PUTS", 200, 5000);
const WAYS = ["first", "second"] as const;

interface Delays {
  /** Milliseconds at most from the server and to it, by the mirror's first and second connection. */
  first: number;
  second: number;
}

/** A connection through the proxy. */
class Pair {
  readonly way: (typeof WAYS)[number];
  readonly client: Socket;
  readonly #server: Socket;

  constructor(way: (typeof WAYS)[number], client: Socket, path: string, delayMs: () => number) {
    this.way = way;
    this.client = client;
    this.#server = createConnection(path);
    for (const [from, to] of [
      [this.#server, client],
      [client, this.#server],
    ] as const) {
      let before = Promise.resolve();
      const inOrder = (action: () => void) => {
        const ms = delayMs();
        const later = new Promise<void>((resolve) => setTimeout(resolve, ms));
        const previous = before;
        before = (async () => {
          if (ms > 0) await later;
          await previous;
          action();
        })();
      };
      from.on("data", (chunk) => inOrder(() => to.write(chunk)));
      from.on("end", () => inOrder(() => to.end()));
      from.on("close", () => inOrder(() => to.destroy()));
      from.on("error", () => {});
    }
  }

  end(): void {
    this.client.destroy();
    this.#server.destroy();
  }
}

/** Stands between mirrors and the server of the world. */
class Proxy {
  readonly directory: string;
  readonly pairs: Pair[] = [];
  delays: Delays = { first: 0, second: 0 };

  constructor(world: World, dice: Dice) {
    this.directory = join(world.directory, "proxied");
    mkdirSync(this.directory, { mode: 0o700 });
    const name = `${world.channel}.stream`;
    createServer((client) => {
      client.on("error", () => {});
      client.once("data", (hello: Buffer) => {
        const body = hello.subarray(WIRE.HEAD_BYTES);
        const { token } = WIRE.readHello({ kind: hello[0]!, client: 0, body })!;
        const way = token ? "second" : "first";
        const delayMs = () => dice.below(this.delays[way] + 1);
        client.pause();
        const pair = new Pair(way, client, join(world.directory, name), delayMs);
        this.pairs.push(pair);
        client.unshift(hello);
        client.resume();
      });
    })
      .listen(join(this.directory, name))
      .unref();
  }

  the(way: (typeof WAYS)[number]): Pair {
    return this.pairs.findLast((pair) => pair.way === way)!;
  }
}

/** Writes in all ways, and reads each write as soon as it is acknowledged; says what was wrong. */
function write(world: World, proxy: Proxy, puts: number): Program {
  return world.start(
    async ({ IPCClient: Client, say }, { channel, puts: count }) => {
      const client = await Client.connect(channel, { transport: "mirror" });
      say("connected");
      const wrong: string[] = [];
      const check = (id: string, n: number, how: string) => {
        const found = client.get(id) as { n: number } | undefined;
        if (found?.n !== n) wrong.push(`${id} is ${found?.n} after ${how} of ${n}`);
      };
      for (let n = 0; n < count; n++) {
        await client.put("a", { n });
        check("a", n, "put");
        client.putSync("b", { n });
        check("b", n, "putSync");
        const later = client.put("c", { n });
        if (n % 7 === 0) for (const endMs = Date.now() + 3; Date.now() < endMs;);
        client.putSync("d", { n });
        check("c", n, "putSync after put");
        await later;
        const [one, two] = await Promise.all([1, 2].map(() => client.increment("e", "n")));
        if (one !== 2 * n + 1 || two !== 2 * n + 2) wrong.push(`counted ${one}, ${two} for ${n}`);
        if (n % 50 !== 0) continue;
        await Promise.all(Array.from({ length: 4000 }, (_, i) => client.put(`m${i}`, { n })));
        for (const i of [0, 999, 3999]) check(`m${i}`, n, "many puts");
      }
      say(wrong);
      client.close();
    },
    { channel: world.channel, puts },
    { PLURESDB_IPC_DIR: proxy.directory },
  );
}

const cases: [string, Delays, number, (proxy: Proxy) => void][] = [
  ["both at once", { first: 0, second: 0 }, PUTS, () => {}],
  ["the first one later", { first: 12, second: 0 }, PUTS / 10, () => {}],
  ["the second one later", { first: 0, second: 12 }, PUTS / 10, () => {}],
  ["both at any time", { first: 3, second: 3 }, PUTS / 10, () => {}],
  ["the second one is stuck", { first: 0, second: 0 }, PUTS / 10, hold],
  ["the second one ends", { first: 0, second: 0 }, PUTS, cut],
];

for (const [what, delays, puts, intervene] of cases) {
  test(
    `two connections bring the same, ${what}: each write is read once it is acknowledged`,
    inWorld(async (world) => {
      const dice = new Dice(seedFor(what));
      await world.serve();
      const proxy = new Proxy(world, dice);
      proxy.delays = delays;
      const program = write(world, proxy, puts);
      assert.equal(await program.said(), "connected");
      intervene(proxy);
      assert.deepEqual(await program.said(), []);
      await program.succeeded();
      assert.deepEqual(proxy.pairs.map(({ way }) => way).toSorted(), ["first", "second"]);
    }),
  );
}

/** Nothing passes for a while: more than the socket's buffers have to wait. */
function hold(proxy: Proxy): void {
  const { client } = proxy.the("second");
  let rounds = 0;
  const timer = setInterval(() => {
    if (rounds++ % 2) client.resume();
    else client.pause();
    if (rounds > 20) clearInterval(timer);
  }, 50).unref();
}

function cut(proxy: Proxy): void {
  setTimeout(() => proxy.the("second").end(), 100).unref();
}

test(
  "a desk that is taken again: no late frame of an earlier client is taken for one of the next",
  inWorld(async (world) => {
    await world.serve();
    const proxy = new Proxy(world, new Dice(seedFor("desks")));
    proxy.delays = { first: 0, second: 4 };
    const program = world.start(
      async ({ IPCClient: Client, outcome, say }, { channel, rounds }) => {
        const other = await Client.connect(channel, { transport: "mirror" });
        const wrong: string[] = [];
        for (let round = 0; round < rounds; round++) {
          const client = await Client.connect(channel, { transport: "mirror" });
          for (let n = 0; n < 20; n++) void outcome(() => client.put(`${n}`, { round, n }));
          await client.put("a", { round });
          for (let n = 0; n < 20; n++) void outcome(() => client.put(`late ${n}`, { round }));
          client.close();
          const found = other.get("a") as { round: number } | undefined;
          if (found?.round !== round) wrong.push(`${found?.round} for ${round}`);
        }
        say(wrong);
        other.close();
      },
      { channel: world.channel, rounds: PUTS / 5 },
      { PLURESDB_IPC_DIR: proxy.directory },
    );
    assert.deepEqual(await program.said(), []);
    await program.succeeded();
  }),
);

test.run();
