/** All families, in the order in which they run. */
import { clients } from "./clients.ts";
import type { Family } from "./family.ts";
import { durability } from "./durability.ts";
import { growth } from "./growth.ts";
import { idle } from "./idle.ts";
import { operations } from "./operations.ts";
import { sizes } from "./sizes.ts";
import { watch } from "./watch.ts";

export const FAMILIES: readonly Family[] = [
  operations,
  growth,
  sizes,
  clients,
  durability,
  watch,
  idle,
];
