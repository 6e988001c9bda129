/**
 * Two processes type in one note at the same time: `npm run example:notes`.
 *
 * This process serves the store and prints the growing note. Each typist is a separate process,
 * whose cursor the other typist sees.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { CrdtStore, IPCClient, IPCServer } from "pluresdb-ipc";

const CHANNEL = "notes-example";
const NOTE = "note:shopping";
const [name, words] = process.argv.slice(2);

if (name && words) await type(name, words);
else await serve();

async function serve(): Promise<void> {
  const store = new CrdtStore();
  const server = await new IPCServer(CHANNEL, store).start();
  const note = await store.doc(NOTE);
  note.getText("body").insert(0, "and ");
  await note.flush();
  note.subscribe(() => {
    const cursors = Object.entries(note.presence.getAllStates());
    const people = cursors.map(([who, at]) => `${who}@${String(at)}`).join(" ");
    console.log(JSON.stringify(note.getText("body").toString()), people);
  });

  const typists = [
    ["Ada", "milk, tea "],
    ["Bob", "nuts, figs."],
  ].map((args) => fork(fileURLToPath(import.meta.url), args));
  await Promise.all(typists.map((typist) => once(typist, "exit")));

  await store.patch(NOTE, { title: "Shopping" });
  console.log("in the list:", store.list({ prefix: "note:" }));
  note.close();
  await server.stop();
}

async function type(who: string, text: string): Promise<void> {
  const client = await IPCClient.connect(CHANNEL, { timeoutMs: 1000 });
  const note = await client.doc(NOTE);
  const body = note.getText("body");
  for (const [typed, letter] of [...text].entries()) {
    // Ada writes at the start, Bob at the end.
    const at = who === "Ada" ? typed : body.length;
    body.insert(at, letter);
    note.presence.set(who, at + 1);
    note.commit();
    await sleep(40);
  }
  await note.flush();
  note.close();
  client.close();
}
