/** Places on pages that state a fact: found by the parser of the checker, so a place means here what it means there. */
import { type MdastNode, markdownToMdast, mdxToMdast } from 'satteri';
import { FOREIGN_MARK } from '../../src/book/glossary.ts';
import type { Fence, Page } from '../../src/doctest/page.ts';
import { pathOf } from '../../src/doctest/references/source.ts';
import {
  alterNumber,
  alterText,
  type BuiltChange,
  type Kind,
  type Mutation,
  NUMBER_WORDS,
} from './mutation.ts';

const NUMBER = new RegExp(
  `(?<![\\w.:/-])(?:\\d+(?:,\\d+)*|${NUMBER_WORDS.join('|')})(?![\\w/:]|[.,-]\\d)`,
  'gi',
);
const OUTPUT_KINDS = new Set(['sh', 'http']);
const VALUED = new Set(['exit', 'contract', 'refused', 'outcomes', 'mask', 'file', 'data']);

const childrenOf = (node: MdastNode): readonly MdastNode[] =>
  'children' in node ? (node.children as readonly MdastNode[]) : [];

const textOf = (node: MdastNode): string =>
  'value' in node && typeof node.value === 'string' ? node.value : childrenOf(node).map(textOf).join('');

/** The id that a heading gets, for plain headings: anything else is left alone. */
const slugOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');

/** The built file of a page below the folder of content. */
function builtFileOf(name: string): RegExp {
  const path = pathOf(name).slice(1);
  return new RegExp(`^${path.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}index\\.html$`);
}

interface Collected {
  readonly page: Page;
  readonly random: () => number;
  readonly found: Mutation[];
  /** The page's file below its folder. */
  readonly name: string;
}

/** Adds a change of one letter of a stretch of the page. */
function addLetter(
  { page, random, found }: Collected,
  kind: Kind,
  start: number,
  value: string,
  built?: (from: string, to: string) => BuiltChange[],
): void {
  const letter = alterText(value, random());
  if (letter === undefined) return;
  const to = value.slice(0, letter.at) + letter.to + value.slice(letter.at + 1);
  const at = start + letter.at;
  const base = {
    kind,
    where: 'page',
    file: page.file,
    start: at,
    end: at + 1,
    to: letter.to,
    value,
  } as const;
  found.push(built === undefined ? base : { ...base, built: built(value, to) });
}

function addNumbers({ page, found }: Collected, start: number, text: string): void {
  for (const { index, 0: value } of text.matchAll(NUMBER)) {
    const at = start + index;
    const kind = 'number in a sentence';
    found.push({
      kind,
      where: 'page',
      file: page.file,
      start: at,
      end: at + value.length,
      to: alterNumber(value),
      value,
    });
  }
}

function addNode(to: Collected, node: MdastNode, inCell: boolean): void {
  const { page, name } = to;
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  if (start === undefined || end === undefined) return;
  const raw = page.text.slice(start, end);
  const files = builtFileOf(name);
  if (node.type === 'inlineCode' || (node.type === 'mdxJsxTextElement' && node.name === 'code')) {
    // A name that is marked as somebody else's is no fact of ours.
    if (textOf(node).startsWith(FOREIGN_MARK)) return;
    const at = raw.indexOf(textOf(node));
    if (at !== -1) addLetter(to, inCell ? 'table cell' : 'name', start + at, textOf(node));
  } else if (node.type === 'yaml') addNumbers(to, start, raw);
  else if (node.type === 'text' && raw === node.value) addNumbers(to, start, raw);
  else if (node.type === 'link' && /^[/#]/.test(node.url)) {
    const at = raw.lastIndexOf(`](${node.url}`);
    const [path = '', anchor] = node.url.split('#');
    const change = (from: string, changed: string): BuiltChange[] => {
      const whole =
        anchor === undefined ? changed : from === anchor ? `${path}#${changed}` : `${changed}#${anchor}`;
      return [{ files, from: `href="${node.url}"`, to: `href="${whole}"` }];
    };
    if (at !== -1 && path.length > 1) addLetter(to, 'link target', start + at + 2, path, change);
    if (at !== -1 && anchor !== undefined && anchor !== path)
      addLetter(to, 'anchor', start + at + 2 + path.length + 1, anchor, change);
  } else if (node.type === 'heading') {
    const heading = textOf(node);
    const at = raw.indexOf(heading);
    if (at !== -1 && /^[\w :,-]+$/.test(heading))
      addLetter(to, 'anchor', start + at, heading, (from, changed) => [
        { files, from: `id="${slugOf(from)}"`, to: `id="${slugOf(changed)}"` },
        { files, from: `href="#${slugOf(from)}"`, to: `href="#${slugOf(changed)}"` },
      ]);
  } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    for (const attribute of node.attributes) {
      if (!('value' in attribute) || typeof attribute.value !== 'string' || !('name' in attribute)) continue;
      // What a component of Starlight is told is no fact of a contract, and several words are a caption.
      if (attribute.name === 'label' || attribute.name === 'syncKey' || /\s/.test(attribute.value)) continue;
      const at = raw.indexOf(`${attribute.name}="${attribute.value}"`);
      if (at !== -1)
        addLetter(to, 'component attribute', start + at + attribute.name.length + 2, attribute.value);
    }
  }
}

/** Lines of output: in a transcript what is no command, in an exchange what follows the request. */
function outputLines(fence: Fence): number[] {
  const answer = fence.lines.findIndex((line) => line.startsWith('HTTP/'));
  let open: string | undefined;
  return fence.lines.flatMap((line, index) => {
    if (fence.lang === 'http') return index >= answer && line !== '…' && line !== '' ? [index] : [];
    if (open !== undefined) {
      if (line.replace(/^> /, '') === open) open = undefined;
      return [];
    }
    open = /<<\s*'?(\w+)'?/.exec(line)?.[1];
    return /^[$>] /.test(line) || line === '…' || line === '' ? [] : [index];
  });
}

function addFence(to: Collected, fence: Fence, offsets: readonly number[]): void {
  for (const { name, value, at } of fence.attributes.list) {
    if (value === undefined || !VALUED.has(name)) continue;
    const start = (offsets[fence.line - 1] ?? 0) + fence.attributesColumn - 1 + at;
    const inside = to.page.text.indexOf(value, start + name.length);
    if (inside !== -1) addLetter(to, 'fence attribute', inside, value);
  }
  const isRun = fence.attributes.list.some(({ name }) => name === 'run' || name === 'curl');
  if (!isRun || !OUTPUT_KINDS.has(fence.lang)) return;
  for (const index of outputLines(fence)) {
    const start = (offsets[fence.line + index] ?? 0) + (fence.indents[index] ?? 0);
    addLetter(to, 'output line', start, fence.lines[index] ?? '');
  }
}

/** Every change of one place of a page. `name` is its file below its folder. */
export function pageMutations(page: Page, name: string, random: () => number): Mutation[] {
  const to: Collected = { page, random, found: [], name };
  const parse = page.file.endsWith('.mdx') ? mdxToMdast : markdownToMdast;
  const open: { node: MdastNode; inCell: boolean }[] = [
    { node: parse(page.text, { features: { directive: true } }), inCell: false },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, inCell } = next;
    addNode(to, node, inCell);
    const below = inCell || node.type === 'tableCell';
    if (node.type !== 'mdxJsxTextElement' || node.name !== 'code')
      open.push(...childrenOf(node).map((child) => ({ node: child, inCell: below })));
  }
  const offsets = [0, ...[...page.text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  for (const fence of page.fences) addFence(to, fence, offsets);
  return to.found;
}
