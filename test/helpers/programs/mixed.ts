/**
 * Clients of the soak: one with random operations on a fixed set of nodes, one that watches them.
 */
import type { Body } from "./run.ts";

/** Works until the node "soak-end" exists. */
export const mixedLoad: Body<{ channel: string; seed: number; ids?: number }> = async (
  { connected, Dice, say, turn },
  { channel, seed, ids = 4000 },
) => {
  const client = await connected(channel, 60_000);
  const dice = new Dice(seed);
  const id = () => `soak-${dice.below(ids)}`;
  const data = () => ({ n: dice.word(), name: "x".repeat(dice.skewed(2000)), tags: ["a", "b"] });
  let operations = 0;
  while (!client.has("soak-end")) {
    const writes: Promise<unknown>[] = [];
    for (let i = 0; i < 50; i++, operations++) {
      const kind = dice.below(20);
      if (kind < 8) client.get(id());
      else if (kind < 11) writes.push(client.put(id(), data()));
      else if (kind < 13) client.putSync(id(), data());
      else if (kind < 15) writes.push(client.patch(id(), { n: i }));
      else if (kind < 16) writes.push(client.increment(`soak-count-${dice.below(10)}`, "n"));
      else if (kind < 17)
        writes.push(client.batch([{ put: id(), data: data() }, { delete: id() }]));
      else if (kind < 19) writes.push(client.delete(id()));
      else if (dice.chance(0.1)) client.list({ start: id(), limit: 100 });
    }
    // Sometimes a large value, under one of few ids.
    if (dice.chance(0.02))
      writes.push(client.put(`soak-large-${dice.below(4)}`, new Uint8Array(dice.below(1 << 20))));
    await Promise.all(writes);
    // Leaves some time to other processes.
    if (dice.chance(0.5)) await turn();
  }
  say(operations);
  client.close();
};

/** Watches all nodes, whose versions must go up. Says the number of changes and of lags. */
export const watchAll: Body<{ channel: string }> = async ({ connected, say }, { channel }) => {
  const client = await connected(channel, 60_000);
  const versions = new Map<string, number>();
  let [changes, lags] = [0, 0];
  for await (const change of client.watch({ prefix: "soak-" })) {
    if (change.kind === "lagged") {
      lags++;
      continue;
    }
    if (change.id === "soak-end") break;
    const before = versions.get(change.id) ?? 0;
    if (change.version < before) throw new Error(`${change.id} went back to ${change.version}`);
    versions.set(change.id, change.version);
    changes++;
  }
  say([changes, lags]);
  client.close();
};
