/** Pages that may not get in, and peers that read nothing or send nonsense. `CHUNKS`: random messages. */
import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { test } from "uvu";
import { CrdtStore, open, serveWebSocket } from "../../src/index.ts";
import { Dice, seedFor, size } from "../helpers/core-random.ts";
import { assertRefused, inWorld, until } from "../helpers/world.ts";
import { newPort } from "./ports.ts";

const CHUNKS = size("CHUNKS", 2000, 1_000_000);

test(
  "refused: a wrong token, no token, another origin, another host; and nothing is told",
  inWorld(async (world) => {
    const server = await world.serveHere();
    await (await world.connect()).put("secret", "hidden");
    const origins = ["http://localhost:5173"];
    const sockets = await serveWebSocket(server, { origins });
    const { url, port, token } = sockets;
    const before = server.clients;
    for (const wrong of [undefined, `${token}x`, token.slice(1), "", "Bearer"]) {
      await assertRefused("ERR_PERMISSION", () =>
        open({ url, ...(wrong !== undefined && { token: wrong }) }),
      );
    }
    const protocols = (text: string) =>
      `Sec-WebSocket-Protocol: pluresdb-ipc, pluresdb-token.${Buffer.from(text).toString("base64url")}`;
    const host = `Host: 127.0.0.1:${port}`;
    const upgrade = [
      "Connection: Upgrade",
      "Upgrade: websocket",
      "Sec-WebSocket-Version: 13",
      "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
    ];
    const refused = [
      [host, ...upgrade],
      [host, ...upgrade, protocols("wrong")],
      [host, ...upgrade, "Sec-WebSocket-Protocol: pluresdb-ipc"],
      [host, ...upgrade, protocols(token), "Origin: https://evil.example"],
      [host, ...upgrade, protocols(token), "Origin: null"],
      [host, ...upgrade, protocols(token), "Origin: http://localhost:5174"],
      [`Host: evil.example:${port}`, ...upgrade, protocols(token)],
      [...upgrade, protocols(token)],
      [host, host, ...upgrade, protocols(token)],
      [host, ...upgrade, protocols(token).replace("pluresdb-ipc,", "")],
      [host, ...upgrade.slice(0, 3), protocols(token)],
      [host, ...upgrade.slice(0, 2), "Sec-WebSocket-Version: 12", upgrade[3]!, protocols(token)],
      [host, `Authorization: Bearer ${token}`],
      [host, ...upgrade, `Authorization: Bearer ${token}`],
      ["nonsense"],
    ];
    const answers = new Set<string>();
    for (const lines of refused) answers.add(await raw(port, lines));
    assert.deepEqual(
      [...answers].map((text) => text.split("\r\n")[0]),
      ["HTTP/1.1 401 Unauthorized"],
    );
    assert.equal(server.clients, before);
    const good = await raw(port, [host, ...upgrade, protocols(token), `Origin: ${origins[0]}`]);
    assert.match(good, /^HTTP\/1\.1 101 /);
    // The address as a browser's user may write it.
    const db = await open({ url: url.replace("ws:", "http:"), token });
    assert.equal(db.get("secret"), "hidden");
    await db.close();
    await sockets.close();
    await assertRefused("ERR_NO_SERVER", () => open({ url, token }));
  }),
);

/** What a request with these lines gets, until the server ends or pauses. */
async function raw(port: number, lines: string[]): Promise<string> {
  const { connect } = await import("node:net");
  const socket = connect(port, "127.0.0.1");
  socket.setEncoding("latin1").on("error", () => {});
  socket.write(`GET / HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`);
  let text = "";
  socket.on("data", (part) => {
    text += part;
    if (text.startsWith("HTTP/1.1 101")) socket.destroy();
  });
  await new Promise((resolve) => socket.once("close", resolve));
  return text;
}

test(
  "a page that reads nothing is sent a part, and the others go on; its bytes are copies of what is sent",
  inWorld(async (world) => {
    const store = new CrdtStore();
    for (let n = 0; n < 20_000; n++) store.put(`node-${n}`, { n, text: "x".repeat(300) });
    const server = await world.serveHere(store);
    const deaf = newPort(server);
    let [bytes, largest] = [0, 0];
    deaf.on("message", ({ bytes: part }: { bytes?: Uint8Array }) => {
      bytes += part?.length ?? 0;
      largest = Math.max(largest, part?.buffer.byteLength ?? 0);
      assert.equal(part?.byteLength, part?.buffer.byteLength);
    });
    const { writeHello, PROOF_BYTES } = await import("../../src/stream/wire.ts");
    const hello = new Uint8Array(writeHello({ pid: 1, challenge: Buffer.alloc(PROOF_BYTES) }));
    deaf.postMessage({ pluresdb: 1, connection: 1, bytes: hello });
    const db = await open({ port: newPort(server) });
    assert.equal(db.count(), 20_000);
    for (let n = 0; n < 200; n++) await db.put("a", n);
    await sleep(100);
    const soFar = bytes;
    assert.ok(soFar > 500_000 && soFar <= 0x100000 + 0x20000, `${soFar} bytes`);
    for (let n = 0; n < 200; n++) await db.put("a", n);
    assert.equal(bytes, soFar);
    deaf.postMessage({ pluresdb: 1, connection: 1, received: soFar });
    await until(() => bytes > soFar);
    assert.ok(largest <= 0x100000);
    deaf.close();
    await db.close();
  }),
);

test(
  `${CHUNKS} random bytes and messages from ports end their connection, and nothing else`,
  inWorld(async (world) => {
    const dice = new Dice(seedFor("pipes"));
    const server = await world.serveHere(new CrdtStore({ capacityBytes: 0x400000 }));
    const port = newPort(server);
    const db = await open({ port });
    await db.put("a", 1);
    for (let n = 0; n < CHUNKS; n++) {
      const bytes = Uint8Array.from({ length: dice.below(80) }, () => dice.below(256));
      const odd = dice.pick<unknown>([
        { pluresdb: 1, connection: dice.below(5), bytes },
        { pluresdb: 1, connection: dice.below(5), received: dice.pick([0, 1, -1, 1e9, 2 ** 53]) },
        { pluresdb: 1, connection: dice.below(5), isEnd: dice.pick([true, 1]) },
        { pluresdb: dice.below(3), connection: dice.pick<unknown>([0.5, "1", null]), bytes },
        {
          pluresdb: 1,
          connection: dice.below(5),
          bytes: dice.pick<unknown>([[1], "x", new Map()]),
        },
        dice.pick<unknown>([null, 1, "text", [], { data: 1 }]),
      ]);
      port.postMessage(odd);
      if (n % 200 === 0) assert.equal(await db.put("a", n), "a");
    }
    port.postMessage({ pluresdb: 1, connection: 7, bytes: new Uint8Array(0x100001) });
    assert.equal(await db.put("a", "last"), "a");
    assert.equal(db.get("a"), "last");
    await db.close();
    await until(() => server.clients === 0);
  }),
);

test.run();
