/** A table with its note: on the terminal, and between two lines of a page of the docs. */
import { printTable } from "../table.ts";
import { markdownTable, writeBetween } from "./markdown.ts";

export interface Section {
  title: string;
  head: string[];
  rows: string[][];
  /** The method, in a sentence or two. */
  note: string;
}

export function printSection({ title, head, rows, note }: Section): void {
  printTable(title, head, rows);
  console.log(`${note}\n`);
}

/** `name` is that of the lines, `command` the npm script that writes between them. */
export function writeSection(
  file: string,
  name: string,
  command: string,
  { head, rows, note }: Section,
): void {
  writeBetween(file, name, command, `${markdownTable(head, rows)}\n\n${note}`);
}
