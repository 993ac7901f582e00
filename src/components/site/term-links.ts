/**
 * The first use of a term in a chapter becomes a link to its entry in the glossary, so that no writer can forget one. A
 * link that a writer has set himself stands, and is then the only one.
 */
import { defineMdastPlugin, type MdastNode } from 'satteri';
import { firstUses } from '../../book/term-uses.ts';
import { GLOSSARY_PAGE } from '../../book/terms.ts';
import { mdastIntegration } from './mdast-plugin.ts';

/** Chapters only: the pages of the contracts are looked things up in, not read from the first line. */
const CHAPTER = /\/content\/docs\/book\/[^/]+\.mdx?$/;

/** What is no running text: a link in it would be lost, or would lead away from what the reader came for. */
const CLOSED = new Set(['heading', 'link', 'linkReference', 'table', 'yaml', 'code', 'inlineCode']);
const CLOSED_TAGS = new Set(['a', 'summary', 'Figure']);

const isClosed = (node: MdastNode): boolean =>
  CLOSED.has(node.type) || ('name' in node && CLOSED_TAGS.has(node.name ?? ''));

type Text = Extract<MdastNode, { type: 'text' }>;

/** The running text of a page, in order; and the anchors of the glossary that it links to already. */
function textsOf(root: Readonly<MdastNode>): { texts: Text[]; known: Set<string> } {
  const texts: Text[] = [];
  const known = new Set<string>();
  const visit = (node: Readonly<MdastNode>, closed: boolean): void => {
    if (node.type === 'link' && node.url.startsWith(`${GLOSSARY_PAGE}#`))
      known.add(node.url.slice(GLOSSARY_PAGE.length + 1));
    if (node.type === 'text' && !closed) texts.push(node);
    if ('children' in node)
      for (const child of node.children as readonly MdastNode[]) visit(child, closed || isClosed(child));
  };
  visit(root, false);
  return { texts, known };
}

/** The text in pieces, its terms as links. */
function pieces(text: string, known: Set<string>): MdastNode[] {
  const found: MdastNode[] = [];
  let at = 0;
  for (const { anchor, meaning, start, end } of firstUses(text, known)) {
    known.add(anchor);
    if (start > at) found.push({ type: 'text', value: text.slice(at, start) });
    found.push({
      type: 'link',
      url: `${GLOSSARY_PAGE}#${anchor}`,
      title: meaning,
      data: { hProperties: { class: 'term' } },
      children: [{ type: 'text', value: text.slice(start, end) }],
    });
    at = end;
  }
  if (found.length > 0 && at < text.length) found.push({ type: 'text', value: text.slice(at) });
  return found;
}

export const linkedTerms = defineMdastPlugin({
  name: 'term-links',
  before(root, context) {
    if (context.fileURL === undefined || !CHAPTER.test(context.fileURL.pathname)) return;
    const { texts, known } = textsOf(root);
    for (const text of texts) {
      const made = pieces(text.value, known);
      if (made.length > 0) context.replaceNode(text, made);
    }
  },
});

/** The plugin as an integration. */
export const termLinks = mdastIntegration('term-links', linkedTerms);
