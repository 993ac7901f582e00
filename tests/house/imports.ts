/** What each file imports, read from its syntax tree. */
import { posix } from 'node:path';
import ts from 'typescript';
import { type CodePart, codeParts, type SourceFile } from './source.ts';

export interface Import {
  readonly specifier: string;
  /** The path from the root that a relative or `#src/` specifier names; undefined for a package. */
  readonly target: string | undefined;
  readonly line: number;
  readonly runs: CodePart['runs'];
  /** Gone after type stripping. */
  readonly typeOnly: boolean;
}

function textOf(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;
}

/** The module names a node asks for, if it is some kind of import. */
function specifiersOf(node: ts.Node): { names: (string | undefined)[]; typeOnly: boolean } {
  if (ts.isImportDeclaration(node))
    return {
      names: [textOf(node.moduleSpecifier)],
      typeOnly: node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword,
    };
  if (ts.isExportDeclaration(node))
    return { names: [textOf(node.moduleSpecifier)], typeOnly: node.isTypeOnly };
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return { names: [textOf(node.argument.literal)], typeOnly: true };
  if (ts.isCallExpression(node)) {
    // Object.keys of a glob asks for names only; nothing is imported.
    const asksNames = ts.isCallExpression(node.parent) && node.parent.expression.getText() === 'Object.keys';
    const isGlob = node.expression.getText() === 'import.meta.glob' && !asksNames;
    const first = node.arguments[0];
    if (isGlob && first !== undefined && ts.isArrayLiteralExpression(first))
      return { names: first.elements.map(textOf), typeOnly: false };
    if (isGlob || node.expression.kind === ts.SyntaxKind.ImportKeyword)
      return { names: [textOf(first)], typeOnly: false };
  }
  return { names: [], typeOnly: false };
}

function targetOf(from: string, specifier: string): string | undefined {
  const name = specifier.replace(/^!/, '').replace(/\?.*$/, '');
  if (name.startsWith('.')) return posix.normalize(posix.join(posix.dirname(from), name));
  if (name.startsWith('#src/') || name.startsWith('/src/')) return name.slice(1);
  return undefined;
}

// Several rules walk the same files.
const trees = new Map<string, ts.SourceFile>();

function treeOf(code: string): ts.SourceFile {
  const kept = trees.get(code) ?? ts.createSourceFile('part.ts', code, ts.ScriptTarget.ESNext, true);
  trees.set(code, kept);
  return kept;
}

/** A visit to each node of a piece of code; the line is asked for where something was found, which is rare. */
export function walkCode(code: string, visit: (node: ts.Node, line: () => number) => void): void {
  const tree = treeOf(code);
  const step = (node: ts.Node): void => {
    visit(node, () => tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1);
    ts.forEachChild(node, step);
  };
  step(tree);
}

export function importsOf(file: SourceFile): Import[] {
  const found: Import[] = [];
  for (const { code, runs } of codeParts(file)) {
    walkCode(code, (node, line) => {
      const { names, typeOnly } = specifiersOf(node);
      for (const specifier of names) {
        if (specifier === undefined) continue;
        found.push({ specifier, target: targetOf(file.path, specifier), line: line(), runs, typeOnly });
      }
    });
  }
  return found;
}
