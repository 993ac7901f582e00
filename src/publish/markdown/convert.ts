/** A built page as Markdown: what a reader of it reads, without its frame, its controls and its marks. */
import type { Element, ElementContent, Nodes, Root } from 'hast';
import { type Handle, toMdast } from 'hast-util-to-mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { htmlToHast } from 'satteri';
import { mainOf } from '../main-part.ts';

/** Frames, controls and drawings: they say nothing, or what they say stands beside them as text. */
const LEFT_OUT = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'button',
  'select',
  'input',
  'label',
  'nav',
  'footer',
]);
const HIDDEN_CLASSES = ['sr-only', 'sl-anchor-link', 'copy'];

const classesOf = ({ properties: { className } }: Element): string[] =>
  Array.isArray(className) ? className.map(String) : [];

const isSet = (value: unknown): boolean => value !== undefined && value !== null && value !== false;

function isLeftOut(node: ElementContent): boolean {
  if (node.type === 'comment') return true;
  if (node.type !== 'element') return false;
  const { hidden, ariaHidden } = node.properties;
  return (
    LEFT_OUT.has(node.tagName) ||
    isSet(hidden) ||
    ariaHidden === 'true' ||
    classesOf(node).some((name) => HIDDEN_CLASSES.includes(name))
  );
}

/** Their children stand as close as they are written; in a block of code so does everything below them. */
const CLOSE = new Set(['code', 'a', 'b', 'strong', 'em']);

/** Elements that a style puts on a line of their own, or apart as a mark: a word before them would run into them. */
const APART = new Set(['span', 'div', 'p', 'ul', 'ol', 'small']);

const isTight = (before: ElementContent | undefined, next: Element): boolean =>
  before?.type === 'element' ||
  (before?.type === 'text' && APART.has(next.tagName) && /[\p{L}\p{N}.!?]$/u.test(before.value));

/**
 * Takes away, in place, what is no text of the page. What only a style holds apart gets a space: a mark and what follows
 * it, a name and its explanation.
 */
function prune(node: Root | Element, inCode = false): void {
  const kept: ElementContent[] = [];
  const isClose = inCode || (node.type === 'element' && CLOSE.has(node.tagName));
  for (const child of node.children as ElementContent[]) {
    if (isLeftOut(child)) continue;
    if (child.type === 'element') {
      prune(child, inCode || child.tagName === 'pre');
      // The glossary's own page explains a term; a text need not at each link.
      if (child.tagName === 'a') child.properties = { href: child.properties.href };
      if (!isClose && isTight(kept.at(-1), child)) kept.push({ type: 'text', value: ' ' });
    }
    kept.push(child);
  }
  node.children = kept;
}

const textOf = (node: Nodes): string => {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
};

/** Expressive Code has a box a line, and the language on the block. */
const linesOf = (node: Element): string[] =>
  node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return classesOf(child).includes('ec-line') ? [textOf(child).replace(/\n$/, '')] : linesOf(child);
  });

const code: Handle = (_, node) => {
  const lines = linesOf(node);
  const { dataLanguage } = node.properties;
  return {
    type: 'code',
    lang: typeof dataLanguage === 'string' ? dataLanguage : null,
    value: (lines.length > 0 ? lines.join('\n') : textOf(node)).replace(/\n+$/, ''),
  };
};

/** A disclosure is open in a text: its title stands before what is behind it. */
const disclosure: Handle = (state, node) => {
  const [first, ...rest] = node.children;
  if (first?.type !== 'element' || first.tagName !== 'summary') return state.toFlow(state.all(node));
  const title = textOf(first).replaceAll(/\s+/g, ' ').trim();
  return [
    { type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: title }] }] },
    ...state.toFlow(state.all({ ...node, children: rest })),
  ];
};

/** The page's own part, in Markdown. In: that part, or the whole page. Out: undefined when there is none. */
export function toTwin(html: string): string | undefined {
  const main = mainOf(html);
  if (main === undefined) return undefined;
  const tree = htmlToHast(main) as Root;
  prune(tree);
  const markdown = toMdast(tree, { handlers: { pre: code, textarea: code, details: disclosure } });
  return toMarkdown(markdown, {
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    bullet: '-',
    rule: '-',
    emphasis: '_',
  });
}
