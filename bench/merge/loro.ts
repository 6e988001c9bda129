/** Loro: a map of maps. Each commit is exported as an update since the previous one. */
import { LoroDoc, LoroMap } from "loro-crdt";
import type { Library, Written } from "./library.ts";
import type { Fields } from "./work.ts";

export const loro: Library = {
  title: "loro-crdt",

  write({ ids, start, batches }): Written {
    const doc = new LoroDoc();
    const nodes = doc.getMap("nodes");
    const maps = new Map(ids.map((id) => [id, nodes.setContainer(id, new LoroMap())]));
    for (const map of maps.values()) {
      for (const [field, value] of Object.entries(start)) map.set(field, value);
    }
    doc.commit();
    const written: Written = { start: [doc.export({ mode: "update" })], deltas: [] };
    for (const batch of batches) {
      const from = doc.version();
      for (const { id, field, value } of batch) maps.get(id)!.set(field, value);
      doc.commit();
      written.deltas.push(doc.export({ mode: "update", from }));
    }
    return written;
  },

  open(start) {
    const doc = new LoroDoc();
    for (const update of start) doc.import(update);
    const nodes = doc.getMap("nodes");
    return {
      merge: (deltas) => deltas.forEach((delta) => doc.import(delta)),
      read: (id) => (nodes.get(id) as LoroMap | undefined)?.toJSON() as Fields | undefined,
      close: () => doc.free(),
    };
  },
};
