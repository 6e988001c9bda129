/** All parts of the profile, and where their tables stand in the docs. */
import { merging } from "./merging.ts";
import type { Part } from "./part.ts";
import { reading } from "./reading.ts";
import { watching } from "./watching.ts";
import { writing } from "./writing.ts";

export const PARTS: readonly Part[] = [reading, writing, watching, merging];

/** The lines between which a part's table stands. */
export function marksOf({ name }: Part): { begin: string; end: string } {
  const begin = `<!-- profile:${name}: written by \`npm run bench:profile -- --docs\` -->`;
  return { begin, end: `<!-- profile:${name}:end -->` };
}
