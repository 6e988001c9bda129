/**
 * Exhaustion of the store's capacity, of the system's memory, of descriptors. Each is an error with
 * a code. Acknowledged values stay readable, and refused operations succeed once there is room.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "uvu";

import { type IPCClient, PluresError } from "../../src/index.ts";
import { Dice, seedFor } from "../helpers/core-random.ts";
import type { Body } from "../helpers/programs/run.ts";
import { limitError, pagesError } from "../../src/support/system-errors.ts";
import { descriptorsOf, limit } from "../helpers/programs/tools.ts";
import { assertRefused, inWorld, until } from "../helpers/world.ts";

const CAPACITY_BYTES = 1 << 22;
const MIB = 1 << 20;

/** Puts values of each size until none has room. Returns the acknowledged ones. */
async function fill(client: IPCClient, dice: Dice, name: string): Promise<Map<string, number>> {
  const stored = new Map<string, number>();
  for (let size = 100_000; size >= 1; size = Math.floor(size / 4)) {
    let refusals = 0;
    // eslint-disable-next-line no-unmodified-loop-condition -- the puts of a batch count them
    while (refusals < 20) {
      const batch = Array.from({ length: 20 }, (_, i) => {
        const id = `${name}-${stored.size + i}-${dice.below(1000)}`;
        const length = size + dice.below(size);
        const put = client.put(id, "x".repeat(length));
        return put.then(
          () => stored.set(id, length),
          (error) => {
            assert.equal(error.code, "ERR_NO_SPACE", error.stack);
            refusals++;
          },
        );
      });
      await Promise.all(batch);
    }
  }
  return stored;
}

function assertKept(client: IPCClient, stored: Map<string, number>): void {
  for (const [id, length] of stored) assert.equal(client.get(id)?.length, length, id);
}

test(
  "a completely full store refuses with a code, loses nothing, and stays readable",
  inWorld(async (world) => {
    const dice = new Dice(seedFor("brim"));
    await world.serve({ capacityBytes: CAPACITY_BYTES });
    const [client, other] = [await world.connect(), await world.connect()];
    const fills = await Promise.all([fill(client, dice, "a"), fill(other, dice, "b")]);
    for (const stored of fills) {
      assertKept(client, stored);
      assertKept(other, stored);
    }
    assert.equal(client.count(), fills[0].size + fills[1].size);
    assert.deepEqual(
      client.list().map(({ id }) => id),
      [...fills[0].keys(), ...fills[1].keys()].sort(),
    );
    await assertRefused("ERR_NO_SPACE", () => client.putSync("large", new Uint8Array(MIB)));
    assert.equal(client.get("large"), undefined, "what was refused is not there");
    // An overwriting put without room leaves the old value.
    const [id, length] = [...fills[0]][0]!;
    await assertRefused("ERR_NO_SPACE", () => client.put(id, "y".repeat(500_000)));
    assert.equal(client.get(id).length, length);
    // A full store can delete all its nodes, and then has room.
    for (const stored of fills) for (const key of stored.keys()) client.deleteSync(key);
    assert.equal(client.count(), 0);
    assert.equal(client.putSync("large", new Uint8Array(MIB)), "large");
  }),
);

const serveLimited: Body<{ channel: string; capacityBytes: number }> = async (
  { CrdtStore: Store, IPCServer, outcome, say },
  { channel, capacityBytes },
) => {
  const store = new Store({ capacityBytes });
  const server = new IPCServer(channel, store);
  say(await outcome(() => server.start()));
  await server.closed;
};

test(
  "without free descriptors clients are refused with a code; connected ones continue",
  inWorld(async (world) => {
    const server = world.start(serveLimited, { channel: world.channel, capacityBytes: MIB });
    assert.equal(await server.said(), "OK");
    const client = await world.connect({ reconnect: false });
    const before = descriptorsOf(server.pid);
    // Room for some clients, apart from the descriptors that are open.
    limit(server.pid, "nofile", before + 12);
    const others: IPCClient[] = [];
    const codes = new Set<string>();
    for (let i = 0; i < 24; i++) {
      try {
        others.push(await world.connect({ timeoutMs: 200, reconnect: false }));
      } catch (error) {
        assert.ok(error instanceof PluresError, String(error));
        codes.add(error.code);
      }
      assert.equal(await client.put(`while-${i}`, i), `while-${i}`);
    }
    assert.ok(others.length > 0 && others.length < 24, `${others.length} connected`);
    for (const code of codes) assert.match(code, /^ERR_(NO_SPACE|TIMEOUT|TOO_MANY_CLIENTS)$/);
    for (const other of others) assert.equal(await other.put("other", 1), "other");
    for (const other of others) other.close();
    await until(() => descriptorsOf(server.pid) <= before);
    assert.equal(await (await world.connect()).put("again", 1), "again");
  }),
);

