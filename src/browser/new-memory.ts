/**
 * A memory of this thread alone, in place of `memory/new-memory.ts`. A page needs no isolation for it
 * (`crossOriginIsolated`), and the text decoders of browsers read it.
 */
export function newMemory(pages: number): WebAssembly.Memory {
  return new Memory({ initial: pages, maximum: pages });
}

const { Memory } = WebAssembly as unknown as {
  Memory: new (descriptor: { initial: number; maximum: number }) => WebAssembly.Memory;
};
