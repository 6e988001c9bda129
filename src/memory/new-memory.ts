/** A memory that threads and processes can share. In a page `browser/new-memory.ts` stands in its place. */
export function newMemory(pages: number): WebAssembly.Memory {
  return new WebAssembly.Memory({ shared: true, initial: pages, maximum: pages });
}
