/** Datasets by the names that are passed to processes: `people`, `people:1000000`, `text:64`. */
import { cities } from "./cities.ts";
import type { Dataset } from "./dataset.ts";
import { people } from "./people.ts";
import { texts } from "./texts.ts";

const MAKERS: Record<string, (size: number | undefined) => Dataset> = {
  people: (count) => people(count),
  cities,
  text: (bytes) => texts(bytes ?? 64),
};

export function datasetNamed(name: string): Dataset {
  const [kind = "", size] = name.split(":");
  const make = MAKERS[kind];
  if (!make) throw new Error(`There is no dataset "${name}".`);
  return make(size === undefined ? undefined : Number(size));
}
