/** Places in TypeScript modules that hold a fact, found by the parser of TypeScript. */
import ts from 'typescript';
import { alterNumber, alterText, type Kind, type Mutation } from './mutation.ts';

const WORD = /^[A-Za-z][\w.-]*$/;
const SENTENCE = /[A-Za-z]{3,} [A-Za-z]/;

/** Literals that are no value: names of modules, types, and what `typeof` and operators are compared with. */
function isMachinery(node: ts.Node): boolean {
  const { parent } = node;
  return (
    ts.isLiteralTypeNode(parent) ||
    ts.isImportDeclaration(parent) ||
    ts.isExportDeclaration(parent) ||
    ts.isBinaryExpression(parent) ||
    ts.isElementAccessExpression(parent) ||
    ts.isPrefixUnaryExpression(parent) ||
    ts.isCaseClause(parent)
  );
}

function kindOfText(node: ts.StringLiteralLike): Kind | undefined {
  const { text, parent } = node;
  if (SENTENCE.test(text)) return 'message text';
  if (text.startsWith('/')) return 'route';
  if (!WORD.test(text) || text.length < 3) return undefined;
  // An argument of a call of a method is an operation on text, not a fact.
  if (ts.isCallExpression(parent) && ts.isPropertyAccessExpression(parent.expression)) return undefined;
  if (ts.isNewExpression(parent)) return undefined;
  return 'enum value';
}

function isRegExpText(node: ts.Node): boolean {
  const { parent } = node;
  return ts.isNewExpression(parent) && parent.expression.getText() === 'RegExp';
}

/** Changes a pattern in one letter or digit so that it is still a pattern. */
function alterPattern(source: string, share: number): { at: number; to: string } | undefined {
  const altered = alterText(source, share);
  if (altered === undefined || source.charAt(altered.at - 1) === '\\') return undefined;
  const whole = source.slice(0, altered.at) + altered.to + source.slice(altered.at + 1);
  try {
    new RegExp(whole.replaceAll(/\$\{\w+\}/g, ''), 'u');
    return altered;
  } catch {
    return undefined;
  }
}

interface Spot {
  readonly kind: Kind;
  readonly node: ts.Node;
  /** Characters of the marks around the text. */
  readonly before: number;
  readonly after: number;
}

function spotOf(node: ts.Node): Spot | undefined {
  if (ts.isNumericLiteral(node)) {
    const inList = ts.isVariableDeclaration(node.parent) || ts.isPropertyAssignment(node.parent);
    return inList ? { kind: 'limit', node, before: 0, after: 0 } : undefined;
  }
  if (ts.isRegularExpressionLiteral(node)) {
    const flags = node.text.length - node.text.lastIndexOf('/');
    return { kind: 'pattern', node, before: 1, after: flags };
  }
  if (ts.isTemplateExpression(node) && isRegExpText(node))
    return { kind: 'pattern', node, before: 1, after: 1 };
  if (ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) {
    const after = ts.isTemplateTail(node) ? 1 : 2;
    return SENTENCE.test(node.text) ? { kind: 'message text', node, before: 1, after } : undefined;
  }
  if (!ts.isStringLiteralLike(node) || isMachinery(node)) return undefined;
  const kind = kindOfText(node);
  return kind === undefined ? undefined : { kind, node, before: 1, after: 1 };
}

/** Every change of one literal of a module; `random` chooses which letter of it. */
export function codeMutations(file: string, text: string, random: () => number): Mutation[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Mutation[] = [];
  const visit = (node: ts.Node): void => {
    const spot = spotOf(node);
    if (spot !== undefined) {
      const from = spot.node.getStart() + spot.before;
      const value = text.slice(from, spot.node.getEnd() - spot.after);
      const whole = { kind: spot.kind, where: 'code', file, value } as const;
      if (spot.kind === 'limit')
        found.push({ ...whole, start: from, end: from + value.length, to: alterNumber(value) });
      else {
        const share = random();
        const letter = spot.kind === 'pattern' ? alterPattern(value, share) : alterText(value, share);
        const inHole = letter !== undefined && /\$\{[^}]*$/.test(value.slice(0, letter.at));
        // An escape such as \n is one character; half of it is another.
        if (letter !== undefined && !inHole && value.charAt(letter.at - 1) !== '\\')
          found.push({ ...whole, start: from + letter.at, end: from + letter.at + 1, to: letter.to });
      }
      if (spot.kind === 'pattern') return;
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
