/** What an editor shows for each public name: a comment. A member may have that of its interface. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "uvu";

const DIST = fileURLToPath(new URL("../../src/", import.meta.url));
const ENTRIES = ["index.d.ts", "doc.d.ts"];
const NAMES_MIN = 50;

interface Declaration {
  hasComment: boolean;
  /** The members and whether each has a comment. An overload has that of the first. */
  members: Map<string, boolean>;
  /** The classes and interfaces that it extends or implements. */
  bases: string[];
}

/** The declaration of a name, which a file has or exports again. */
function find(file: string, name: string): { file: string; declared: Declaration } {
  const text = readFileSync(file, "utf8");
  const head = new RegExp(
    `^export (?:declare )?(?:abstract )?(?:class|interface|type|function|const) ${name}\\b`,
    "m",
  ).exec(text);
  if (head) return { file, declared: read(text, head.index) };
  const list = `(?:import|export) (?:type )?\\{[^}]*\\b${name}\\b[^}]*\\} from "(\\.[^"]+)"`;
  const path = new RegExp(list).exec(text)?.[1];
  if (path === undefined) throw new Error(`${file} does not have ${name}`);
  return find(join(dirname(file), path.replace(/\.[jt]s$/, ".d.ts")), name);
}

function read(text: string, at: number): Declaration {
  const lines = text.slice(at).split("\n");
  const end = lines.findIndex((line) => /^\}|;$/.test(line) && !line.startsWith(" "));
  const members = new Map<string, boolean>();
  // A type's properties are those of its parts.
  if (/\btype \w/.test(lines[0]!)) lines.length = 1;
  for (const [index, line] of lines.slice(1, end).entries()) {
    // Members under symbols are the platform's.
    const name = /^ {4}(?:static |readonly |get |set |async |declare )*(\w+)[?<(:]/.exec(line);
    if (!name || /^ {4}(private|protected) /.test(line) || name[1] === "constructor") continue;
    // `lines` begins one line earlier.
    const isCommented = /\*\/\s*$/.test(lines[index]!);
    members.set(name[1]!, members.get(name[1]!) || isCommented);
  }
  const heads = /\b(?:extends|implements) ([^{]+)\{/.exec(lines[0]!)?.[1] ?? "";
  return {
    hasComment: /\*\/\s*$/.test(text.slice(0, at)),
    members,
    bases: [...heads.matchAll(/\b([A-Z]\w+)/g)].map(([, base]) => base!),
  };
}

function isInherited({ file, declared }: ReturnType<typeof find>, member: string): boolean {
  return declared.bases.some((base) => {
    try {
      const found = find(file, base);
      return found.declared.members.get(member) || isInherited(found, member);
    } catch {
      // A parameter, or a type of the platform.
      return false;
    }
  });
}

/** The names of an entry, and the members of each, that have no comment. */
function bare(entry: string): { names: number; without: string[] } {
  const file = join(DIST, entry);
  const text = readFileSync(file, "utf8");
  const without: string[] = [];
  let names = 0;
  for (const [, list] of text.matchAll(/export (?:type )?\{([^}]*)\} from "\./g)) {
    for (const each of list!.split(",")) {
      const name = each.trim().replace(/^type /, "");
      const found = find(file, name);
      names += 1 + found.declared.members.size;
      if (!found.declared.hasComment) without.push(name);
      for (const [member, hasComment] of found.declared.members) {
        if (!hasComment && !isInherited(found, member)) without.push(`${name}.${member}`);
      }
    }
  }
  return { names, without };
}

for (const entry of ENTRIES) {
  test(`${entry}: each public name and member has a comment`, () => {
    const { names, without } = bare(entry);
    assert.ok(names > (entry === "index.d.ts" ? NAMES_MIN : 5), String(names));
    assert.equal(without.join("\n"), "");
  });
}

test("a name and a member without a comment are found", () => {
  const text = "/** All. */\nexport interface A {\n    /** One. */\n    one: 1;\n    two?: 2;\n}\n";
  const { hasComment, members } = read(text, text.indexOf("export"));
  assert.deepEqual(
    [hasComment, [...members]],
    [
      true,
      [
        ["one", true],
        ["two", false],
      ],
    ],
  );
  assert.equal(read("export type A = 1;\n", 0).hasComment, false);
});

test.run();
