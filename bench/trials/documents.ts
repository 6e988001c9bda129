/** Reading and writing documents of other kinds: cities, articles of 1 KB, books of 64 KB. */
import type { Figure } from "../figure.ts";
import type { Trial } from "../rounds.ts";
import { type Family, play } from "./family.ts";
import { ALL_PEERS } from "./operations.ts";

const KINDS = [
  { dataset: "cities", title: "city, of 171,075" },
  { dataset: "articles", title: "1 KB article" },
  { dataset: "books", title: "64 KB book" },
];

function trialsOf({ dataset, title }: (typeof KINDS)[number]): Trial[] {
  return [
    {
      name: `get-${dataset}`,
      title: `get: ${title}`,
      operation: "get",
      mode: "each",
      chunk: 1000,
    },
    {
      name: `put-${dataset}`,
      title: `put, awaited: ${title}`,
      operation: "put",
      mode: "each",
      chunk: 100,
    },
  ];
}

export const documents: Family = {
  name: "documents",
  title: "Other documents",
  trials: KINDS.flatMap(trialsOf),
  run: async (run) => {
    const figures: Figure[] = [];
    // Filling all peers takes too long for a quick run; values of all sizes come in another family.
    for (const kind of run.isQuick ? [] : KINDS) {
      const scene = { peers: ALL_PEERS, dataset: kind.dataset };
      figures.push(
        ...(await play({ ...run, rounds: run.sideRounds }, "documents", scene, trialsOf(kind))),
      );
    }
    return figures;
  },
};
