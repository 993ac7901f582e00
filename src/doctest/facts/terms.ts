/** The names in code type on a page, and its tables, each with its place. */
import { type MdastNode, markdownToMdast, mdxToMdast } from 'satteri';
import { positionAt } from '../../text/position.ts';
import type { Place } from '../finding.ts';
import type { Page } from '../page.ts';

export interface Term extends Place {
  readonly name: string;
  /** In code type, or in an attribute that names a part of a contract; else the text of another attribute. */
  readonly inCode: boolean;
}

/** What a component of a page is told in an attribute. */
export interface Told extends Place {
  readonly component: string;
  readonly attribute: string;
  readonly value: string;
}

export interface TypedTable extends Place {
  /** Text of the first cell of each row but the head. */
  readonly firsts: readonly string[];
}

export interface Terms {
  readonly terms: readonly Term[];
  readonly told: readonly Told[];
  readonly tables: readonly TypedTable[];
}

const CODE_TAG = 'code';
/** Attributes of components whose text is always a name, whatever its form. */
const NAMING = new Set(['contract', 'preset', 'operation', 'field']);
const FEATURES = { directive: true } as const;

const childrenOf = (node: MdastNode): readonly MdastNode[] =>
  'children' in node ? (node.children as readonly MdastNode[]) : [];

const textOf = (node: MdastNode): string =>
  'value' in node && typeof node.value === 'string' ? node.value : childrenOf(node).map(textOf).join('');

/** Where a text begins inside a node; the node's own place when it is not written out there. */
function placeIn(page: Page, node: MdastNode, text: string): Place {
  const { start, end } = node.position ?? { start: { line: 1, column: 1, offset: 0 }, end: { offset: 0 } };
  const here = { line: start.line, column: start.column };
  if (start.offset === undefined || end.offset === undefined) return here;
  const at = page.text.slice(start.offset, end.offset).indexOf(text);
  return at === -1 ? here : positionAt(page.text, start.offset + at);
}

const term = (page: Page, node: MdastNode, name: string, inCode: boolean): Term => ({
  name,
  inCode,
  ...placeIn(page, node, name),
});

/** Texts in the attributes of a component: `contract="a.b"`. Values in braces are code and have their own checks. */
function toldBy(page: Page, node: MdastNode): Told[] {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
  return node.attributes.flatMap((attribute) => {
    if (!('value' in attribute) || typeof attribute.value !== 'string' || !('name' in attribute)) return [];
    const { name, value } = attribute;
    return [{ component: node.name ?? '', attribute: name, value, ...placeIn(page, node, value) }];
  });
}

const isCodeTag = (node: MdastNode): boolean =>
  (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name === CODE_TAG;

function tableOf(node: MdastNode & { type: 'table' }): TypedTable {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  const rows = childrenOf(node).slice(1);
  const firsts = rows.map((row) => textOf(childrenOf(row)[0] ?? row).trim());
  return { firsts, line, column };
}

/** Reads a page. One that cannot be parsed has nothing here; it has a finding of its own. */
export function termsOf(page: Page): Terms {
  if (page.findings.length > 0) return { terms: [], told: [], tables: [] };
  const parse = page.file.endsWith('.mdx') ? mdxToMdast : markdownToMdast;
  const terms: Term[] = [];
  const told: Told[] = [];
  const tables: TypedTable[] = [];
  const open: MdastNode[] = [parse(page.text, { features: FEATURES })];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    told.push(...toldBy(page, node));
    if (node.type === 'inlineCode') terms.push(term(page, node, node.value, true));
    else if (isCodeTag(node)) terms.push(term(page, node, textOf(node), true));
    else open.push(...childrenOf(node).toReversed());
    if (node.type === 'table') tables.push(tableOf(node));
  }
  const named = told.map(({ attribute, value, line, column }) => ({
    name: value,
    inCode: NAMING.has(attribute),
    line,
    column,
  }));
  return { terms: [...terms, ...named], told, tables };
}
