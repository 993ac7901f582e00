/**
 * Edits of a YAML text that change as little as possible: comments, quotes, order and layout stay as the reader wrote
 * them. Every edit is tried on the text before it is given. Where no small one says exactly what is meant, the library
 * writes the document again, comments kept; where that fails too, the text is written from its value.
 */
import { type Document, isCollection, isMap, isScalar, parseDocument, Scalar, visit } from 'yaml';
import type { PathSegment } from './json-walk.ts';
import { applyEdit, type Syntax, type TextEdit } from './text-edit.ts';
import { changedValue, equalValues, type ValueChange } from './value-change.ts';
import { yamlContext } from './yaml-context.ts';
import { layoutOf, putBlock, type YamlLayout } from './yaml-layout.ts';
import { insertionEdits, removalEdits, removalOf } from './yaml-places.ts';
import { readYaml } from './yaml-read.ts';
import { yamlText } from './yaml-write.ts';

type Path = readonly PathSegment[];

const OPTIONS = { prettyErrors: false, uniqueKeys: false, version: '1.2' } as const;

/** A document as the editing reads it; the reader of `yaml-read.ts` has bounded the text before. */
const parse = (text: string): Document.Parsed => parseDocument(text, OPTIONS);

/** The value of a text, or a mark that equals nothing. */
function readValue(text: string): unknown {
  const document = parse(text);
  return document.errors.length > 0 ? UNREADABLE : document.toJS();
}
const UNREADABLE = Symbol('unreadable');

/** A text value in the quotes that the old one had, or plain where that is safe; then a way that is always right. */
function scalarForms(value: unknown, old?: Scalar): string[] {
  const type = old?.type ?? 'PLAIN';
  const isQuoted = type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE';
  const styled = isQuoted && !(type === 'QUOTE_SINGLE' && typeof value !== 'string') ? type : Scalar.PLAIN;
  return [yamlText(value, { defaultStringType: styled, blockQuote: false }), JSON.stringify(value)];
}

const isPlainValue = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** How a value can be written where another one stands, the likeliest first. */
function replacements(text: string, node: unknown, value: unknown, layout: YamlLayout): TextEdit[] {
  if (!(isScalar(node) || isCollection(node)) || node.range == null) return [];
  const [offset, end] = node.range;
  const old = text.slice(offset, end);
  const tail = /\s*$/.exec(old)?.[0] ?? '';
  const put = (content: string): TextEdit => ({ offset, length: old.length - tail.length, content });
  // A key without a value has an empty place right behind its colon.
  const lead = old === '' && /[:-]$/.test(text.slice(0, offset)) ? ' ' : '';
  if (isPlainValue(value))
    return scalarForms(value, isScalar(node) ? node : undefined).map((form) => put(lead + form));
  const flow = put(lead + layout.flow(value));
  if (isCollection(node) && node.flow === true && node.items.length > 0) return [flow];
  return [putBlock(text, offset, offset + flow.length, layout.blockBehind(text, offset, value)), flow];
}

/** Every small edit that might mean the change. */
function candidates(text: string, document: Document, { path, kind, value }: ValueChange): TextEdit[] {
  const layout = layoutOf(text);
  const last = path.at(-1);
  if (kind === 'set') {
    const found = nodeAt(document, path);
    if (found !== undefined) return replacements(text, found, value, layout);
  }
  // Of objects that are missing on the way the first goes in, with the others inside.
  let length = path.length - 1;
  while (kind === 'set' && length > 0 && !isCollection(nodeAt(document, path.slice(0, length)))) length -= 1;
  const parent = nodeAt(document, path.slice(0, length));
  const key = path[length];
  if (!isCollection(parent) || key === undefined) return [];
  if (kind === 'remove') return removalEdits(text, parent, last);
  const inside = path
    .slice(length + 1)
    .reduceRight<unknown>(
      (inner, segment) => (typeof segment === 'number' ? [inner] : { [segment]: inner }),
      value,
    );
  return insertionEdits(text, parent, key, inside, layout);
}

/** The node at a path; of a key that stands twice, the last. */
function nodeAt(document: Document, path: Path): unknown {
  let node: unknown = document.contents;
  for (const segment of path) {
    if (isMap(node))
      node = node.items.findLast(({ key }) => isScalar(key) && key.value === segment)?.value ?? undefined;
    else if (isCollection(node)) node = node.items[Number(segment)];
    else return undefined;
  }
  return node;
}

/** The smallest single replacement between two texts. */
function between(before: string, after: string): TextEdit | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return {
    offset: start,
    length: before.length - end - start,
    content: after.slice(start, after.length - end),
  };
}

/** The document written again by the library, with its comments. */
function rewritten(text: string, { path, kind, value }: ValueChange): string {
  const document = parse(text);
  const parent = path.slice(0, -1);
  if (kind === 'remove') document.deleteIn(path);
  else if (kind === 'insert') {
    const list = document.getIn(parent);
    if (isCollection(list)) list.items.splice(Number(path.at(-1)), 0, document.createNode(value) as never);
  } else document.setIn(path, document.createNode(value));
  return document.toString({ lineWidth: 0 });
}

function editFor(text: string, change: ValueChange): TextEdit | undefined {
  const document = parse(text);
  const before: unknown = document.toJS();
  const wanted = changedValue(before, change);
  if (equalValues(before, wanted)) return undefined;
  for (const edit of candidates(text, document, change)) {
    if (equalValues(readValue(applyEdit(text, edit)), wanted)) return edit;
  }
  const whole = [() => rewritten(text, change), () => `${yamlText(wanted)}\n`];
  for (const write of whole) {
    try {
      const next = write();
      if (equalValues(readValue(next), wanted)) return between(text, next);
    } catch {
      // A path through a text or a number: the library cannot go there, and the next way writes everything.
    }
  }
  return undefined;
}

/** The edit that gives a member another key. */
function editKey(text: string, path: Path, key: string): TextEdit | undefined {
  const parent = nodeAt(parse(text), path.slice(0, -1));
  if (!isMap(parent)) return undefined;
  const old = parent.items.findLast((pair) => isScalar(pair.key) && pair.key.value === path.at(-1))?.key;
  if (!isScalar(old) || old.range == null) return undefined;
  const [offset, end] = old.range;
  return { offset, length: end - offset, content: scalarForms(key, old)[0] ?? key };
}

/** The edit that takes out the member whose key begins at an offset. */
function editWithout(text: string, offset: number): TextEdit | undefined {
  let found: TextEdit | undefined;
  visit(parse(text), {
    Map(_, node) {
      const index = node.items.findIndex(({ key }) => isScalar(key) && key.range?.[0] === offset);
      if (index === -1) return undefined;
      [found] = removalOf(text, node, index);
      return visit.BREAK;
    },
  });
  return found;
}

/** YAML. */
export const yamlSyntax: Syntax = {
  value: (text, path, value) =>
    editFor(text, value === undefined ? { kind: 'remove', path } : { kind: 'set', path, value }),
  insert: (text, path, index, value) => editFor(text, { kind: 'insert', path: [...path, index], value }),
  without: editWithout,
  key: editKey,
  context: yamlContext,
  format: (text) => parse(text).toString({ lineWidth: 0 }),
  place(text, path) {
    const read = readYaml(text);
    return 'message' in read ? { line: read.line, column: read.column } : read.placeOf(path);
  },
};
