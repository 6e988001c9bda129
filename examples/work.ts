/** The jobs of the demo's clients: load the cities, read them, edit them. */
import { setImmediate } from "node:timers/promises";
import type { Dataset } from "../bench/data/dataset.ts";
import { Random } from "../bench/random.ts";
import { formatCount } from "../bench/table.ts";
import type { IPCClient } from "../src/index.ts";
import { type City, countryPrefix } from "../bench/data/cities.ts";

export interface Job {
  client: IPCClient<City>;
  cities: Dataset<City>;
  report: (done: number, total: number) => void;
}

const IN_FLIGHT = 1000;
const READS = 400_000;
/** Reads in one turn of the event loop. */
const READS_A_TURN = 2000;
/** Reads for each list of a country. */
const READS_A_LIST = 10_000;
const EDITS = 10_000;
/** The limit of waiting for the client that loads. */
const WAIT_MS_MAX = 60_000;

export interface Done {
  /** A summary for the terminal. */
  text: string;
  /** Wrong values, lists and acknowledgements. */
  errors: number;
}

/** Puts the missing cities, 1,000 in flight. */
export async function load({ client, cities, report }: Job): Promise<Done> {
  const nodes = [...cities];
  let loaded = 0;
  for (let first = 0; first < nodes.length; first += IN_FLIGHT) {
    const missing = nodes.slice(first, first + IN_FLIGHT).filter(({ id }) => !client.has(id));
    await Promise.all(missing.map(({ id, data }) => client.put(id, data)));
    loaded += missing.length;
    report(Math.min(first + IN_FLIGHT, nodes.length), nodes.length);
  }
  return { text: `${formatCount(loaded)} cities put`, errors: 0 };
}

/** Reads at random and lists countries, until its reads are done and all cities are loaded. */
export async function read({ client, cities, report }: Job): Promise<Done> {
  const random = new Random(process.pid);
  const waits = waiter(client, cities);
  let [reads, found, lists, errors] = [0, 0, 0, 0];
  while (reads < READS || waits()) {
    for (const { id, data } of cities.next(READS_A_TURN)) {
      const city = client.get(id);
      if (city) found++;
      if (city && (city.name !== data.name || city.lat !== data.lat)) errors++;
    }
    reads += READS_A_TURN;
    if (reads % READS_A_LIST === 0) {
      const { country } = cities.at(random.below(cities.count)).data;
      lists++;
      errors += listErrors(client, country);
    }
    report(reads, READS);
    await setImmediate();
  }
  const text = `${formatCount(reads)} reads, ${formatCount(found)} found, ${lists} lists`;
  return { text, errors };
}

/** Counts the entries of a country's list that are of another country, or out of order. */
function listErrors(client: IPCClient<City>, country: string): number {
  const prefix = countryPrefix(country);
  let errors = 0;
  let last = "";
  for (const { id, data } of client.list({ prefix })) {
    if (!id.startsWith(prefix) || data.country !== country || id <= last) errors++;
    last = id;
  }
  return errors;
}

/** Deletes cities and puts them back, one at a time. Checks that it sees both at once. */
export async function edit({ client, cities, report }: Job): Promise<Done> {
  const waits = waiter(client, cities);
  let [edits, errors] = [0, 0];
  while (edits < EDITS || waits()) {
    const { id } = cities.next(1)[0]!;
    const city = client.get(id);
    if (!city) {
      // Not loaded yet: try another one.
      await setImmediate();
      continue;
    }
    // If another client edits the same city, the client that deleted it puts it back.
    if (!(await client.delete(id))) continue;
    if (client.has(id)) errors++;
    await client.put(id, city);
    if (!client.has(id)) errors++;
    report(++edits, EDITS);
  }
  return { text: `${formatCount(edits)} cities deleted and put back`, errors };
}

/** Whether the cities are still loading. A few may be deleted at the moment. */
function waiter(client: IPCClient<City>, cities: Dataset<City>): () => boolean {
  const almostAll = cities.count * 0.999;
  const endMs = performance.now() + WAIT_MS_MAX;
  return () => client.count() < almostAll && performance.now() < endMs;
}
