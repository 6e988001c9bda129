/**
 * A kernel whose pages are larger than those of this machine, as the addon shows it: a module in front
 * of the addon that refuses what such a kernel refuses. `PLURESDB_IPC_NATIVE` names its file.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { addonFile } from "../../src/memory/addon-file.ts";

/** Writes the module into `directory`, and returns its path. */
export function largePages(directory: string, pageBytes: number): string {
  const file = join(directory, `pages-of-${pageBytes}.cjs`);
  const text = `
    const loaded = { exports: {} };
    process.dlopen(loaded, ${JSON.stringify(addonFile())});
    const native = loaded.exports;
    const PAGE = ${pageBytes};

    function check(call, ...numbers) {
      const wrong = numbers.find((number) => number % PAGE !== 0);
      if (wrong === undefined) return;
      throw new RangeError(call + ": " + wrong + " is no multiple of " + PAGE);
    }

    module.exports = {
      ...native,
      pageBytes: PAGE,
      map(memory, offset, bytes, fd, writable) {
        check("map", offset, bytes);
        native.map(memory, offset, bytes, fd, writable);
      },
      unmap(memory, offset, bytes) {
        check("unmap", offset, bytes);
        native.unmap(memory, offset, bytes);
      },
      // Whole pages become real.
      allocate(fd, offset, bytes) {
        const start = Math.floor(offset / PAGE) * PAGE;
        const end = Math.ceil((offset + bytes) / PAGE) * PAGE;
        return native.allocate(fd, start, end - start);
      },
    };`;
  writeFileSync(file, text);
  return file;
}
