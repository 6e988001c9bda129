/** All parts of the profile, in the order of the docs. */
import { merging } from "./merging.ts";
import type { Part } from "./part.ts";
import { reading } from "./reading.ts";
import { watching } from "./watching.ts";
import { writing } from "./writing.ts";

export const PARTS: readonly Part[] = [reading, writing, watching, merging];
