/** Markdown, for the tests of the documentation. */

export interface CodeBlock {
  language: string;
  text: string;
}

export function codeBlocks(markdown: string): CodeBlock[] {
  const blocks = markdown.matchAll(/^```(\w+)\n([^]*?)^```$/gm);
  return Array.from(blocks, ([, language, text]) => ({ language: language!, text: text! }));
}

/** The text of each chapter of this level, by its heading. */
export function sections(markdown: string, level: number): Map<string, string> {
  const found = new Map<string, string>();
  const text = markdown.replaceAll(/^```[^]*?^```$/gm, (block) => block.replaceAll(/^#/gm, " #"));
  const parts = text.split(new RegExp(`^(?=#{1,${level}} )`, "m"));
  const mark = `${"#".repeat(level)} `;
  for (const part of parts) {
    if (!part.startsWith(mark)) continue;
    const end = part.indexOf("\n");
    found.set(part.slice(mark.length, end).trim(), part.slice(end + 1));
  }
  return found;
}

/** The output of a program by its comments: `console.log(value); // line`. */
export function printedBy(program: string): string[] {
  return Array.from(program.matchAll(/console\.log\(.*\/\/ (.*)$/gm), ([, line]) => line!);
}

/** The anchors that headings have on GitHub. */
export function anchorsOf(markdown: string): Set<string> {
  const anchors = new Set<string>();
  const text = markdown.replaceAll(/^```[^]*?^```$/gm, "");
  for (const [, heading] of text.matchAll(/^#+ (.*)$/gm)) {
    const slug = heading!
      .replaceAll(/\[(.*?)\]\(.*?\)/g, "$1")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}_ -]/gu, "")
      .replaceAll(" ", "-");
    let anchor = slug;
    for (let count = 1; anchors.has(anchor); count++) anchor = `${slug}-${count}`;
    anchors.add(anchor);
  }
  return anchors;
}
