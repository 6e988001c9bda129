/** The harness's nodes: ten thousand small documents of four fields. */
import { Dataset } from "./dataset.ts";
import { Random } from "./random.ts";

const PEOPLE = 10_000;
const SEED = 1;
const PREFIX = "person:";
const NAMES = ["Ada", "Barbara", "Donald", "Edsger", "Grace", "Ken", "Leslie", "Niklaus"];
const FAMILIES = ["Hopper", "Knuth", "Lamport", "Liskov", "Lovelace", "Thompson", "Wirth"];
const TAGS = ["admin", "beta", "editor", "guest", "reader", "staff", "trial"];

export function people(count = PEOPLE): Dataset {
  const random = new Random(SEED);
  const nodes = Array.from({ length: count }, (_, index) => {
    const given = random.pick(NAMES);
    const family = random.pick(FAMILIES);
    const email = `${given}.${family}.${index}@example.com`.toLowerCase();
    const tags = [random.pick(TAGS), random.pick(TAGS)];
    const data = { name: `${given} ${family}`, email, age: 18 + random.below(80), tags };
    return { id: `${PREFIX}${String(index).padStart(5, "0")}`, data };
  });
  return new Dataset(nodes, PREFIX);
}
