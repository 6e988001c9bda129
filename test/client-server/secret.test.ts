/** Where a channel lies, and its secret: a file of the user, which proves that both sides can read it. */
import assert from "node:assert/strict";
import { chmodSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";

import { openChannel } from "../../src/channel/channel.ts";
import {
  CHALLENGE_BYTES,
  isProof,
  makeSecret,
  newChallenge,
  proofOf,
  readSecret,
} from "../../src/channel/secret.ts";
import { assertRefused, inWorld } from "../helpers/world.ts";

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

test.run();
