/** Where a member or an item goes into a YAML collection, and what has to go when it is taken out. */
import { isMap, isNode, isPair, isScalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { PathSegment } from './json-walk.ts';
import type { TextEdit } from './text-edit.ts';
import { indentAt, putBlock, type YamlLayout } from './yaml-layout.ts';
import { yamlText } from './yaml-write.ts';

type Collection = YAMLMap | YAMLSeq;

interface Extent {
  readonly start: number;
  readonly end: number;
}

/** From where to where an item stands, its dash and its comments not counted. */
function extentOf(item: unknown): Extent | undefined {
  const [first, last] = isPair(item) ? [item.key, item.value ?? item.key] : [item, item];
  if (!isNode(first) || first.range == null || !isNode(last) || last.range == null) return undefined;
  return { start: first.range[0], end: Math.max(first.range[1], last.range[1]) };
}

const extentsOf = (collection: Collection): (Extent | undefined)[] => collection.items.map(extentOf);

function indexOf(collection: Collection, segment: PathSegment | undefined): number {
  if (!isMap(collection)) return typeof segment === 'number' ? segment : -1;
  return collection.items.findLastIndex(({ key }) => isScalar(key) && key.value === segment);
}

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** The end of the line that an item ends on, its line end included. */
function lineEnd(text: string, { start, end }: Extent): number {
  // A block text ends behind its last line end already.
  if (end > start && text[end - 1] === '\n') return end;
  const next = text.indexOf('\n', end);
  return next === -1 ? text.length : next + 1;
}

/** Edits that take a member or an item out, by its key or index; of a key that stands twice, the last. */
export function removalEdits(
  text: string,
  collection: Collection,
  segment: PathSegment | undefined,
): TextEdit[] {
  return removalOf(text, collection, indexOf(collection, segment));
}

/** Edits that take the child at an index out: with its comma in brackets, with its lines elsewhere. */
export function removalOf(text: string, collection: Collection, index: number): TextEdit[] {
  const extents = extentsOf(collection);
  const own = extents[index];
  if (own === undefined) return [];
  const [before, after] = [extents[index - 1], extents[index + 1]];
  const edit = (offset: number, end: number, content = ''): TextEdit[] => [
    { offset, length: end - offset, content },
  ];
  if (collection.flow === true) {
    if (before !== undefined) return edit(before.end, own.end);
    if (after !== undefined) return edit(own.start, after.start);
    return edit(own.start, own.end);
  }
  const empty = isMap(collection) ? '{}' : '[]';
  if (before === undefined && after === undefined) {
    const from = collection.range?.[0] ?? own.start;
    const behind = text.slice(0, from).trimEnd();
    return edit(behind.length, own.end, behind === '' ? empty : ` ${empty}`);
  }
  const first = lineStart(text, own.start);
  const lead = text.slice(first, own.start);
  // The first member behind a dash shares the line with it.
  if (!/^ *(?:- *)?$/.test(lead) || (isMap(collection) && lead.includes('-')))
    return after === undefined ? [] : edit(own.start, after.start);
  return edit(first, lineEnd(text, own));
}

/** A key as YAML writes it. */
const keyText = (key: string): string => yamlText(key, { blockQuote: false });

/** Edits that put a member or an item in: behind the one before it, in the same layout. */
export function insertionEdits(
  text: string,
  collection: Collection,
  segment: PathSegment,
  value: unknown,
  layout: YamlLayout,
): TextEdit[] {
  const extents = extentsOf(collection);
  const index = typeof segment === 'number' ? Math.min(segment, extents.length) : extents.length;
  const [before, at] = [extents[index - 1], extents[index]];
  const isItem = typeof segment === 'number';
  if (collection.flow === true) {
    const inside = isItem ? layout.flow(value) : `${keyText(segment)}: ${layout.flow(value)}`;
    if (before !== undefined) return [{ offset: before.end, length: 0, content: `, ${inside}` }];
    if (at !== undefined) return [{ offset: at.start, length: 0, content: `${inside}, ` }];
    const open = collection.range?.[0] ?? 0;
    const end = collection.range?.[1] ?? open;
    const block = layout.blockBehind(text, open, isItem ? [value] : { [segment]: value });
    const flow = text[open] === '[' ? `[${inside}]` : `{ ${inside} }`;
    return [putBlock(text, open, end, block), { offset: open, length: end - open, content: flow }];
  }
  const near = before ?? at;
  if (near === undefined) return [];
  const indent = isItem
    ? (/^ */.exec(text.slice(lineStart(text, near.start)))?.[0] ?? '')
    : indentAt(text, near.start);
  const own = isItem
    ? `- ${layout.block(value, `${indent}  `)}`
    : `${keyText(segment)}:${memberValue(value, indent, layout)}`;
  if (before === undefined)
    return [{ offset: near.start - (isItem ? 2 : 0), length: 0, content: `${own}${layout.eol}${indent}` }];
  const end = lineEnd(text, before);
  return text[end - 1] === '\n'
    ? [{ offset: end, length: 0, content: `${indent}${own}${layout.eol}` }]
    : [{ offset: end, length: 0, content: `${layout.eol}${indent}${own}` }];
}

/** What stands behind a member's colon. */
function memberValue(value: unknown, indent: string, layout: YamlLayout): string {
  return layout.blockBehind(`${indent}x:`, indent.length + 2, value);
}
