/** Places in TypeScript modules that hold a fact, found by the parser of TypeScript. */
import ts from 'typescript';
import { alterNumber, alterText, type Kind, type Mutation } from './mutation.ts';

const WORD = /^[A-Za-z][\w.-]*$/;
const SENTENCE = /[A-Za-z]{3,} [A-Za-z]/;

/** What texts are taken apart or put together with: a pattern given to one of these states nothing. */
const TEXT_WORK = new Set(['replace', 'replaceAll', 'split', 'match', 'matchAll']);
/** Properties whose words only code compares, and names of headers. */
const INNER_WORD = /^(?:on|kind|headers)$/;

const isTextWork = ({ parent }: ts.Node): boolean =>
  ts.isCallExpression(parent) &&
  ts.isPropertyAccessExpression(parent.expression) &&
  TEXT_WORK.has(parent.expression.name.text);

/** Whether a literal stands in a property of such a name. */
function isInner(node: ts.Node): boolean {
  for (let at: ts.Node = node; ts.isExpression(at) || ts.isPropertyAssignment(at); at = at.parent)
    if (ts.isPropertyAssignment(at) && at.name !== node && INNER_WORD.test(at.name.getText())) return true;
  return ts.isPropertyAssignment(node.parent) && isInner(node.parent);
}

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

/** Samples say where they are changed; what comes of it is computed, and shown as it is. */
const SAMPLES = /\/(?:presets|catalogue)\.ts$/;

const isChangedPlace = (node: ts.Node): boolean =>
  ts.isArrayLiteralExpression(node.parent) && SAMPLES.test(node.getSourceFile().fileName);

function kindOfText(node: ts.StringLiteralLike): Kind | undefined {
  const { text, parent } = node;
  if (isChangedPlace(node)) return undefined;
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
    if (isTextWork(node)) return undefined;
    const flags = node.text.length - node.text.lastIndexOf('/');
    return { kind: 'pattern', node, before: 1, after: flags };
  }
  if (ts.isTemplateExpression(node) && isRegExpText(node))
    return { kind: 'pattern', node, before: 1, after: 1 };
  if (ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) {
    const after = ts.isTemplateTail(node) ? 1 : 2;
    return SENTENCE.test(node.text) ? { kind: 'message text', node, before: 1, after } : undefined;
  }
  if (!ts.isStringLiteralLike(node) || isMachinery(node) || isInner(node)) return undefined;
  const kind = kindOfText(node);
  return kind === undefined ? undefined : { kind, node, before: 1, after: 1 };
}

/** The template that a piece is of; any other text is itself. */
function sentenceOf(node: ts.Node): ts.Node {
  if (ts.isTemplateHead(node)) return node.parent;
  return ts.isTemplateMiddle(node) || ts.isTemplateTail(node) ? node.parent.parent : node;
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
      // The whole sentence, for the search: a piece between two holes says too little.
      const sentence = spot.kind === 'message text' ? sentenceOf(spot.node) : spot.node;
      const said = sentence.getText().slice(1, -1);
      const shown =
        spot.kind === 'message text' ? { value: said, valueStart: sentence.getStart() + 1 } : { value };
      const whole = { kind: spot.kind, where: 'code', file, ...shown } as const;
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
