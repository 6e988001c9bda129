/** `serve --websocket`, alone and beside HTTP. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import { open } from "../../src/index.ts";
import { Command } from "../cli/command.ts";
import { inWorld } from "../helpers/world.ts";

test(
  "serve --websocket names its address and the file of its token, and ends with the command",
  inWorld(async (world) => {
    const command = new Command(["serve", "--channel", world.channel, "--websocket", "0"]);
    const url = await addressOf(command);
    const client = await world.connect();
    await client.put("a", 1);
    const place = join(world.directory, `${world.channel}.token`);
    const token = readFileSync(place, "utf8").trim();
    const db = await open({ url, token });
    await db.increment("page", "hits");
    assert.deepEqual(client.get("page"), { hits: 1 });
    command.child.kill("SIGTERM");
    const { stderr: text } = await command.ended;
    assert.ok(text.includes(place) && !text.includes(token), text);
    assert.ok(!existsSync(place));
    await db.close();
  }),
);

async function addressOf(command: Command): Promise<string> {
  await command.prints(/ws:\S+;/);
  return /ws:\/\/127\.0\.0\.1:\d+/.exec(command.output)![0];
}

test(
  "HTTP and WebSockets have one token and the same origins",
  inWorld(async (world) => {
    const file = join(world.directory, "token");
    const args = ["serve", "--channel", world.channel, "--http", "0", "--websocket", "0"];
    const command = new Command([...args, "--http-token-file", file]);
    const url = await addressOf(command);
    const token = readFileSync(file, "utf8").trim();
    const [, web] = /HTTP is on (\S+);/.exec(command.output)!;
    const headers = { authorization: `Bearer ${token}` };
    await fetch(`${web}/nodes/a`, { method: "PUT", headers, body: "1" });
    const db = await open({ url, token });
    assert.equal(db.get("a"), 1);
    await db.shutdown();
    assert.equal((await command.ended).code, 0);
    await db.close();
    const alone = new Command(["serve", "--websocket", "x"]);
    assert.equal((await alone.ended).code, 2);
    const without = new Command(["serve", "--http-origins", "http://localhost:5173"]);
    assert.match((await without.ended).stderr, /--http-origins does nothing without --http/);
  }),
);

test.run();
