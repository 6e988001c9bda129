/**
 * Two copies of a store, edited apart and merged step by step: `npm run example:merge`.
 *
 * It needs no server. With clients it is the same three calls, awaited.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { CrdtStore } from "../src/index.ts";

const NOTE = "note:groceries";
const STEPS = 5;
const COLUMN_CHARS = 44;
const LATER_MS = 20;

const ana = new CrdtStore({ actor: "Ana's laptop" });
const ben = new CrdtStore({ actor: "Ben's phone" });
let step = 0;

function say(title: string, text: string): void {
  step++;
  console.log(`\n${step} of ${STEPS}  ${title}\n        ${text.replaceAll("\n", "\n        ")}`);
}

/** Both copies side by side. */
function show(): void {
  const shown = [ana, ben].map((store) =>
    store.list().flatMap(({ id, data }) => {
      const fields = Object.entries(data as object);
      return [id, ...fields.map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`)];
    }),
  );
  const [left, right] = shown as [string[], string[]];
  console.log(`\n        ${"Ana".padEnd(COLUMN_CHARS)}Ben`);
  for (let line = 0; line < Math.max(left.length, right.length); line++) {
    console.log(`        ${(left[line] ?? "").padEnd(COLUMN_CHARS)}${right[line] ?? ""}`.trimEnd());
  }
}

/** Sends the changes that `to` lacks, as bytes that any transport could carry. */
function send(from: CrdtStore, to: CrdtStore, road: string): void {
  let bytes = 0;
  const changed: string[] = [];
  for (const delta of from.changesSinceSync(to.versionVector())) {
    bytes += delta.length;
    for (const { id, kind } of to.applyChangesSync(delta)) changed.push(`${id} (${kind})`);
  }
  console.log(`        ${road}: ${bytes} bytes, changed ${changed.join(", ") || "nothing"}`);
}

say("Together", "Ana writes a list and a note, and Ben gets a copy.");
ana.putSync(NOTE, { title: "Groceries", place: "market", visits: 1 });
ana.addToSetSync(NOTE, "items", "bread");
ana.addToSetSync(NOTE, "items", "milk");
ana.putSync("note:old", { title: "Last week" });
send(ana, ben, "Ana → Ben");
show();

say(
  "Apart",
  "The two cannot reach each other now.\n" +
    "Ana names the market, goes there twice, and strikes the milk off.\n" +
    "Ben renames the list, goes there three times, wants eggs, and milk again.\n" +
    "Ana deletes the old note. Ben, a little later, finds a use for it.",
);
ana.patchSync(NOTE, { place: "market hall" });
ana.incrementSync(NOTE, "visits", 2);
ana.removeFromSetSync(NOTE, "items", "milk");
ana.deleteSync("note:old");
// The clocks decide which of two concurrent writes is later.
await sleep(LATER_MS);
ben.patchSync(NOTE, { title: "Food for the weekend" });
ben.incrementSync(NOTE, "visits", 3);
ben.addToSetSync(NOTE, "items", "eggs");
ben.addToSetSync(NOTE, "items", "milk");
ben.patchSync("note:old", { reuse: true });
show();

say("Merged", "Each copy gets the changes that it lacks, in any order.");
send(ben, ana, "Ben → Ana");
send(ana, ben, "Ana → Ben");
show();

say(
  "Why",
  "title, place   two people wrote two fields of one node: both writes remain\n" +
    "visits         1 + 2 + 3: increments add up\n" +
    "items          Ben's milk is an add that Ana had not seen when she struck milk off\n" +
    "note:old       only the field that Ben wrote after Ana's delete remains",
);

say("Again", "A delta that arrives twice, or late, changes nothing.");
for (const delta of ana.changesSinceSync()) ben.applyChangesSync(delta);
send(ana, ben, "Ana → Ben");
send(ben, ana, "Ben → Ana");
const isSame = JSON.stringify(ana.list()) === JSON.stringify(ben.list());
console.log(`        The two are ${isSame ? "the same" : "different"}.`);
if (!isSame) process.exitCode = 1;

ana.close();
ben.close();
