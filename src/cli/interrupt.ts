/** Ctrl-C and the other signals that end a command: what it began is undone before. */

import { endBySignal } from "../support/process-end.ts";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"] as const;

const undos = new Set<() => void>();

/**
 * Calls `undo` if a signal ends the process, the latest first. The signal then has its usual effect,
 * so that the shell sees it. Returns a function that takes it back.
 */
export function onInterrupt(undo: () => void): () => void {
  if (undos.size === 0) for (const signal of SIGNALS) process.on(signal, undoAll);
  undos.add(undo);
  return () => {
    if (!undos.delete(undo) || undos.size > 0) return;
    for (const signal of SIGNALS) process.off(signal, undoAll);
  };
}

/** Resolves to the first signal, which then ends nothing by itself. */
export function interrupted(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of SIGNALS) process.on(signal, resolve);
  });
}

function undoAll(signal: NodeJS.Signals): void {
  for (const undo of [...undos].reverse()) {
    try {
      undo();
    } catch {
      // The others still count.
    }
  }
  process.removeAllListeners(signal);
  endBySignal(signal);
}
