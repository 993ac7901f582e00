/** A chapter as a part of one long page: its own ids, its headings one level lower, every disclosure open. */
import { DomUtils, ElementType, parseDocument } from 'htmlparser2';
import { mainOf } from '../main-part.ts';

type Document = ReturnType<typeof parseDocument>;
type Element = NonNullable<ReturnType<typeof DomUtils.findOne>>;
type Node = Document['children'][number];

const isElement = (node: Node): node is Element => ElementType.isTag(node);

/** Names and texts stay as they are written. */
const AS_WRITTEN = { lowerCaseAttributeNames: false, lowerCaseTags: false, decodeEntities: false } as const;

/** Programs, what is only for hands, and the foot of the page. */
const GONE = (element: Element): boolean =>
  ['script', 'nav', 'noscript', 'read-mark', 'template'].includes(element.name) ||
  (element.attribs.class ?? '').split(' ').includes('sl-anchor-link');

/** Attributes that name ids: one, or several between spaces. */
const ID_LISTS = ['for', 'headers', 'list', 'aria-labelledby', 'aria-describedby', 'aria-controls'];
const HEADING = /^h([1-5])$/;

export interface Setting {
  /** The path of the site, without a slash at its end. */
  readonly base: string;
  /** The chapters by their addresses, each with what stands in front of its ids. */
  readonly anchors: ReadonlyMap<string, string>;
}

function linkTo(href: string, own: string, { base, anchors }: Setting): string {
  if (href.startsWith('#')) return `#${own}--${href.slice(1)}`;
  const [path = '', id] = href.split('#');
  const chapter = anchors.get(path.startsWith(base) ? path.slice(base.length) : path);
  if (chapter === undefined) return href;
  return id === undefined || id === '' ? `#${chapter}` : `#${chapter}--${id}`;
}

function rewrite(element: Element, own: string, setting: Setting, inDrawing: boolean): void {
  const { attribs } = element;
  // Ids of a drawing are its own already, and its styles name them.
  if (attribs.id !== undefined && !inDrawing) attribs.id = `${own}--${attribs.id}`;
  for (const name of ID_LISTS) {
    const ids = attribs[name];
    if (ids !== undefined && !inDrawing)
      attribs[name] = ids
        .split(/\s+/)
        .map((id) => `${own}--${id}`)
        .join(' ');
  }
  if (element.name === 'a' && attribs.href !== undefined) attribs.href = linkTo(attribs.href, own, setting);
  if (element.name === 'details') attribs.open = '';
  const level = HEADING.exec(element.name)?.[1];
  if (level !== undefined) element.name = `h${Number(level) + 1}`;
}

function walk(node: Document | Element, own: string, setting: Setting, inDrawing = false): void {
  for (const child of node.children.filter(isElement)) {
    if (GONE(child)) {
      DomUtils.removeElement(child);
      continue;
    }
    const isDrawn = inDrawing || child.name === 'svg';
    rewrite(child, own, setting, isDrawn);
    walk(child, own, setting, isDrawn);
  }
}

/** In: the whole page of a chapter. Out: the inside of its main part, ready to stand beside the others. */
export function chapterPart(html: string, own: string, setting: Setting): string {
  const part = mainOf(html);
  if (part === undefined) throw new Error(`the chapter ${own} has no main part`);
  const tree = parseDocument(part, AS_WRITTEN);
  walk(tree, own, setting);
  const main = DomUtils.findOne(({ name }) => name === 'main', tree.children);
  return main === null ? '' : DomUtils.getInnerHTML(main, { encodeEntities: false });
}
