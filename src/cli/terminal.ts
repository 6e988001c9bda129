/**
 * The line of a terminal that shows how far a command is. It is drawn over itself, and erased before
 * anything else is printed.
 */
import { readFileSync } from "node:fs";

const ERASE_LINE = "\r\u001b[2K";
const COLUMNS_DEFAULT = 80;
const INTERRUPT_CHARS = "^C".length;
/** Fields of /proc/self/stat behind the program's name. */
const PROCESS_GROUP = 2;
const FOREGROUND_GROUP = 5;

let isDrawn = false;

/** Draws the line over the previous one, cut to the width: a line that wraps cannot be erased. */
export function drawLine(text: string): void {
  if (!canDraw()) return;
  process.stderr.write(`${ERASE_LINE}${text}`);
  isDrawn = true;
}

/** Erases the line, unless the shell has its prompt there. */
export function eraseLine(): void {
  if (!isDrawn) return;
  isDrawn = false;
  if (canDraw()) process.stderr.write(ERASE_LINE);
}

/** The characters that a line may have: the terminal's own `^C` must not wrap either. */
export function lineChars(): number {
  return Math.max(0, (process.stderr.columns || COLUMNS_DEFAULT) - INTERRUPT_CHARS - 1);
}

/** Whether standard error is a terminal whose last line is the shell's prompt. */
export function isBehindPrompt(): boolean {
  return Boolean(process.stderr.isTTY) && !terminal.isForeground();
}

/** Whether standard error is a terminal that knows escapes, and this process has its foreground. */
function canDraw(): boolean {
  return Boolean(process.stderr.isTTY) && process.env["TERM"] !== "dumb" && terminal.isForeground();
}

export const terminal = {
  /** Whether this process is in the foreground of its terminal: not behind `&`, `bg` or `setsid`. */
  isForeground(): boolean {
    let stat;
    try {
      stat = readFileSync("/proc/self/stat", "latin1");
    } catch {
      return true;
    }
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[FOREGROUND_GROUP] === fields[PROCESS_GROUP];
  },
};
