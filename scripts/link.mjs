/**
 * Links modules of `dist` into one script, which needs no module but those of Node.js and of packages.
 *
 *   import { a, b as c } from "../x/y.js";   ─▶   const { a, b: c } = use("src/x/y.js");
 *   export function f() {}                   ─▶   function f() {}  …  return { f };
 *   await import("./z.js")                   ─▶   await useLater("src/x/z.js")
 *
 * Each module becomes a function, called when the module is first used. It works on what the TypeScript
 * compiler writes, which is one import or export a line. What it does not know it refuses.
 */
import { dirname, join, normalize } from "node:path/posix";

const COMMENT = /^[ \t]*(?:\/\*[\s\S]*?\*\/|\/\/.*)\n/gm;
const IMPORT = /^import (?:(\{.*\})|\* as (\w+)|(\w+)) from "([^"]+)";$/gm;
const EXPORT_ALL = /^export \* from "([^"]+)";$/gm;
const EXPORT_FROM = /^export (\{.*\}) from "([^"]+)";$/gm;
const EXPORT_NONE = /^export \{\};$/gm;
const EXPORT_DECLARED = /^export ((?:async )?(?:function\*?|class|const|let) (\w+))/gm;
const EXPORT_UNPACKED = /^export (const (\{.*\}) =)/gm;
/** Changes later: importers of a linked module have the value of its end. */
const EXPORT_VARIABLE = /^export let \w+ =/m;
const IMPORT_LATER = /\bimport\(("[^"]+")\)/g;
const UNKNOWN = /^(?:import|export)\b.*/m;

/**
 * The text of the script: it defines `use`, which gives the exports of a module of `entries` or below.
 *
 * @param read gives the text of a module by its name
 */
export function link(entries, read) {
  const linked = new Map();
  const queue = [...entries];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (linked.has(name)) continue;
    const { text, uses } = linkModule(name, read(name));
    linked.set(name, text);
    queue.push(...uses);
  }
  const modules = [...linked].sort(([a], [b]) => (a < b ? -1 : 1));
  return `const modules = {
${modules.map(([name, text]) => `${JSON.stringify(name)}() {\n${text}},`).join("\n")}
};
const made = {};
const use = (name) => (made[name] ??= modules[name]());
const useLater = async (name) => use(name);
`;
}

function linkModule(name, source) {
  const exported = [];
  const uses = [];
  const target = (path) => {
    if (!path.startsWith(".")) return `require(${JSON.stringify(path)})`;
    const used = normalize(join(dirname(name), path));
    uses.push(used);
    return `use(${JSON.stringify(used)})`;
  };
  const fromAll = (path) => `...${target(path)}`;
  const fromSome = (names, path) => {
    const from = `from${exported.length}`;
    exported.push(...pairs(names).map(([inner, outer]) => `${outer}: ${from}.${inner}`));
    return `const ${from} = ${target(path)};`;
  };
  let text = source.replaceAll(COMMENT, "");
  if (EXPORT_VARIABLE.test(text))
    throw new Error(`${name} exports a variable, which cannot be linked`);
  text = text
    .replaceAll(IMPORT, (_all, names, namespace, whole, path) => {
      const imported = names
        ? `{ ${pairs(names)
            .map((pair) => pair.join(": "))
            .join(", ")} }`
        : "";
      return `const ${imported || namespace || whole} = ${target(path)};`;
    })
    .replaceAll(EXPORT_ALL, (_all, path) => (exported.push(fromAll(path)), ""))
    .replaceAll(EXPORT_FROM, (_all, names, path) => fromSome(names, path))
    .replaceAll(EXPORT_NONE, "")
    .replaceAll(EXPORT_DECLARED, (_all, declared, local) => (exported.push(local), declared))
    .replaceAll(EXPORT_UNPACKED, (_all, declared, names) => {
      exported.push(...pairs(names).map(([, local]) => local));
      return declared;
    })
    .replaceAll(IMPORT_LATER, (_all, path) => {
      const later = target(JSON.parse(path));
      return later
        .replace(/^use/, "useLater")
        .replace(/^require\(.*/, (call) => `(async () => ${call})()`);
    });
  const unknown = UNKNOWN.exec(text);
  if (unknown) throw new Error(`${name} cannot be linked: ${unknown[0]}`);
  return { text: `${text}return { ${exported.join(", ")} };\n`, uses };
}

/** `{ a, b as c }` as [["a", "a"], ["b", "c"]]. */
function pairs(names) {
  const list = names
    .replaceAll(/[{}\s]+/g, " ")
    .trim()
    .split(/ ?, ?/)
    .filter(Boolean);
  return list.map((one) => {
    const [inner, outer = inner] = one.split(/ as |: /);
    return [inner, outer];
  });
}