test(
  "a limit of the process is an error with a code, at the start of a server and of a client",
  inWorld(async (world) => {
    // The store's file is larger than the limit of files; or a few descriptors are left.
    for (const [resource, most, expected] of [
      ["fsize", MIB, /^ERR_NO_SPACE$/],
      ["nofile", 4, /^ERR_(NO_SPACE|ENGINE_FAILED)$/],
    ] as const) {
      const program = world.start(
        async (
          {
            CrdtStore: Store,
            IPCServer,
            descriptorsOf: count,
            limit: setLimit,
            loadNative,
            outcome,
            say,
          },
          args,
        ) => {
          loadNative();
          const store = new Store({ capacityBytes: 1 << 26 });
          store.putSync("stored", 1);
          const used = args.resource === "nofile" ? count("self") : 0;
          setLimit(process.pid, args.resource, used + args.most);
          say(await outcome(() => new IPCServer(args.channel, store).start()));
          say(store.get("stored"));
        },
        { channel: world.channel, resource, most },
      );
      assert.match(await program.said<string>(), expected, resource);
      assert.equal(await program.said(), 1, "the store is readable");
      await program.succeeded();
    }
    await world.serveHere();
    const program = world.start(
      async (
        { IPCClient: Client, descriptorsOf: count, fs: files, limit: setLimit, outcome, say },
        channel,
      ) => {
        (await Client.connect(channel)).close();
        const codes = new Set<string>();
        setLimit(process.pid, "nofile", count("self") + 8);
        // One descriptor less each time.
        for (let room = 8; room >= 0; room--) {
          codes.add(await outcome(async () => (await Client.connect(channel)).close()));
          files.openSync("/dev/null", "r");
        }
        say([...codes]);
      },
      world.channel,
    );
    const codes = await program.said<string[]>();
    assert.ok(codes.length > 1, "the last clients find no room");
    for (const code of codes) assert.match(code, /^(OK|ERR_PERMISSION|ERR_NO_SPACE)$/);
  }),
);

test("what a store needs of its process is named, and the advice helps", () => {
  const index = new URL("../../src/index.js", import.meta.url).href;
  const code = `import { CrdtStore } from ${JSON.stringify(index)};
    try { new CrdtStore({ capacityBytes: ${CAPACITY_BYTES} }); console.log("OK"); }
    catch (error) { console.log(error.code + " " + error.message); }`;
  const KIB_MAX = 5_000_000;
  const start = (...options: string[]) =>
    execFileSync("bash", [
      "-c",
      'test "$0" = 0 || ulimit -v "$0"; exec "$@"',
      options[0]!,
      process.execPath,
      ...options.slice(1),
      "--input-type=module",
      "-e",
      code,
    ]).toString();
  assert.match(start("0", "--jitless"), /^ERR_UNSUPPORTED_PLATFORM .*--jitless/);
  assert.match(start(`${KIB_MAX}`), /^ERR_NO_SPACE .*--disable-wasm-trap-handler/);
  assert.equal(start(`${KIB_MAX}`, "--disable-wasm-trap-handler"), "OK\n");
});

test("the advice for shared pages is about memory, that for a channel about its directory", () => {
  const failed = (code: string) => Object.assign(new Error(code), { code, syscall: "any" });
  for (const code of ["ENOSPC", "EPERM", "ENOMEM", "EDQUOT", "EIO"]) {
    const { message } = pagesError(failed(code)) as Error;
    assert.match(message, new RegExp(`${code}.*Free memory.*ulimit -v.*smaller capacityBytes`));
    assert.doesNotMatch(message, /directory|disk/);
  }
  for (const [code, advice] of [
    ["EMFILE", /ulimit -n/],
    ["EPROTO", /ulimit -n/],
    ["ENFILE", /fs\.file-max/],
    ["EFBIG", /ulimit -f/],
  ] as const) {
    assert.match((pagesError(failed(code)) as Error).message, advice);
    assert.match((limitError(failed(code)) as Error).message, advice);
  }
  assert.match((limitError(failed("ENOSPC")) as Error).message, /Free disk space/);
});

test.run();
