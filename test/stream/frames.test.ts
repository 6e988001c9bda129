/**
 * Frames of a real session, changed at random, into each end of the stream: each is refused with a code or
 * makes something that is allowed; nothing traps, and nothing grows. `FRAMES` is their number for each end;
 * SEED replays the changes.
 */
import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { type Server, type Socket, createConnection, createServer } from "node:net";
import { join } from "node:path";
import { test } from "uvu";

import * as L from "../helpers/layout.ts";
import { DeskRings } from "../../src/client/desk-rings.ts";
import { Desk, slotsOf } from "../../src/client/mirror-desk.ts";
import { CrdtStore, IPCClient, PluresError } from "../../src/index.ts";
import { createMemory, planMemory } from "../../src/memory/memory-map.ts";
import { viewPages } from "../../src/memory/pages.ts";
import * as WIRE from "../../src/stream/wire.ts";
import { Dice, seedFor, size } from "../helpers/core-random.ts";
import { type World, inWorld, until } from "../helpers/world.ts";

const FRAMES = size("FRAMES", 8000, 1_000_000);
/** One frame of so many is changed. */
const CHANGED_EACH = 40;
/** What the process may have more at the end than after a fifth of the frames. */
const GROWTH_BYTES_MAX = 0x8000000;
const NASTY_WORDS = [0, 1, 7, 8, 0x40000, 0x7fffffff, 0x80000000, 0xfffffff8, 0xffffffff];
const KINDS = [0, 1, 2, 3, 4, 5, 7, 8, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 255];

/** The frames of one connection, in both directions. */
interface Recorded {
  up: Buffer[];
  down: Buffer[];
}

const streamOf = (directory: string, world: World) => join(directory, `${world.channel}.stream`);

/** Another directory, in which clients find a server that the test plays. */
function asideOf(world: World): string {
  const directory = join(world.directory, "aside");
  mkdirSync(directory, { mode: 0o700 });
  return directory;
}

function collect(socket: Socket, frames: Buffer[], use: (frame: WIRE.Frame) => void = () => {}) {
  const reader = new WIRE.FrameReader();
  socket.on("data", (chunk: Buffer) => {
    reader.read(chunk, (frame) => {
      frames.push(WIRE.writeFrame(frame.kind, frame.client, frame.body));
      use(frame);
    });
  });
}

/** What both connections of a mirror carry while a client uses all that there is. */
async function record(world: World): Promise<Recorded[]> {
  const directory = asideOf(world);
  const connections: Recorded[] = [];
  const proxy = createServer((client) => {
    const server = createConnection(streamOf(world.directory, world));
    const recorded: Recorded = { up: [], down: [] };
    collect(client, recorded.up);
    collect(server, recorded.down);
    client.pipe(server).on("error", () => {});
    server.pipe(client).on("error", () => {});
    client.on("close", () => recorded.up.length > 0 && connections.push(recorded));
  }).listen(streamOf(directory, world));
  const program = world.start(
    async ({ IPCClient: Client, say, sleep }, channel) => {
      const client = await Client.connect(channel, { transport: "mirror" });
      for (let n = 0; n < 40; n++) {
        await client.put(`a${n % 7}`, { n, text: "x".repeat(n * 9), more: [n, { deep: null }] });
        client.putSync("b", { n });
        await client.batch([{ put: "c", data: { n } }, { delete: `a${(n + 3) % 7}` }]);
        await client.increment("d", "n");
        await client.put("c", n, { ifAbsent: true }).catch(() => {});
        await client.addToSet("e", "tags", `t${n}`);
      }
      await client.put("large", "y".repeat(300_000));
      await sleep(20);
      client.close();
      await sleep(50);
      say("over");
    },
    world.channel,
    { PLURESDB_IPC_DIR: directory },
  );
  assert.equal(await program.said(), "over");
  await until(() => connections.length === 2);
  proxy.close();
  const isSecond = ({ up }: Recorded) => tokenOf(up[0]!) !== undefined;
  return connections.toSorted((a, b) => Number(isSecond(a)) - Number(isSecond(b)));
}

function tokenOf(hello: Buffer): Buffer | undefined {
  const body = hello.subarray(WIRE.HEAD_BYTES);
  return WIRE.readHello({ kind: WIRE.HELLO, client: 0, body })?.token;
}

