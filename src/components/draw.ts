/**
 * A piece of a page as a value: written once, made into HTML at build and into nodes in the browser. Text stays text
 * in both, so nothing of a reader's input becomes markup.
 */
import { SIGNALS, type SignalName } from './signals.ts';
import { fromTop } from './site/paths.ts';

export type Piece = string | Drawn | readonly Piece[] | undefined;

interface Drawn {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: readonly Piece[];
}

/** An element. An attribute whose value is undefined is left out. */
export function draw(
  tag: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...inside: readonly Piece[]
): Drawn {
  const given = Object.entries(attributes).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { tag, attributes: Object.fromEntries(given), inside };
}

const SVG = 'http://www.w3.org/2000/svg';
const IN_SVG = new Set(['svg', 'path', 'rect', 'text', 'line', 'g']);
const EMPTY = new Set(['wbr', 'br']);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const isList = (piece: Piece): piece is readonly Piece[] => Array.isArray(piece);

/** The piece as HTML text. */
export function toHtml(piece: Piece): string {
  if (piece === undefined) return '';
  if (typeof piece === 'string') return escaped(piece);
  if (isList(piece)) return piece.map(toHtml).join('');
  const attributes = Object.entries(piece.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const open = `<${piece.tag}${attributes.join('')}>`;
  return EMPTY.has(piece.tag) ? open : `${open}${toHtml(piece.inside)}</${piece.tag}>`;
}

/** The piece as nodes of the page. */
export function toNodes(piece: Piece): readonly (Node | string)[] {
  if (piece === undefined) return [];
  if (typeof piece === 'string') return [piece];
  if (isList(piece)) return piece.flatMap(toNodes);
  const element = IN_SVG.has(piece.tag)
    ? document.createElementNS(SVG, piece.tag)
    : document.createElement(piece.tag);
  for (const [name, value] of Object.entries(piece.attributes))
    element.setAttribute(name, name === 'href' && value.startsWith('/') ? fromTop(value) : value);
  element.append(...piece.inside.flatMap(toNodes));
  return [element];
}

/** A signal, as OutcomeMark.astro draws it. */
export function mark(
  signal: SignalName,
  { word, large = false }: { word?: string; large?: boolean } = {},
): Piece {
  const shape = SIGNALS[signal];
  const path = draw('path', { d: shape.path, class: 'filled' in shape ? 'filled' : undefined });
  return draw(
    'span',
    { class: large ? 'signal large' : 'signal', 'data-signal': signal },
    draw('svg', { viewBox: '0 0 16 16', width: '16', height: '16', 'aria-hidden': 'true' }, path),
    draw('span', { class: 'word' }, word ?? shape.word),
  );
}

/** A long identifier that may break after a dot, a slash, a dash or an underscore. */
export function name(text: string): Piece {
  const parts = text.split(/(?<=[._/-])/);
  return draw(
    'code',
    { class: 'name' },
    parts.map((part, index) => (index === 0 ? part : [draw('wbr'), part])),
  );
}
