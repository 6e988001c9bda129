/** The time of merging by source file, from V8's samples. */
import { Child } from "../child.ts";
import type { Samples } from "./merge-process.ts";
import type { Measured, Part, Scale } from "./part.ts";

const PROCESS = new URL("./merge-process.js", import.meta.url);
/** Of the rounds of the other parts, because a round is long here. */
const ROUNDS_SHARE = 0.05;
/** Smaller shares are summed up. */
const SHARE_MIN = 0.02;

export const merging: Part = {
  name: "merging",
  title: "Merging deltas of one field of each node, the share of the time",
  measure: measureMerging,
};

async function measureMerging({ rounds }: Scale): Promise<Measured> {
  const child = new Child(PROCESS, "merge");
  const mergeRounds = Math.ceil(rounds * ROUNDS_SHARE);
  const { fieldNs, shares } = await child.request<Samples>("sample", mergeRounds);
  await child.end();
  const large = shares.filter(([, share]) => share >= SHARE_MIN).toSorted((a, b) => b[1] - a[1]);
  const rest = 1 - large.reduce((sum, [, share]) => sum + share, 0);
  const percent = (share: number) => `${(share * 100).toFixed(0)} %`;
  return {
    head: ["code of", "share"],
    rows: [
      ...large.map(([file, share]) => [`\`${file}\``, percent(share)]),
      ["all other files", percent(rest)],
    ],
    note:
      `${fieldNs.toFixed(0)} ns a field with V8's samples, in ${mergeRounds} rounds. An inlined ` +
      "function counts as its caller.",
  };
}
