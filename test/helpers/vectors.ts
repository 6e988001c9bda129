/**
 * Conformance vectors: steps on stores with what each must answer. A host in another language runs
 * `test/conformance/*.json`, which `npm run vectors` writes and `core/vectors` compares.
 */
import { VectorStore, type VectorId, type VectorWrite } from "./vector-store.ts";

export type Step =
  | (VectorWrite & { store: number; nowMs: number })
  | { op: "batch"; store: number; nowMs: number; items: VectorWrite[] }
  | { op: "get"; store: number; nowMs: number; id: VectorId }
  | {
      op: "list";
      store: number;
      nowMs: number;
      from: string;
      to: string;
      reverse: boolean;
    }
  | { op: "sweep"; store: number; nowMs: number }
  | { op: "merge"; from: number; to: number; nowMs: number }
  | { op: "digest"; store: number; nowMs: number };

/** The steps of one file, on so many stores, whose actors are 1, 2, 3 … */
export interface Vectors {
  stores: number;
  steps: Step[];
}

/** What a step answered, besides the step. */
type Answer = Record<string, unknown>;

/** Runs the steps: each with its answer. `isHosts`: values by the module for hosts. */
export function runVectors({ stores: count, steps }: Vectors, isHosts: boolean): Answer[] {
  const stores = Array.from({ length: count }, (_, index) => new VectorStore(index + 1, isHosts));
  const answers = steps.map((step) => ({ ...step, expect: answerOf(stores, step) }));
  for (const { host } of stores) host.check();
  return answers;
}

function answerOf(stores: VectorStore[], step: Step): Answer {
  const { nowMs } = step;
  switch (step.op) {
    case "batch":
      return stores[step.store]!.write(step.items, nowMs);
    case "get":
      return stores[step.store]!.get(step.id, nowMs);
    case "list":
      return { nodes: stores[step.store]!.list(step.from, step.to, step.reverse, nowMs) };
    case "sweep":
      stores[step.store]!.sweep(nowMs);
      return {};
    case "merge": {
      const delta = stores[step.from]!.exportTo(stores[step.to]!, nowMs);
      // Without anything new there is no delta.
      const { status, changed } =
        delta.length === 0 ? { status: "OK", changed: [] } : stores[step.to]!.apply(delta, nowMs);
      return { status, delta: delta.toString("base64"), changed };
    }
    case "digest":
      return { delta: stores[step.store]!.digest(nowMs) };
    default:
      return stores[step.store]!.write(step, nowMs);
  }
}
