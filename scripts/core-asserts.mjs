/**
 * What becomes of `assert(condition);` in the core: a transform of the AssemblyScript compiler.
 *
 * The release build (`noAssert`) has none of it: the statement is gone before it is compiled, so
 * that not even the loads in its condition are left. In the debug build a failed assert traps in a
 * function that is called after its file and line, which the stack of the error shows:
 *
 *   RuntimeError: unreachable
 *       at assembly/heap/allocator/assertLine93
 *       at assembly/heap/allocator/release
 */
import { Node, NodeKind, Parser } from "assemblyscript";
import { Transform } from "assemblyscript/transform";

export default class Asserts extends Transform {
  afterParse(parser) {
    const isRelease = this.program.options.noAssert;
    for (const source of parser.sources) {
      if (source.isLibrary) continue;
      const failures = new Map();
      replaceIn(source.statements, (statement) => {
        const { range, expression } = statement;
        if (isRelease) return Node.createEmptyStatement(range);
        const name = `assertLine${source.lineAt(range.start)}`;
        failures.set(name, `function ${name}(): void { unreachable(); }`);
        return ifNot(expression.args[0], name, range);
      });
      if (isRelease) continue;
      // The release build has evaluated the compile-time asserts. Here each would leave a function.
      source.statements = source.statements.filter(({ kind }) => kind !== NodeKind.If);
      source.statements.push(...parsed([...failures.values()].join("\n"), source.normalizedPath));
    }
  }

  /** A function that is inlined has no name in a stack, and one of several equal ones a wrong one. */
  afterCompile() {
    if (this.program.options.noAssert) return;
    const passes = ["inlining", "inlining-optimizing", "duplicate-function-elimination"];
    for (const pass of passes) this.binaryen.addPassToSkip(pass);
  }
}

/** Replaces each statement that is an assert by what `replace` makes of it, at any depth. */
function replaceIn(node, replace) {
  for (const [key, child] of Object.entries(node)) {
    // A range leads back to the whole source.
    if (key === "range" || child === null || typeof child !== "object") continue;
    if (isAssert(child)) node[key] = replace(child);
    else replaceIn(child, replace);
  }
}

function isAssert({ kind, expression }) {
  return (
    kind === NodeKind.Expression &&
    expression.kind === NodeKind.Call &&
    expression.expression.kind === NodeKind.Identifier &&
    expression.expression.text === "assert"
  );
}

function ifNot(condition, name, range) {
  const callee = Node.createIdentifierExpression(name, range);
  const call = Node.createCallExpression(callee, null, [], range);
  const otherwise = Node.createExpressionStatement(call);
  return Node.createIfStatement(condition, Node.createEmptyStatement(range), otherwise, range);
}

function parsed(text, path) {
  const parser = new Parser();
  parser.parseFile(text, path, false);
  return parser.sources[0].statements;
}
