/** Automerge: a map of maps. A batch is one change, saved as the difference to the previous save. */
import * as Automerge from "@automerge/automerge";
import type { Library, Written } from "./library.ts";
import type { Fields } from "./work.ts";

interface Doc extends Record<string, unknown> {
  nodes: Record<string, Fields>;
}

export const automerge: Library = {
  title: "@automerge/automerge",

  write({ ids, start, batches }): Written {
    const nodes = Object.fromEntries(ids.map((id) => [id, { ...start }]));
    let doc = Automerge.from<Doc>({ nodes });
    const written: Written = { start: [Automerge.save(doc)], deltas: [] };
    for (const batch of batches) {
      const heads = Automerge.getHeads(doc);
      doc = Automerge.change(doc, (draft) => {
        for (const { id, field, value } of batch) draft.nodes[id]![field] = value;
      });
      written.deltas.push(Automerge.saveSince(doc, heads));
    }
    Automerge.free(doc);
    return written;
  },

  open([start]) {
    let doc = Automerge.load<Doc>(start!);
    return {
      merge(deltas) {
        for (const delta of deltas) doc = Automerge.loadIncremental(doc, delta);
      },
      read: (id) => doc.nodes[id],
      close: () => Automerge.free(doc),
    };
  },
};
