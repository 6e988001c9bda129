/**
 * The core for engines that compile an atomic load to a write (JavaScriptCore), on processors that keep
 * loads in order: its loads are plain ones. `src/memory/load-word.ts` is the same for JavaScript, and
 * docs/MEMORY-MODEL.md has the argument.
 *
 *   i32.atomic.load offset=4  ─▶  call $load-i32-4, which is
 *
 *   store zero at address 0; load; store zero at address 0
 *
 * The stores keep the compiler from moving, merging or hoisting the load. Address 0 is private in each
 * process, and always zero.
 */
const ATOMIC_LOAD = /\b(i32|i64)\.atomic\.load(?: offset=(\d+))?$/gm;
const LEFT = /^.*atomic\.load.*$/m;

/** The plain core as a module's text, made of that of the standard core. */
export function withPlainLoads(wat) {
  const functions = new Map();
  const text = wat.replaceAll(ATOMIC_LOAD, (_all, type, offset = "0") => {
    const name = `$load-${type}-${offset}`;
    functions.set(name, loadFunction(name, type, offset));
    return `call ${name}`;
  });
  if (LEFT.test(text)) throw new Error(`an atomic load is left: ${LEFT.exec(text)[0]}`);
  const end = text.lastIndexOf(")");
  return `${text.slice(0, end)}${[...functions.values()].join("")})\n`;
}

function loadFunction(name, type, offset) {
  return ` (func ${name} (param i32) (result ${type}) (local ${type})
  i32.const 0
  i32.const 0
  i32.store
  local.get 0
  ${type}.load offset=${offset}
  local.set 1
  i32.const 0
  i32.const 0
  i32.store
  local.get 1
 )
`;
}