/** The frame, or something like it. */
function change(dice: Dice, frame: Buffer, others: readonly Buffer[]): Buffer[] {
  if (dice.below(CHANGED_EACH) !== 0) return [frame];
  const changed = Buffer.from(frame);
  const body = changed.subarray(WIRE.HEAD_BYTES);
  const at = body.length < 4 ? -1 : dice.below(body.length - 3) & ~(dice.below(4) && 3);
  switch (dice.below(7)) {
    case 0:
      if (at >= 0) body.writeUInt32LE(dice.pick(NASTY_WORDS), at);
      return [changed];
    case 1:
      if (at >= 0) body.writeUInt32LE((body.readUInt32LE(at) + dice.below(17) - 8) >>> 0, at);
      return [changed];
    case 2:
      changed[0] = dice.pick(KINDS);
      return [changed];
    case 3:
      changed.writeUInt16LE(dice.pick([0, 1, 2, 33, 65, 0xffff]), 2);
      return [changed];
    case 4:
      return [WIRE.writeFrame(frame[0]!, 1, body.subarray(0, dice.below(body.length + 1)))];
    case 5:
      return [frame, dice.pick(others)];
    default:
      return [];
  }
}

/** Growth of the process while `attack` sends frames until there were enough of them. */
async function growthOf(attack: () => Promise<number>): Promise<number> {
  let sent = 0;
  let before = 0;
  while (sent < FRAMES) {
    sent += await attack();
    if (!before && sent > FRAMES / 5) before = process.memoryUsage().rss;
  }
  return process.memoryUsage().rss - before;
}

test(
  `${FRAMES} frames of mirrors, some of them changed: the server ends such a connection, and goes on`,
  inWorld(async (world) => {
    const dice = new Dice(seedFor("frames to the server"));
    const store = new CrdtStore({ capacityBytes: 0x800000 });
    const server = await world.serveHere(store);
    const client = await world.connect({ transport: "mirror" });
    const [first, second] = (await record(world)) as [Recorded, Recorded];
    const connect = async (hello: Buffer) => {
      const socket = createConnection(streamOf(world.directory, world)).on("error", () => {});
      socket.write(hello);
      return socket;
    };
    const growth = await growthOf(async () => {
      const sockets = [await connect(first.up[0]!)];
      const down: Buffer[] = [];
      let isOpened = false;
      collect(sockets[0]!, down, ({ kind }) => (isOpened ||= kind === WIRE.OPENED));
      const isOver = () => sockets[0]!.destroyed;
      const tokenFrame = () => down.find((frame) => frame[0] === WIRE.TOKEN);
      await until(() => tokenFrame() ?? isOver());
      let sent = 1;
      const send = (socket: Socket, frames: readonly Buffer[]) => {
        for (const frame of frames) {
          const all = change(dice, frame, frames);
          sent += all.length;
          for (const each of all) socket.write(each);
        }
      };
      send(
        sockets[0]!,
        first.up.filter((frame) => frame[0] === WIRE.OPEN),
      );
      await Promise.race([
        until(() => isOpened || isOver()),
        once(sockets[0]!, "close"),
        later(50),
      ]);
      if (tokenFrame() && dice.below(8)) {
        const token = tokenFrame()!.subarray(WIRE.HEAD_BYTES);
        const hello = WIRE.writeHello({ pid: 1, challenge: Buffer.alloc(WIRE.PROOF_BYTES), token });
        sockets.push((await connect(hello)).on("data", () => {}));
        send(sockets[1]!, second.up.slice(1));
      } else send(sockets[0]!, second.up.slice(1));
      send(sockets[0]!, first.up.slice(2));
      for (const socket of sockets) socket.end();
      await Promise.race([until(() => sockets.every((each) => each.destroyed)), later(200)]);
      for (const socket of sockets) socket.destroy();
      return sent;
    });
    assert.ok(growth < GROWTH_BYTES_MAX, `${growth} bytes more`);
    await client.put("mine", 2);
    assert.equal(client.get("mine"), 2);
    await until(() => server.clients === 1);
    assert.deepEqual(client.list(), [...store.list()]);
  }),
);

