/** Types of WebAssembly that those of Node.js lack, and the core's integer type. */

/** As `assembly/layout/` has it, which both compilers read. */
type u32 = number;

/** Fails the build of the core, in a branch of the layout that must not be taken. */
declare function ERROR(message: string): never;

interface Atomics {
  waitAsync(
    words: Int32Array,
    index: number,
    expected: number,
  ): { async: false; value: string } | { async: true; value: Promise<string> };
}

declare namespace WebAssembly {
  class Memory {
    constructor(descriptor: { shared: true; initial: number; maximum: number });
    readonly buffer: SharedArrayBuffer;
    grow(pages: number): number;
  }
  function compile(bytes: Uint8Array): Promise<Module>;
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: Module, imports: { env: { memory: Memory } });
    readonly exports: Record<string, any>;
  }
}
