/** The writer and the readers of `batch-fire`, each in a separate process. */
import * as assert from "node:assert/strict";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { BatchItem } from "../../src/index.ts";
import { Racer, type RaceReport } from "./process-race.ts";

export interface Report extends RaceReport {
  snapshots: number;
  rounds: number;
  batches: number;
}

interface Account {
  round: number;
  amount: number;
}

/** The sum of all accounts after each batch. All accounts are then of one round. */
const TOTAL = 1_000_000;
/** Accounts are in one leaf of the tree, in several, and among nodes that other processes write. */
const IDS = Array.from({ length: 12 }, (_, i) => `account/${String(i * 7).padStart(3, "0")}`);
const FILLERS = Array.from({ length: 84 }, (_, i) => `account/${String(i).padStart(3, "0")}-`);
const RANGE = { prefix: "account/" };

const racer = await Racer.join<Account, Report>({
  kind: "done",
  snapshots: 0,
  rounds: 0,
  batches: 0,
  retries: 0,
  error: "",
});
const { client, dice, report } = racer;
await racer.run(write, read);

/** The accounts of a round, some of which are deleted in it. The last one never is. */
function batchOf(round: number): BatchItem<Account>[] {
  let left = TOTAL;
  const items: BatchItem<Account>[] = [];
  for (const id of IDS.slice(0, -1)) {
    if (dice.chance(0.2)) {
      items.push({ delete: id });
      continue;
    }
    const amount = dice.below(left + 1);
    left -= amount;
    const isNew = dice.chance(0.5);
    if (isNew) items.push({ put: id, data: { round, amount } });
    // The same in steps. No reader may see one step alone.
    else {
      items.push({ put: id, data: { round, amount: 0 } });
      items.push({ increment: id, field: "amount", by: amount });
    }
  }
  items.push({ put: IDS.at(-1)!, data: { round, amount: left } });
  return items;
}

async function write(): Promise<void> {
  for (const id of FILLERS) client.putSync(id, { round: 0, amount: 0 });
  client.batchSync(batchOf(1));
  await racer.tellReady();
  for (let round = 2; !racer.isStopping; round++) {
    // A refused batch changes nothing, at whichever item it fails.
    if (dice.chance(0.1)) {
      const refused = [
        ...batchOf(-1),
        { put: IDS.at(-1)!, data: { round: -1, amount: 0 }, ifVersion: 1 },
      ];
      await client.batch(refused).then(
        () => assert.fail("a batch with a conflict was executed"),
        (error) => assert.equal(error.code, "ERR_CONFLICT"),
      );
    }
    if (dice.chance(0.5)) void client.batch(batchOf(round));
    else client.batchSync(batchOf(round));
    void client.put(dice.pick(FILLERS), { round: 0, amount: 0 });
    report.batches++;
    if (round % 64 === 0) await nextTurn();
  }
}

async function read(snapshots: number): Promise<void> {
  let last = 0;
  while (report.snapshots < snapshots) {
    const round = readOnce();
    assert.ok(round >= last, `round ${round} was read after round ${last}`);
    if (round > last) report.rounds++;
    last = round;
    report.snapshots++;
    if (report.snapshots % 256 === 0) await nextTurn();
  }
}

/** Reads a consistent snapshot of all accounts, in one of three ways. Returns its round. */
function readOnce(): number {
  const way = dice.below(3);
  if (way === 0) return roundOf(client.getMany(IDS).filter((account) => account !== undefined));
  if (way === 1) {
    const reverse = dice.chance(0.5);
    return roundOf(
      client
        .list({ ...RANGE, reverse })
        .map(({ data }) => data)
        .filter(isAccount),
    );
  }
  // The later of two reads must not show an earlier batch.
  const first = client.get(IDS.at(-1)!)!;
  const then = client.get(dice.pick(IDS));
  if (!then) return first.round;
  assert.ok(then.round >= first.round, `round ${then.round} was read after ${first.round}`);
  return then.round;
}

function isAccount({ round }: Account): boolean {
  return round !== 0;
}

function roundOf(accounts: Account[]): number {
  const { round } = accounts[0]!;
  for (const account of accounts) {
    assert.equal(account.round, round, `half of a batch: ${JSON.stringify(accounts)}`);
  }
  const sum = accounts.reduce((all, { amount }) => all + amount, 0);
  assert.equal(sum, TOTAL, `the sum of round ${round}`);
  return round;
}
