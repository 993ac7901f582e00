/** A page as the checker sees it: its lines and its code fences, with exact places. */
import { type MdastNode, markdownToMdast, mdxToMdast } from 'satteri';
import { type Attribute, type Attributes, parseAttributes } from './attributes.ts';
import type { Finding, Place } from './finding.ts';
import { RULES } from './rules.ts';

export interface Fence {
  readonly file: string;
  /** In lower case; empty when none is given. */
  readonly lang: string;
  readonly attributes: Attributes;
  /** Column at which the attributes begin. */
  readonly attributesColumn: number;
  /** The content, without its indentation. */
  readonly lines: readonly string[];
  /** Where the opening mark stands. */
  readonly line: number;
  readonly column: number;
  /** Line of the closing mark. */
  readonly endLine: number;
  readonly closed: boolean;
  /** How many columns of each content line belong to the page, not to the content. */
  readonly indents: readonly number[];
  /** What stands before the content on a new line of this fence. */
  readonly prefix: string;
}

export interface Page {
  readonly file: string;
  readonly text: string;
  readonly fences: readonly Fence[];
  /** Why the page could not be read at all. */
  readonly findings: readonly Finding[];
}

const LINE_END = /\r\n|\n/;
const OPENING = /^(?:`{3,}|~{3,})\s*/;
const CLOSING = /^[\s>]*(?:`{3,}|~{3,})\s*$/;
const FEATURES = { directive: true } as const;

/** The value of an attribute of a fence; the empty text for a bare word, undefined when it is not there. */
export function attributeOf(fence: Fence, name: string): string | undefined {
  const found = fence.attributes.list.find((attribute) => attribute.name === name);
  return found === undefined ? undefined : (found.value ?? '');
}

/** The place of an attribute of a fence. */
export function attributePlace(fence: Fence, attribute: Pick<Attribute, 'at'>): Place {
  return { line: fence.line, column: fence.attributesColumn + attribute.at };
}

/** The place in the page of a line (from 0) and column (from 1) of the fence's content. */
export function placeIn(fence: Fence, index: number, column = 1): Place {
  return { line: fence.line + 1 + index, column: (fence.indents[index] ?? 0) + column };
}

/** The text of the fence. */
export const textOf = (fence: Fence): string => fence.lines.join('\n');

function toFence(file: string, pageLines: readonly string[], node: MdastNode & { type: 'code' }): Fence {
  const start = node.position?.start ?? { line: 1, column: 1 };
  const endLine = node.position?.end.line ?? start.line;
  const opening = pageLines[start.line - 1] ?? '';
  const info = opening.slice(start.column - 1).replace(OPENING, '');
  const isFenced = OPENING.test(opening.slice(start.column - 1));
  const lang = isFenced ? (/^\S+/.exec(info)?.[0] ?? '') : '';
  const rest = info.slice(lang.length);
  const lines = node.value === '' && endLine <= start.line + 1 ? [] : node.value.split(LINE_END);
  return {
    file,
    lang: lang.toLowerCase(),
    attributes: parseAttributes(isFenced ? rest : ''),
    attributesColumn: opening.length - rest.length + 1,
    lines,
    line: start.line,
    column: start.column,
    endLine,
    closed: !isFenced || (endLine > start.line && CLOSING.test(pageLines[endLine - 1] ?? '')),
    indents: lines.map((line, index) => {
      const raw = pageLines[start.line + index] ?? '';
      return raw.endsWith(line) ? raw.length - line.length : 0;
    }),
    prefix: opening.slice(0, start.column - 1).replaceAll(/[^\s>]/g, ' '),
  };
}

function codeNodes(root: MdastNode): (MdastNode & { type: 'code' })[] {
  const found: (MdastNode & { type: 'code' })[] = [];
  const open: MdastNode[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'code') found.push(node);
    else if ('children' in node) open.push(...(node.children as MdastNode[]).toReversed());
  }
  return found;
}

/** Where the parser says that it stopped: `12:3: …`. */
function refusal(file: string, error: unknown): Finding {
  const text = error instanceof Error ? error.message : String(error);
  const place = /^(\d+):(\d+):\s*/.exec(text);
  return {
    rule: 'unreadable-page',
    file,
    line: Number(place?.[1] ?? 1),
    column: Number(place?.[2] ?? 1),
    message: `The page cannot be parsed: ${place === null ? text : text.slice(place[0].length)}.`,
    fix: RULES['unreadable-page'].fix,
  };
}

/** Reads a page of Markdown or, by the name of the file, MDX. Never throws. */
export function readPage(file: string, text: string): Page {
  try {
    const root = file.endsWith('.mdx')
      ? mdxToMdast(text, { features: FEATURES })
      : markdownToMdast(text, { features: FEATURES });
    const lines = text.split(LINE_END);
    const fences = codeNodes(root).map((node) => toFence(file, lines, node));
    return { file, text, fences, findings: [] };
  } catch (error) {
    return { file, text, fences: [], findings: [refusal(file, error)] };
  }
}
