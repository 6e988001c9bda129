/**
 * The declarations of the package: each exported name, with its members as `docs/API.md` writes them.
 * The compiler made the declaration files, so they are regular enough for counting brackets.
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

export interface Declared {
  name: string;
  kind: "class" | "interface" | "type" | "function";
  /** Of a class or function: each public member, as the page writes it. */
  signatures: string[];
  /** Of an interface: its properties, with those that it inherits. */
  properties: string[];
  /** Of a type: its text. */
  text: string;
}

/** The name of an object of a class on the page. `Database` is described like a class, too. */
const RECEIVERS: Record<string, string> = {
  Database: "db",
  CrdtStore: "store",
  IPCServer: "server",
  IPCClient: "client",
  Watch: "watch",
  PluresError: "error",
  LiveDoc: "doc",
  Sync: "running",
};
const OPENING = "([{<";
const CLOSING = ")]}>";

/** The exports of the entry file, without names of other packages. */
export function readExports(entry: string): Declared[] {
  const text = readText(entry);
  const lists = text.matchAll(/export (?:type )?\{([^}]*)\} from "(\.[^"]*)"/g);
  return Array.from(lists).flatMap(([, names, path]) =>
    names!.split(",").map((name) => {
      const bare = name.trim().replace(/^type /, "");
      return readDeclaration(resolvePath(entry, path!), bare);
    }),
  );
}

function readDeclaration(file: string, name: string): Declared {
  const text = readText(file);
  const found = new RegExp(
    `export (?:declare )?(?:abstract )?(class|interface|type|function) ${name}\\b`,
  ).exec(text);
  if (!found) {
    const again = new RegExp(`export (?:type )?\\{[^}]*\\b${name}\\b[^}]*\\} from "(\\.[^"]*)"`);
    const path = again.exec(text)?.[1];
    if (path === undefined) throw new Error(`${file} does not declare ${name}`);
    return readDeclaration(resolvePath(file, path), name);
  }
  const kind = found[1] as Declared["kind"];
  const rest = text.slice(found.index + found[0].length);
  const declared: Declared = { name, kind, signatures: [], properties: [], text: "" };
  if (kind === "function") {
    const forms = text.matchAll(new RegExp(`export declare function ${name}\\b`, "g"));
    for (const { index, 0: start } of forms) {
      const form = upTo(text.slice(index + start.length), ";");
      declared.signatures.push(signatureOf(`${name}${form}`, "")!);
    }
  } else if (kind === "type") {
    declared.text = upTo(rest, ";");
  } else {
    const members = membersOf(file, text, rest);
    const receiver = RECEIVERS[name];
    if (kind === "interface" && !receiver) {
      declared.properties = members.map((member) => nameOf(member));
    } else {
      declared.kind = "class";
      const owner = receiver ?? name;
      const signatures = members.flatMap((member) => signatureOf(member, owner, name) ?? []);
      const shared = new Set(sharedBy(file, text, upTo(rest, "{"), owner));
      declared.signatures = signatures.filter((signature) => !shared.has(signature));
    }
  }
  return declared;
}

/** The signatures of a class that its interface describes, on an object `receiver`. */
function sharedBy(file: string, text: string, head: string, receiver: string): string[] {
  const name = /implements (\w+)/.exec(head)?.[1];
  const path =
    name && new RegExp(`import [^;]*\\b${name}\\b[^;]*from "(\\.[^"]*)"`).exec(text)?.[1];
  if (!name || !path) return [];
  const { signatures } = readDeclaration(resolvePath(file, path), name);
  return signatures.map((signature) => signature.replace(RECEIVERS[name]!, receiver));
}

