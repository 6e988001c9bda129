/** `scripts/link.mjs`, which links the threads and the CommonJS form of the package. */
import assert from "node:assert/strict";
import { test } from "uvu";

type Link = (entries: string[], read: (name: string) => string) => string;
const LINKER = new URL("../../../scripts/link.mjs", import.meta.url);
const { link } = (await import(LINKER.href)) as { link: Link };

/** The result of `expression` over the modules, linked; `use` gives a module. */
async function linked(modules: Record<string, string>, expression: string): Promise<unknown> {
  const script = link(["src/a.js"], (name) => `${modules[name]}\n`);
  const require = (name: string) => process.getBuiltinModule(name);
  return await (new Function("require", `${script}return ${expression};`)(require) as unknown);
}

test("imports and exports of each form have the values that they have as ES modules", async () => {
  const modules = {
    "src/a.js": `
/** import { no } from "./no.js"; */
import { one, two as second } from "./deep/b.js";
import * as all from "./deep/b.js";
import { basename } from "node:path";
export { one as first } from "./deep/b.js";
export * from "./c.js";
export const sum = one + second + all.two;
export async function later() {
    const { three } = await import("./c.js");
    return three;
}
export class Named {
}
// export const no = 1;
export const name = basename("/x/y");`,
    "src/deep/b.js": `
import { three } from "../c.js";
export const { one, two } = { one: 1, two: three - 1 };
export {};`,
    "src/c.js": "export const three = 3;",
  };
  const expression = `(async ({ first, sum, later, Named, name, three }) =>
    [first, sum, await later(), Named.name, name, three])(use("src/a.js"))`;
  assert.deepEqual(await linked(modules, expression), [1, 5, 3, "Named", "y", 3]);
});

test("a module is evaluated once, when it is first used", async () => {
  const modules = {
    "src/a.js": `
export const order = [];
export async function later() {
    await import("./b.js");
    await import("./b.js");
}`,
    "src/b.js": 'import { order } from "./a.js";\norder.push("b");\nexport {};',
  };
  const expression = `(async ({ order, later }) => {
    const before = order.length;
    await later();
    return [before, ...order];
  })(use("src/a.js"))`;
  assert.deepEqual(await linked(modules, expression), [0, "b"]);
});

test("what the linker cannot link stops the build", async () => {
  const refused = {
    "export let count = 0;": /exports a variable/,
    "export default 1;": /cannot be linked: export default/,
    'import "./b.js";': /cannot be linked: import "/,
    "export { a };": /cannot be linked: export \{/,
  };
  for (const [text, message] of Object.entries(refused)) {
    await assert.rejects(linked({ "src/a.js": text }, "1"), message);
  }
});

test.run();
