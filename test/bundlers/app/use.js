/** A program that opens a store, serves it, puts, watches, edits a document, copies the store and ends. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CrdtStore, IPCClient, IPCServer } from "pluresdb-ipc";

export const EXPECTED = "put user:1 Alice, 1,2,3 of 1970, typed, copied";

/** Resolves to `EXPECTED`. */
export async function useAll(name) {
  const channel = `${name}-${process.pid}`;
  const directory = mkdtempSync(join(tmpdir(), "pluresdb-app-"));
  const store = new CrdtStore({ path: join(directory, "data") });
  const server = await new IPCServer(channel, store).start();
  const client = await IPCClient.connect(channel, { timeoutMs: 60_000 });
  try {
    const watch = client.watch({ prefix: "user:" });
    await client.put("user:1", { name: "Alice" });
    const { value: change } = await watch.next();
    await watch.return();
    await client.put("bytes", { bytes: new Uint8Array([1, 2, 3]), date: new Date(0) });
    const { bytes, date } = client.get("bytes");
    const doc = await client.doc("note");
    doc.getText("body").insert(0, "typed");
    await doc.flush();
    const text = doc.getText("body").toString();
    doc.close();
    await store.backup(join(directory, "copy"));
    const copy = new CrdtStore({ path: join(directory, "copy") });
    const isCopied = copy.get("user:1").name === "Alice";
    copy.close();
    const { kind, id, data } = change;
    const year = date.getUTCFullYear();
    return `${kind} ${id} ${data.name}, ${bytes} of ${year}, ${text}, ${isCopied && "copied"}`;
  } finally {
    client.close();
    await server.stop();
    store.close();
    rmSync(directory, { recursive: true, force: true });
  }
}
