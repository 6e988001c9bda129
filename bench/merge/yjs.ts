/** Yjs: a map of maps. A transaction is one update. */
import * as Y from "yjs";
import type { Library, Written } from "./library.ts";
import type { Fields } from "./work.ts";

type Nodes = Y.Map<Y.Map<number>>;

export const yjs: Library = {
  title: "yjs",

  write({ ids, start, batches }): Written {
    const doc = new Y.Doc();
    const nodes: Nodes = doc.getMap("nodes");
    doc.transact(() => {
      for (const id of ids) nodes.set(id, new Y.Map<number>(Object.entries(start)));
    });
    const written: Written = { start: [Y.encodeStateAsUpdate(doc)], deltas: [] };
    doc.on("update", (update) => written.deltas.push(update));
    for (const batch of batches) {
      doc.transact(() => {
        for (const { id, field, value } of batch) nodes.get(id)!.set(field, value);
      });
    }
    return written;
  },

  open(start) {
    const doc = new Y.Doc();
    const nodes: Nodes = doc.getMap("nodes");
    for (const update of start) Y.applyUpdate(doc, update);
    return {
      merge: (deltas) => deltas.forEach((delta) => Y.applyUpdate(doc, delta)),
      read: (id) => nodes.get(id)?.toJSON() as Fields | undefined,
      close: () => doc.destroy(),
    };
  },
};
