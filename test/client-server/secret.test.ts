/** Where a channel lies, and its secret: a file of the user, which proves that both sides can read it. */
import assert from "node:assert/strict";
import { chmodSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { test } from "uvu";

import { OK } from "../../assembly/layout/status.ts";
import { openChannel } from "../../src/channel/channel.ts";
import {
  CHALLENGE_BYTES,
  isProof,
  makeSecret,
  newChallenge,
  proofOf,
  readSecret,
} from "../../src/channel/secret.ts";
import { writeWelcome } from "../../src/channel/welcome.ts";
import * as WIRE from "../../src/stream/wire.ts";
import type { Body } from "../helpers/programs/run.ts";
import { assertRefused, inWorld } from "../helpers/world.ts";

const SECRET_ON = { PLURESDB_IPC_SECRET: "on" };
const CHALLENGE = Buffer.alloc(CHALLENGE_BYTES, 7);

const serve: Body<string> = async ({ CrdtStore: Store, IPCServer: Server, say }, channel) => {
  await new Server(channel, new Store({ capacityBytes: 1 << 22 })).start();
  say("serving");
};

const put: Body<string> = async ({ IPCClient: Client, say }, channel) => {
  const client = await Client.connect(channel, { transport: "mirror" }).catch((error) => error);
  if (client instanceof Error) return say((client as { code?: string }).code);
  await client.put("a", 1);
  say([client.mode, client.get("a")]);
  client.close();
};

const IS_WINDOWS = process.platform === "win32";

test(
  "the rendezvous directory is the user's own, wherever the environment says nothing else",
  inWorld(async ({ directory, channel }) => {
    const { PLURESDB_IPC_DIR: own, ...before } = process.env;
    const name = IS_WINDOWS ? "LOCALAPPDATA" : "XDG_RUNTIME_DIR";
    delete process.env["PLURESDB_IPC_DIR"];
    process.env[name] = directory;
    const paths = openChannel(channel, { group: undefined, role: "server" });
    process.env["PLURESDB_IPC_DIR"] = own;
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
    assert.equal(paths.directory, join(directory, "pluresdb"));
    assert.ok(statSync(paths.directory).isDirectory());
    // Each directory has its own channels, and names that differ in case are two.
    const other = openChannel(channel, { group: undefined, role: "server" });
    const upper = openChannel(channel.toUpperCase(), { group: undefined, role: "server" });
    const sockets = [paths, other, upper].map(({ socket }) => socket.toLowerCase());
    if (process.platform !== "linux") assert.equal(new Set(sockets).size, 3);
    if (IS_WINDOWS) assert.match(paths.socket, /^\\\\\.\\pipe\\pluresdb-[0-9a-f]{32}$/);
  }),
);

test(
  "the first server makes the secret, later ones and clients read the same",
  inWorld(async ({ channel }) => {
    const paths = openChannel(channel, { group: undefined, role: "server" });
    assert.equal(readSecret(paths), undefined);
    const secret = makeSecret(paths);
    assert.deepEqual([makeSecret(paths), readSecret(paths)], [secret, secret]);
    if (!IS_WINDOWS) assert.equal(statSync(paths.secret).mode & 0o777, 0o600);
    const other = makeSecret(openChannel(`${channel}2`, { group: undefined, role: "server" }));
    assert.notDeepEqual(other, secret);
  }),
);

test(
  "a proof fits one secret, one challenge and one role",
  inWorld(async ({ channel }) => {
    const secret = makeSecret(openChannel(channel, { group: undefined, role: "server" }));
    const [challenge, second] = [newChallenge(), newChallenge()];
    assert.equal(challenge.length, CHALLENGE_BYTES);
    const proof = proofOf(secret, "client", challenge);
    assert.ok(isProof(proof, secret, "client", challenge));
    assert.ok(!isProof(proof, secret, "server", challenge));
    assert.ok(!isProof(proof, secret, "client", second));
    assert.ok(!isProof(proof, Buffer.alloc(secret.length), "client", challenge));
    assert.ok(!isProof(proof.subarray(1), secret, "client", challenge));
  }),
);

test(
  "a secret that is cut, or that others can read, is refused",
  inWorld(async ({ channel }) => {
    const paths = openChannel(channel, { group: undefined, role: "server" });
    makeSecret(paths);
    const whole = readFileSync(paths.secret);
    writeFileSync(paths.secret, whole.subarray(1));
    await assertRefused("ERR_PERMISSION", () => readSecret(paths));
    await assertRefused("ERR_PERMISSION", () => makeSecret(paths));
    writeFileSync(paths.secret, whole);
    if (IS_WINDOWS) return;
    chmodSync(paths.secret, 0o644);
    await assertRefused("ERR_PERMISSION", () => readSecret(paths));
  }),
);

/** What the peer at `path` says to each of these frames: the kinds of its frames, until it hangs up. */
async function talk(path: string, answer: (frame: WIRE.Frame) => Buffer | undefined) {
  const socket = connect(path);
  const frames = new WIRE.FrameReader();
  const kinds: number[] = [];
  socket.on("data", (chunk) =>
    frames.read(chunk, (frame) => {
      kinds.push(frame.kind);
      const next = answer(frame);
      if (next) socket.write(next);
      else socket.end();
    }),
  );
  socket.on("error", () => {});
  socket.write(WIRE.writeHello({ pid: process.pid, challenge: CHALLENGE }));
  await once(socket, "close");
  return kinds;
}

test(
  "a server with a secret admits who proves to know it, and shows others nothing",
  inWorld(async (world) => {
    const server = world.start(serve, world.channel, SECRET_ON);
    assert.equal(await server.said(), "serving");
    const paths = openChannel(world.channel);
    const secret = readSecret(paths)!;
    const client = world.start(put, world.channel, SECRET_ON);
    assert.deepEqual(await client.said(), ["mirror", 1]);
    const prove = (by: Buffer, role: "client" | "server") => (frame: WIRE.Frame) => {
      if (frame.kind !== WIRE.CHALLENGE) return undefined;
      const [proof, challenge] = [frame.body.subarray(0, 32), frame.body.subarray(32)];
      assert.ok(isProof(proof, secret, "server", CHALLENGE));
      return WIRE.writeFrame(WIRE.PROOF, 0, proofOf(by, role, challenge));
    };
    const { CHALLENGE: asked, WELCOME: welcomed } = WIRE;
    const met = await talk(paths.stream, prove(secret, "client"));
    assert.deepEqual(met.slice(0, 2), [asked, welcomed]);
    assert.deepEqual(await talk(paths.stream, prove(secret, "server")), [asked]);
    assert.deepEqual(await talk(paths.stream, prove(Buffer.alloc(32), "client")), [asked]);
    const opens = () => WIRE.writeFrame(WIRE.OPEN, 1, Buffer.alloc(0));
    assert.deepEqual(await talk(paths.stream, opens), [asked]);
  }),
);

test(
  "a client refuses a process that took the name and does not know the secret",
  inWorld(async (world) => {
    const paths = openChannel(world.channel, { group: undefined, role: "server" });
    makeSecret(paths);
    const frames = [
      WIRE.writeFrame(WIRE.CHALLENGE, 0, Buffer.alloc(64)),
      WIRE.writeFrame(
        WIRE.WELCOME,
        0,
        writeWelcome(OK, { capacityBytes: 1 << 22, valueBytesMax: 1 << 10 }),
      ),
    ];
    for (const [index, frame] of frames.entries()) {
      const squatter = createServer((socket) => {
        socket.on("error", () => {});
        socket.on("data", () => socket.write(frame));
      });
      await once(squatter.listen(paths.stream), "listening");
      const client = world.start(put, world.channel, SECRET_ON);
      const said = await client.said();
      squatter.close();
      // A welcome that lacks the store is no message of a server.
      assert.ok(said === "ERR_PERMISSION" || (index === 1 && said === "ERR_CORRUPT"), String(said));
    }
  }),
);

test.run();