/** The members of a class or interface, with those inherited from this package. */
function membersOf(file: string, text: string, rest: string): string[] {
  const parameters = rest.startsWith("<") ? closingOf(rest, 0) + 1 : 0;
  const head = upTo(rest, "{");
  const body = rest.slice(head.length + 1, closingOf(rest, head.length));
  const own = splitAt(body, ";").map((member) => member.trim());
  const members = own.filter((member) => member !== "" && !/^(private |#private)/.test(member));
  const base = /extends (\w+)/.exec(head.slice(parameters))?.[1];
  if (base === undefined) return members;
  const path = new RegExp(`import [^;]*\\b${base}\\b[^;]*from "(\\.[^"]*)"`).exec(text)?.[1];
  const isHere = new RegExp(`(class|interface) ${base}\\b`).test(text);
  if (path === undefined && !isHere) return members;
  const source = path === undefined ? file : resolvePath(file, path);
  const inherited = readText(source);
  const at = new RegExp(`(class|interface) ${base}\\b`).exec(inherited);
  // Of another package.
  if (!at) return members;
  const after = inherited.slice(at.index + at[0].length);
  return [...members, ...membersOf(source, inherited, after)];
}

/** A member as the page writes it; undefined: users do not call it. */
function signatureOf(member: string, receiver: string, className = ""): string | undefined {
  const isStatic = member.startsWith("static ");
  const plain = member.replace(/^((static|readonly|get|abstract|override|declare) )+/, "");
  const name = nameOf(plain);
  if (/^\[[A-Z_]+\]$/.test(name)) return undefined;
  let rest = plain.slice(name.length);
  if (rest.startsWith("<")) rest = rest.slice(closingOf(rest, 0) + 1);
  const owner = isStatic ? className : receiver;
  const place = name.startsWith("[") || owner === "" ? `${owner}${name}` : `${owner}.${name}`;
  const isGetter = member.startsWith("get ");
  if (!rest.startsWith("(")) return `${place}${rest.replace(/^ = /, ": ")}`;
  const end = closingOf(rest, 0);
  const result = rest.slice(end + 1);
  if (isGetter) return `${place}${result}`;
  const names = splitAt(rest.slice(1, end), ",").map((parameter) => nameOf(parameter.trim(), "?"));
  const parameters = `(${names.filter(Boolean).join(", ")})`;
  if (name === "constructor") return `new ${className}${parameters}`;
  return `${place}${parameters}${result}`;
}

/** The name at the start of a member or parameter, and the character of `marks` after it. */
function nameOf(text: string, marks = ""): string {
  const plain = text.replace(/^((static|readonly|get) )+/, "");
  const name = /^(\[[\w.]+\]|[\w$]+)/.exec(plain)?.[0] ?? "";
  return marks !== "" && plain.startsWith(marks, name.length) ? `${name}${marks}` : name;
}

/** The position where the bracket at `open` closes. The `>` of an arrow is no bracket. */
function closingOf(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (OPENING.includes(text[at]!)) depth++;
    else if (CLOSING.includes(text[at]!) && text[at - 1] !== "=" && --depth === 0) return at;
  }
  throw new Error(`a bracket does not close: ${text.slice(open, open + 80)}`);
}

function splitAt(text: string, separator: string): string[] {
  const parts: string[] = [];
  let from = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (OPENING.includes(text[at]!)) depth++;
    else if (CLOSING.includes(text[at]!) && text[at - 1] !== "=") depth--;
    else if (depth === 0 && text[at] === separator) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}

/** The text before the first `end` outside of brackets. */
function upTo(text: string, end: string): string {
  if (end !== "{") return splitAt(text, end)[0]!;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "{" && depth === 0) return text.slice(0, at);
    if (OPENING.includes(text[at]!)) depth++;
    else if (CLOSING.includes(text[at]!) && text[at - 1] !== "=") depth--;
  }
  return text;
}

function resolvePath(file: string, path: string): string {
  return join(dirname(file), path.replace(/\.ts$/, ".d.ts"));
}

/** The text without comments, and with single spaces. */
function readText(file: string): string {
  return readFileSync(file, "utf8")
    .replaceAll(/\/\*[^]*?\*\//g, "")
    .replaceAll(/^\s*\/\/.*$/gm, "")
    .replaceAll(/\s+/g, " ");
}
