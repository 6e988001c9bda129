/** Documents that are mostly text: articles of 1 KB, books of 64 KB, and texts of any size. */
import { Random } from "../random.ts";
import { Dataset, type Subject } from "./dataset.ts";
import { flatText } from "./flat.ts";

export interface Article {
  title: string;
  author: string;
  edits: number;
  tags: string[];
  body: string;
}

export interface Book {
  title: string;
  edits: number;
  chapters: { heading: string; pages: number; text: string }[];
}

export interface Text {
  edits: number;
  text: string;
}

const WORDS = (
  "memory page shared reader writer process store field clock stamp replica merge engine ring " +
  "slot epoch guard index tree leaf node value string number answer request kernel socket"
).split(" ");
const ARTICLES = 10_000;
const ARTICLE_BODY_CHARS = 880;
const BOOKS = 500;
const CHAPTERS = 32;
const CHAPTER_CHARS = 2000;
/** Of all texts of one size together. */
const TEXTS_BYTES = 16 * 2 ** 20;
const TEXTS_MAX = 2000;
const EDITS_MIN = 100_000;

export function articles(): Dataset<Article> {
  const make = (index: number, edit: number) => {
    const random = new Random(index);
    const data = {
      title: prose(random, 40),
      author: `${random.pick(WORDS)}@example.com`,
      edits: EDITS_MIN + edit,
      tags: [random.pick(WORDS), random.pick(WORDS)],
      body: prose(random, ARTICLE_BODY_CHARS),
    };
    return named("article", index, data);
  };
  return new Dataset<Article>({ count: ARTICLES, make, ...everything("article", ARTICLES) });
}

export function books(): Dataset<Book> {
  const made: Book[] = [];
  const make = (index: number, edit: number) => {
    const { title, chapters } = (made[index] ??= book(index));
    return named("book", index, { title, edits: EDITS_MIN + edit, chapters });
  };
  return new Dataset<Book>({ count: BOOKS, make, ...everything("book", BOOKS) });
}

function book(index: number): Book {
  const random = new Random(index);
  const chapters = Array.from({ length: CHAPTERS }, () => {
    const heading = prose(random, 20);
    return { heading, pages: 1 + random.below(40), text: prose(random, CHAPTER_CHARS) };
  });
  return { title: prose(random, 40), edits: 0, chapters };
}

/** Nodes whose data is `bytes` long as JSON. */
export function texts(bytes: number): Dataset<Text> {
  const count = Math.max(4, Math.min(TEXTS_MAX, Math.floor(TEXTS_BYTES / bytes)));
  const frame = JSON.stringify({ edits: EDITS_MIN, text: "" }).length;
  const whole = prose(new Random(bytes), bytes);
  const make = (index: number, edit: number) => {
    const text = flatText((String(index).padStart(5, "0") + whole).slice(0, bytes - frame));
    return named("text", index, { edits: EDITS_MIN + (edit % EDITS_MIN), text });
  };
  return new Dataset<Text>({ count, make, ...everything("text", count) });
}

function named<Data>(kind: string, index: number, data: Data): Subject<Data> {
  return { id: flatText(`${kind}:${String(index).padStart(6, "0")}`), data };
}

function everything(kind: string, count: number) {
  return { listed: { prefix: `${kind}:`, count }, field: "edits" as const };
}

function prose(random: Random, chars: number): string {
  let text = "";
  while (text.length < chars) text += `${random.pick(WORDS)} `;
  return flatText(text.slice(0, chars));
}
