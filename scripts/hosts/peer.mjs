/**
 * A client of the channel argv[2] in Node.js or Deno, which does what the lines of its input say. Each
 * host has one: see peers.mjs.
 */
import { createInterface } from "node:readline";

import { IPCClient } from "../../dist/src/index.js";

const NS_A_MS = 1e6;
const [channel] = process.argv.slice(2);
// Nothing is cached between two reads, as in the other hosts.
const db = await IPCClient.connect(channel, { timeoutMs: 10_000, cacheBytes: 0 });

const COMMANDS = {
  async meet(name) {
    const text = `of ${name} 😀`;
    await db.put(`host:${name}`, { host: name, pid: process.pid, text, big: 2n ** 64n });
    return { pid: process.pid };
  },
  read(...names) {
    return Object.fromEntries(names.map((name) => [name, db.get(`host:${name}`)?.text ?? null]));
  },
  measure(name, count) {
    const get = times(count, () => db.get(`host:${name}`));
    const put = times(count, (i) =>
      db.putSync(`own:${name}`, { name, i, isActive: true, text: "x" }),
    );
    return { get, put };
  },
  bench(count) {
    const started = performance.now();
    for (let i = 0; i < count; i++) {
      if (db.get(`user:${(i * 7919) % 1000}`).age === undefined) throw new Error("no such user");
    }
    return { ns: ((performance.now() - started) * NS_A_MS) / count };
  },
  victim() {
    for (let i = 0; ; i++) {
      db.putSync(`victim:${i % 100}`, { text: "x".repeat((i * 977) % 40_000) });
      db.get(`victim:${(i * 7) % 100}`);
    }
  },
};

/** Half of the calls took less, and 99 of 100. */
function times(count, call) {
  const all = [];
  for (let i = 0; i < count; i++) {
    const started = process.hrtime.bigint();
    call(i);
    all.push(Number(process.hrtime.bigint() - started));
  }
  all.sort((a, b) => a - b);
  return [all[count >> 1], all[Math.floor(count * 0.99)]];
}

for await (const line of createInterface({ input: process.stdin })) {
  const [command, ...words] = line.split(" ");
  const values = words.map((word) => (/^\d+$/.test(word) ? Number(word) : word));
  console.log(JSON.stringify(await COMMANDS[command](...values)));
}
db.close();
