/**
 * The nodes of presence, and how the server retracts those of clients that hung up.
 *
 *   │ PRESENCE │ the document's id │ \0 │ token, 16 │ the client's slot, or nothing │
 *
 * The node is valid while the slot's client is connected. The next client gets the slot only after
 * the engine has freed it and the server has retracted its nodes.
 */
import type { Value } from "./loro.js";
import { PRESENCE } from "../codec/reserved-ids.ts";
import { presencePrefix } from "./chunks.ts";
import { DOCUMENTS, type DocumentDatabase } from "./document-database.ts";
import { TOKEN_UNITS } from "./tokens.ts";

/** How long a published state is valid unless it is published again. */
export const PRESENCE_MS = 10_000;

type Values = Record<string, Value>;

interface PresenceNode {
  id: string;
  data: unknown;
}

/** The id of the presence node of `token` in the document `id`, in the database's present slot. */
export function presenceNode(database: DocumentDatabase, id: string, token: string): string {
  return `${presencePrefix(id)}${token}${database[DOCUMENTS].slot}`;
}

/** The id of the same node without a slot: the server never retracts it. */
export function freePresenceNode(id: string, token: string): string {
  return `${presencePrefix(id)}${token}`;
}

/** Removes the keys that the client of this slot had published, for every reader. */
export function retractPresence(store: DocumentDatabase, slot: number): void {
  try {
    // Listed before another client has the slot. The tokens tell the nodes of the two apart.
    const all: PresenceNode[] = [...store.entries({ prefix: PRESENCE })];
    const gone = all.filter(({ id }) => slotOf(id) === `${slot}`);
    if (gone.length > 0) retract(store, gone, all).catch(() => {});
  } catch {
    // The store is closed or full: the nodes expire by themselves.
  }
}

function slotOf(id: string): string {
  return id.slice(id.lastIndexOf("\0") + 1 + TOKEN_UNITS);
}

async function retract(
  store: DocumentDatabase,
  gone: PresenceNode[],
  all: PresenceNode[],
): Promise<void> {
  const { EphemeralStore: States } = await import("./loro.js");
  const { applyPublished } = await import("./presence-states.ts");
  const others = all.filter((node) => !gone.includes(node));
  for (const node of gone) {
    const [states, staying] = [new States<Values>(PRESENCE_MS), new States<Values>(PRESENCE_MS)];
    try {
      applyPublished(states, node.data);
      for (const other of others) {
        if (prefixOf(other) === prefixOf(node)) applyPublished(staying, other.data);
      }
      // A key that another client publishes too is valid, and soon published again.
      const keys = Object.keys(states.getAllStates());
      const retracted = keys.filter((key) => staying.get(key) === undefined);
      for (const key of retracted) states.delete(key);
      const data = retracted.map((key) => states.encode(key));
      if (data.length > 0) await store.put(node.id, data, { ttlMs: PRESENCE_MS });
    } finally {
      states.destroy();
      staying.destroy();
    }
  }
}

/** The start of a node's id, which all presence nodes of its document share. */
function prefixOf({ id }: PresenceNode): string {
  return id.slice(0, id.lastIndexOf("\0") + 1);
}
