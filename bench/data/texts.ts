/** Documents that are mostly text, of any size. */
import { Random } from "../random.ts";
import { Dataset } from "./dataset.ts";
import { flatText } from "./flat.ts";

export interface Text {
  edits: number;
  text: string;
}

const WORDS = (
  "memory page shared reader writer process store field clock stamp replica merge engine ring " +
  "slot epoch guard index tree leaf node value string number answer request kernel socket"
).split(" ");
/** The sum of all texts of one size. */
const TEXTS_BYTES = 16 * 2 ** 20;
const TEXTS_MAX = 2000;
const PREFIX = "text:";
const EDITS_MIN = 100_000;

/** Nodes whose data is `bytes` long as JSON. */
export function texts(bytes: number): Dataset<Text> {
  const count = Math.max(4, Math.min(TEXTS_MAX, Math.floor(TEXTS_BYTES / bytes)));
  const frame = JSON.stringify({ edits: EDITS_MIN, text: "" }).length;
  const whole = prose(new Random(bytes), bytes);
  const make = (index: number, edit: number) => {
    const text = flatText((String(index).padStart(5, "0") + whole).slice(0, bytes - frame));
    const id = flatText(`${PREFIX}${String(index).padStart(6, "0")}`);
    return { id, data: { edits: EDITS_MIN + (edit % EDITS_MIN), text } };
  };
  return new Dataset<Text>({ count, make, listed: { prefix: PREFIX, count }, field: "edits" });
}

function prose(random: Random, chars: number): string {
  let text = "";
  while (text.length < chars) text += `${random.pick(WORDS)} `;
  return flatText(text.slice(0, chars));
}
