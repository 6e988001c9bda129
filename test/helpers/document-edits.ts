/** Random edits of every kind of container, by seeded dice, and the state of a document. */
import type { LoroDoc, LoroTreeNode } from "loro-crdt";
import { Dice } from "./core-random.ts";

export { Dice } from "./core-random.ts";

/** One edit, committed. */
export function editDoc(doc: LoroDoc, dice: Dice, name: string): void {
  EDITS[dice.below(EDITS.length)]!(doc, dice, name);
  doc.commit();
}

/**
 * The visible state of a document. It leaves out empty root containers, which exist only on
 * replicas that have accessed them.
 */
export function stateOf(doc: LoroDoc): string {
  const roots = Object.entries(doc.toJSON() as object).filter(([, root]) => !isEmpty(root));
  return JSON.stringify(Object.fromEntries(roots), (_, value: unknown) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

function isEmpty(root: unknown): boolean {
  return root === "" || (typeof root === "object" && Object.keys(root ?? {}).length === 0);
}

const EDITS: ((doc: LoroDoc, dice: Dice, name: string) => void)[] = [
  (doc, dice, name) => {
    const text = doc.getText("text");
    text.insert(dice.below(text.length + 1), `${name}${dice.below(100)} `);
  },
  (doc, dice) => {
    const text = doc.getText("text");
    if (text.length > 20) text.delete(dice.below(text.length - 4), dice.between(1, 4));
  },
  (doc, dice) => {
    const text = doc.getText("text");
    if (text.length < 2) return;
    const start = dice.below(text.length - 1);
    text.mark({ start, end: start + 1 }, "bold", dice.chance(0.5));
  },
  (doc, dice, name) => {
    const list = doc.getList("list");
    if (list.length > 10 && dice.chance(0.5)) list.delete(dice.below(list.length), 1);
    else list.insert(dice.below(list.length + 1), `${name}${dice.below(100)}`);
  },
  (doc, dice, name) => {
    const list = doc.getMovableList("movable");
    if (list.length < 5) list.insert(dice.below(list.length + 1), name);
    else if (dice.chance(0.7)) list.move(dice.below(list.length), dice.below(list.length));
    else list.set(dice.below(list.length), `${name}${dice.below(100)}`);
  },
  (doc, dice, name) => {
    doc.getMap("map").set(`key${dice.below(8)}`, { name, value: dice.below(1000) });
  },
  (doc, dice, name) => {
    const tree = doc.getTree("tree");
    const nodes = tree.getNodes({ withDeleted: false }) as LoroTreeNode[];
    if (nodes.length < 6) tree.createNode().data.set("name", name);
    else if (dice.chance(0.2)) tree.delete(dice.pick(nodes).id);
    else {
      try {
        tree.move(dice.pick(nodes).id, dice.pick(nodes).id);
      } catch {
        // A node cannot be its own ancestor.
      }
    }
  },
];
