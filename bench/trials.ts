/** What is measured, as data. */
import type { Dataset } from "./dataset.ts";
import type { OperationName } from "./peer.ts";

export interface Trial {
  name: string;
  operation: OperationName;
  /** Operations between two looks at the clock. */
  chunk: number;
  /** The whole chunk is sent before the first answer is awaited. */
  isPipelined?: boolean;
  /** The chunk's nodes are put back after it, untimed. */
  putsBack?: boolean;
  /** A trial that does not do its work must not look quick. */
  isRight(result: unknown, dataset: Dataset): boolean;
}

const isText = (result: unknown) => typeof result === "string";

export const TRIALS: readonly Trial[] = [
  { name: "get", operation: "get", chunk: 1000, isRight: (data) => data !== undefined },
  { name: "putSync", operation: "putSync", chunk: 100, isRight: isText },
  { name: "put, awaited", operation: "put", chunk: 100, isRight: isText },
  {
    name: "put, 1,000 in flight",
    operation: "put",
    chunk: 1000,
    isPipelined: true,
    isRight: isText,
  },
  {
    name: "delete",
    operation: "delete",
    chunk: 100,
    putsBack: true,
    isRight: (removed) => removed === true,
  },
  {
    name: "list",
    operation: "list",
    chunk: 1,
    isRight: (entries, { listed }) => Array.isArray(entries) && entries.length === listed.count,
  },
];

export function trialNamed(name: string): Trial {
  const trial = TRIALS.find((candidate) => candidate.name === name);
  if (!trial) throw new Error(`There is no trial "${name}".`);
  return trial;
}
