/**
 * The nodes of presence, and how the server takes back what clients that hung up had told.
 *
 *   │ PRESENCE │ the document's id │ \0 │ token, 16 │ the client's slot, or nothing │
 *
 * The slot says who has to be there for the node to be true. It is given to the next client only
 * after the engine has let go of it and the server has looked for its nodes here.
 */
import type { EphemeralStore, Value } from "loro-crdt";
import { SESSION } from "../client/replica-api.ts";
import { PRESENCE } from "../codec/reserved-ids.ts";
import { CrdtStore } from "../store/store.ts";
import type { Database } from "./database.ts";
import { TOKEN_UNITS, blobsOf, presencePrefix } from "./parts.ts";

/** What is told is true for so long, unless it is told again. */
export const PRESENCE_MS = 10_000;

type Values = Record<string, Value>;

interface Told {
  id: string;
  data: unknown;
}

/** The node of presence `token` in the document `id`, while the database has the slot it has. */
export function presenceNode(database: Database, id: string, token: string): string {
  const slot = database instanceof CrdtStore ? "" : database[SESSION].link.connection.slot;
  return `${presencePrefix(id)}${token}${slot}`;
}

/** The same node of whoever has no slot: nobody takes it back. */
export function freePresenceNode(id: string, token: string): string {
  return `${presencePrefix(id)}${token}`;
}

/** Takes back what the client of this slot had told: its keys are gone for everybody. */
export function retractPresence(store: CrdtStore, slot: number): void {
  try {
    // Listed before anybody else has the slot; what is listed is nobody else's, by its token.
    const all = [...store.entries({ prefix: PRESENCE })] as Told[];
    const gone = all.filter(({ id }) => slotOf(id) === `${slot}`);
    if (gone.length > 0) retract(store, gone, all).catch(() => {});
  } catch {
    // A store that is closed or full: the nodes expire by themselves.
  }
}

function slotOf(id: string): string {
  return id.slice(id.lastIndexOf("\0") + 1 + TOKEN_UNITS);
}

async function retract(store: CrdtStore, gone: Told[], all: Told[]): Promise<void> {
  const { EphemeralStore: States } = await import("loro-crdt");
  const others = all.filter((told) => !gone.includes(told));
  for (const told of gone) {
    const [states, kept] = [new States<Values>(PRESENCE_MS), new States<Values>(PRESENCE_MS)];
    try {
      applyTold(states, told.data);
      for (const other of others) {
        if (documentPart(other) === documentPart(told)) applyTold(kept, other.data);
      }
      // A key that somebody else tells of too is that one's, and told again before long.
      const keys = Object.keys(states.getAllStates()).filter((key) => kept.get(key) === undefined);
      for (const key of keys) states.delete(key);
      const taken = keys.map((key) => states.encode(key));
      if (taken.length > 0) store.put(told.id, taken, { ttlMs: PRESENCE_MS });
    } finally {
      states.destroy();
      kept.destroy();
    }
  }
}

/** Of a node's id, what the nodes of one document have in common. */
function documentPart({ id }: Told): string {
  return id.slice(0, id.lastIndexOf("\0") + 1);
}

/** Rubbish in a node of presence says nothing about anybody. */
export function applyTold(states: EphemeralStore<Values>, data: unknown): void {
  try {
    for (const blob of blobsOf(data)) states.apply(blob);
  } catch {
    // What was in front of it is told.
  }
}
