/** Any number of small documents of four fields. */
import { Random } from "../random.ts";
import { Dataset } from "./dataset.ts";
import { flatDocument, flatText } from "./flat.ts";

export interface Person {
  name: string;
  email: string;
  age: number;
  tags: string[];
}

export const PEOPLE = 10_000;
const PREFIX = "person:";
const ID_DIGITS = 7;
const NAMES = ["Ada", "Barbara", "Donald", "Edsger", "Grace", "Ken", "Leslie", "Niklaus"];
const FAMILIES = ["Hopper", "Knuth", "Lamport", "Liskov", "Lovelace", "Thompson", "Wirth"];
const TAGS = ["admin", "beta", "editor", "guest", "reader", "staff", "trial"];
const AGE_MIN = 18;
const AGES = 80;

export function people(count = PEOPLE): Dataset<Person> {
  return new Dataset<Person>({
    count,
    make: person,
    listed: { prefix: PREFIX, count },
    field: "age",
  });
}

function person(index: number, edit: number): { id: string; data: Person } {
  const random = new Random(index);
  const given = random.pick(NAMES);
  const family = random.pick(FAMILIES);
  const age = AGE_MIN + ((random.below(AGES) + edit) % AGES);
  const data = flatDocument({
    name: `${given} ${family}`,
    email: `${given}.${family}.${index}@example.com`.toLowerCase(),
    age,
    tags: [random.pick(TAGS), random.pick(TAGS)],
  });
  return { id: flatText(`${PREFIX}${String(index).padStart(ID_DIGITS, "0")}`), data };
}