/** A server that plays back what a real one said, changed. `opened` waits for the client's question. */
function playBack(dice: Dice, [first, second]: [Recorded, Recorded], count: (n: number) => void) {
  return createServer((socket) => {
    socket.on("error", () => {});
    const up: Buffer[] = [];
    let rest: readonly Buffer[] = [];
    const play = () => {
      const end = rest.findIndex((frame, at) => at > 0 && frame[0] === WIRE.OPENED);
      const part = end < 0 ? rest : rest.slice(0, end);
      rest = end < 0 ? [] : rest.slice(end);
      for (const frame of part) {
        const all = change(dice, frame, part);
        count(all.length);
        for (const each of all) socket.write(each);
      }
    };
    collect(socket, up, ({ kind }) => {
      if (kind === WIRE.HELLO) rest = tokenOf(up[0]!) ? second.down : first.down;
      if (kind === WIRE.HELLO || kind === WIRE.OPEN) play();
    });
    setTimeout(() => socket.destroy(), 1000).unref();
  });
}

test(
  `${FRAMES} frames of a server, some of them changed: a client fails with a code, or reads a store`,
  inWorld(async (world) => {
    const dice = new Dice(seedFor("frames to a mirror"));
    const real = await world.serveHere(new CrdtStore({ capacityBytes: 0x800000 }));
    const recorded = (await record(world)) as [Recorded, Recorded];
    await real.stop();
    let sent = 0;
    const fake: Server = playBack(dice, recorded, (n) => (sent += n));
    fake.listen(streamOf(world.directory, world));
    const outcomes = new Map<string, number>();
    const growth = await growthOf(async () => {
      const before = sent;
      const outcome = await attempt(world.channel);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      return sent - before;
    });
    console.log([...outcomes].map(([outcome, times]) => `${outcome}: ${times}`).join(", "));
    assert.ok(growth < GROWTH_BYTES_MAX, `${growth} bytes more`);
    fake.close();
  }),
);

/** The code of the error, or "read". */
async function attempt(channel: string): Promise<string> {
  try {
    const options = { transport: "mirror", timeoutMs: 0, reconnect: false } as const;
    const client = await IPCClient.connect(channel, { ...options, requestTimeoutMs: 20 });
    client.list();
    client.count();
    const put = client.put("a", 1).then(
      () => "read",
      (error: unknown) => codeOf(error),
    );
    await Promise.race([put, later(20)]);
    client.list();
    client.close();
    return await put;
  } catch (error) {
    return codeOf(error);
  }
}

function codeOf(error: unknown): string {
  assert.ok(error instanceof PluresError, String((error as Error).stack ?? error));
  return error.code;
}

function later(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** A reply frame: its length, its status, the request, the total of its data, and so many bytes of them. */
function reply(frameBytes: number, status: number, total: number, bodyBytes = 0): Buffer {
  const frame = Buffer.alloc(L.FRAME_BODY + bodyBytes);
  frame.writeUInt32LE(frameBytes, L.FRAME_BYTES);
  frame.writeUInt32LE(status, L.FRAME_OP);
  frame.writeUInt32LE(total >>> 0, L.FRAME_TOTAL);
  return frame;
}

test("replies that are no frames are refused before the client sees them", () => {
  const map = planMemory(0x100000, 0x10000, slotsOf(1, 0x10000));
  const pages = viewPages(createMemory(map));
  const desk = new Desk({ map, pages }, 0);
  const rings = new DeskRings(pages, desk, () => {});
  let tail = 0;
  const receive = (run: Buffer) => {
    const body = Buffer.alloc(4 + run.length);
    body.writeUInt32LE(tail, 0);
    run.copy(body, 4);
    rings.receive({ kind: WIRE.REPLIES, client: desk.client, body }, true);
  };
  const bad: [string, Buffer][] = [
    ["a length of less than a frame", reply(8, L.CONFLICT, 0)],
    ["a length behind the run", reply(64, L.CONFLICT, 0)],
    ["an odd length", reply(17, L.CONFLICT, 0, 8)],
    ["a negative total", reply(L.FRAME_BODY, L.FOUND, -16)],
    ["a pad that does not end the ring", reply(L.FRAME_BODY, L.OP_PAD, 0)],
    ["bytes behind the last frame", reply(L.FRAME_BODY, L.CONFLICT, 0, 8)],
  ];
  for (const [what, run] of bad) {
    assert.throws(
      () => receive(run),
      (error: unknown) => error instanceof PluresError && error.code === "ERR_CORRUPT",
      what,
    );
  }
  const good = reply(L.FRAME_BODY + 8, L.FOUND, 8, 8);
  receive(Buffer.concat([good, good]));
  tail += 2 * good.length;
  receive(good);
});

test.run();
