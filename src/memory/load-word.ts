/**
 * Loading a word of pages that another process changes, and that this one may only read.
 *
 * V8 compiles `Atomics.load` to a load. JavaScriptCore, the engine of Bun, makes an atomic addition of 0
 * of it once the function is hot, which faults where nothing may be written. There the load is a plain
 * one. Its processor, x86-64, keeps plain loads in order; the two stores keep the compiler from moving,
 * merging or hoisting it, as it must assume that they change the word. They write zero into the first
 * word of the memory, which is private and always zero. docs/MEMORY-MODEL.md has the argument.
 */

/** Whether loads of shared pages are plain ones. */
export const loadsPlain = process.versions["bun"] !== undefined && process.arch === "x64";

/** The word at index `word`, loaded before everything behind the call and after everything before it. */
export const loadWord: (words: Int32Array, word: number) => number = loadsPlain
  ? loadPlain
  : Atomics.load;

function loadPlain(words: Int32Array, word: number): number {
  words[0] = 0;
  const value = words[word]!;
  words[0] = 0;
  return value;
}
