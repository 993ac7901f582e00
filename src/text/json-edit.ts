/**
 * Edits of a JSON text that change as little as possible. Only the value, member or item in question is touched;
 * a new one copies the spaces, line ends and colons of its neighbours. `jsonc-parser`'s own `modify` lays out the
 * whole line again, which tears a list apart that the reader wrote on one line.
 *
 * The reader of trees recurses: pass only text that has been through the guard.
 */
import { applyEdits, format, type Node, parseTree } from 'jsonc-parser';
import { jsonContext } from './json-context.ts';
import { locateAll } from './json-locate.ts';
import type { PathSegment } from './json-walk.ts';
import { positionAt } from './position.ts';
import { applyEdit, type Syntax, type TextEdit } from './text-edit.ts';

const endOf = (node: Node): number => node.offset + node.length;
const childrenOf = (node: Node): readonly Node[] => node.children ?? [];
const isContainer = (node: Node): boolean => node.type === 'object' || node.type === 'array';

/** How the reader lays out the text: one step of indentation and the line end, or undefined for one line. */
interface Layout {
  readonly step: string;
  readonly eol: string;
}

function layoutOf(text: string): Layout | undefined {
  if (!/\n\s*\S/.test(text)) return undefined;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return { step: /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ', eol };
}

/** The indentation of the line on which an offset stands. */
function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

/** A value as JSON, laid out like the text around it. */
function written(value: unknown, layout: Layout | undefined, indent: string): string {
  if (layout === undefined) return spaced(value);
  return JSON.stringify(value, null, layout.step).replaceAll('\n', layout.eol + indent);
}

/** JSON on one line, with a space after commas and colons, as people write it. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${spaced(item)}`);
  return `{${members.join(', ')}}`;
}

/** The member's value or the item at a segment. Of duplicate keys the last counts, as in `JSON.parse`. */
function childAt(node: Node, segment: PathSegment): { whole: Node; value: Node } | undefined {
  if (node.type === 'array' && typeof segment === 'number') {
    const item = childrenOf(node)[segment];
    return item && { whole: item, value: item };
  }
  if (node.type !== 'object') return undefined;
  const member = childrenOf(node).findLast(({ children }) => children?.[0]?.value === segment);
  const value = member?.children?.[1];
  return member && value && { whole: member, value };
}

/** An edit that puts `content` into a container as its child number `index`. */
function insertion(text: string, container: Node, index: number, content: string): TextEdit {
  const children = childrenOf(container);
  const [first] = children;
  if (first === undefined) {
    const layout = layoutOf(text);
    const inside = { offset: container.offset + 1, length: container.length - 2 };
    if (layout === undefined) return { ...inside, content };
    const indent = indentAt(text, container.offset);
    const lines = `${layout.eol}${indent}${layout.step}${content}${layout.eol}${indent}`;
    return { ...inside, content: lines };
  }
  const lead = text.slice(container.offset + 1, first.offset);
  const second = children[1];
  const between = second === undefined ? `,${lead}` : text.slice(endOf(first), second.offset);
  const before = children[index - 1];
  if (before === undefined) return { offset: first.offset, length: 0, content: content + between };
  return { offset: endOf(before), length: 0, content: between + content };
}

/** An edit that takes a child out of its container, with one comma and the space around it. */
function removal(container: Node, child: Node): TextEdit {
  const children = childrenOf(container);
  const index = children.indexOf(child);
  const [before, after] = [children[index - 1], children[index + 1]];
  if (before !== undefined)
    return { offset: endOf(before), length: endOf(child) - endOf(before), content: '' };
  if (after !== undefined) return { offset: child.offset, length: after.offset - child.offset, content: '' };
  return { offset: container.offset + 1, length: container.length - 2, content: '' };
}

/** The colon between key and value as the reader writes it. */
function colonOf(text: string, object: Node): string {
  const [key, value] = childrenOf(object)[0]?.children ?? [];
  if (key !== undefined && value !== undefined) return text.slice(endOf(key), value.offset);
  return /"\s*:(\s*)/.exec(text)?.[1] === '' ? ':' : ': ';
}

/** A value wrapped in objects (or lists) for the segments that do not exist yet. */
function wrapped(segments: readonly PathSegment[], value: unknown): unknown {
  return segments.reduceRight<unknown>(
    (inner, segment) => (typeof segment === 'number' ? [inner] : { [segment]: inner }),
    value,
  );
}

function replacement(text: string, node: Node, value: unknown): TextEdit {
  const old = text.slice(node.offset, endOf(node));
  const oneLine = isContainer(node) && childrenOf(node).length > 0 && !old.includes('\n');
  const layout = oneLine ? undefined : layoutOf(text);
  const content = written(value, layout, indentAt(text, node.offset));
  return { offset: node.offset, length: node.length, content };
}

/**
 * The edit that sets the value at a path, or removes it when the value is undefined; undefined when there is
 * nothing to do. Objects that are missing on the way are made; an ancestor of another kind is replaced.
 */
function editValue(text: string, path: readonly PathSegment[], value: unknown): TextEdit | undefined {
  let node = parseTree(text);
  if (node === undefined) return undefined;
  for (const [depth, segment] of path.entries()) {
    const child = childAt(node, segment);
    const rest = path.slice(depth + 1);
    if (child === undefined) {
      if (value === undefined) return undefined;
      const fits = node.type === (typeof segment === 'number' ? 'array' : 'object');
      if (!fits) return replacement(text, node, wrapped(path.slice(depth), value));
      const layout = layoutOf(text);
      const indent = indentAt(text, childrenOf(node)[0]?.offset ?? node.offset);
      const inner = written(
        wrapped(rest, value),
        layout,
        childrenOf(node).length > 0 ? indent : indent + (layout?.step ?? ''),
      );
      const content =
        typeof segment === 'number' ? inner : JSON.stringify(segment) + colonOf(text, node) + inner;
      return insertion(text, node, childrenOf(node).length, content);
    }
    if (rest.length === 0 && value === undefined) return removal(node, child.whole);
    node = child.value;
  }
  if (value === undefined) return undefined;
  const edit = replacement(text, node, value);
  return text.slice(edit.offset, edit.offset + edit.length) === edit.content ? undefined : edit;
}

/** The edit that inserts an item into the list at a path; undefined when there is no list. */
export function editInsert(
  text: string,
  path: readonly PathSegment[],
  index: number,
  value: unknown,
): TextEdit | undefined {
  let node = parseTree(text);
  for (const segment of path) node = node && childAt(node, segment)?.value;
  if (node === undefined || node.type !== 'array') return undefined;
  const indent = indentAt(text, childrenOf(node)[0]?.offset ?? node.offset);
  return insertion(text, node, index, written(value, layoutOf(text), indent));
}

/** Sets the value at a path, or removes it when the value is undefined. In: JSON text, path, value. Out: the text. */
export function setValue(text: string, path: readonly PathSegment[], value: unknown): string {
  return applyEdit(text, editValue(text, path, value));
}

/** Formats a JSON text with two spaces. */
function formatJson(text: string): string {
  return applyEdits(text, format(text, undefined, { insertSpaces: true, tabSize: 2, eol: '\n' }));
}

/** The edit that gives a member another key and keeps its place and value; undefined when there is no such member. */
function editKey(text: string, path: readonly PathSegment[], key: string): TextEdit | undefined {
  let node = parseTree(text);
  for (const segment of path.slice(0, -1)) node = node && childAt(node, segment)?.value;
  const last = path.at(-1);
  const old = node !== undefined && last !== undefined ? childAt(node, last)?.whole.children?.[0] : undefined;
  if (old === undefined || typeof last !== 'string') return undefined;
  return { offset: old.offset, length: old.length, content: JSON.stringify(key) };
}

/** The edit that takes out the member whose key begins at an offset. */
function editWithout(text: string, offset: number): TextEdit | undefined {
  let node = parseTree(text);
  while (node !== undefined) {
    const child: Node | undefined = node.children?.find((one) => one.offset <= offset && offset < endOf(one));
    if (node.type === 'object' && child?.offset === offset) return removal(node, child);
    node = child?.type === 'property' ? child.children?.[1] : child;
  }
  return undefined;
}

/** JSON. */
export const jsonSyntax: Syntax = {
  value: editValue,
  insert: editInsert,
  without: editWithout,
  key: editKey,
  context: jsonContext,
  format: formatJson,
  place(text, path) {
    const [place] = locateAll(text, [{ path }]);
    return positionAt(text, place?.offset ?? 0);
  },
};
