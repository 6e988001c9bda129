/** The progress line: on a terminal only, as wide as that, and gone at the end. */
import { equal, ok } from "node:assert/strict";
import { stripVTControlCharacters } from "node:util";
import { test } from "uvu";
import { Progress } from "../../src/cli/progress.ts";
import { terminal } from "../../src/cli/terminal.ts";

// The tests may have no terminal at all.
terminal.isForeground = () => true;
const ERASE_LINE = "\r\u001b[2K";

interface Stream {
  isTTY: boolean;
  columns?: number;
  noColor?: boolean;
}

/** What `use` writes to a standard error like that. */
function written(stream: Stream, use: (progress: Progress) => void): string[] {
  const { stderr } = process;
  const { isTTY, columns, write } = stderr;
  const noColor = process.env["NO_COLOR"];
  const lines: string[] = [];
  try {
    Object.assign(stderr, {
      isTTY: stream.isTTY,
      columns: stream.columns ?? 80,
      write: (text: string) => lines.push(text),
    });
    process.env["NO_COLOR"] = stream.noColor ? "1" : "";
    use(new Progress("loading", "nodes"));
  } finally {
    Object.assign(stderr, { isTTY, columns, write });
    if (noColor === undefined) delete process.env["NO_COLOR"];
    else process.env["NO_COLOR"] = noColor;
  }
  return lines;
}

test("a terminal has one line, which is erased at the end", () => {
  const [line, end, ...more] = written({ isTTY: true }, (progress) => {
    progress.update(500, 2000);
    // Too soon to be visible.
    progress.update(501, 2000);
    progress.stop();
    progress.stop();
  });
  ok(line!.startsWith(ERASE_LINE));
  ok(line!.includes("\u001b[36m"));
  equal(
    stripVTControlCharacters(line!),
    `\rloading ${"█".repeat(7)}${"░".repeat(21)}  25 %  500 of 2,000 nodes`,
  );
  equal(end, ERASE_LINE);
  equal(more.length, 0);
});

test("there is no line without a terminal, and no escape for colour with NO_COLOR", () => {
  const use = (progress: Progress) => {
    progress.update(1, 2);
    progress.stop();
  };
  equal(written({ isTTY: false }, use).length, 0);
  const [line] = written({ isTTY: true, noColor: true }, use);
  ok(!line!.slice(ERASE_LINE.length).includes("\u001b"));
});

test("the line fits a narrow terminal, and totals may be too small or 0", () => {
  for (const [done, total] of [
    [3, 0],
    [7, 2],
    [0, 0],
    [1_234_567, 2_345_678],
  ] as const) {
    for (const columns of [50, 30, 10, 1]) {
      const [line] = written({ isTTY: true, columns }, (progress) => progress.update(done, total));
      const shown = stripVTControlCharacters(line!).slice(1);
      ok(shown.length < columns, shown);
    }
  }
});

test.run();
