/** The picture of a page where a link to it is shown: the wordmark, the title, what the page says of itself, and the six decisions. */
import type { Colour } from '../palette.ts';
import { type Face, wrap } from './type.ts';

export const CARD = { width: 1200, height: 630 };

export interface CardText {
  /** Where in the book the page stands. */
  readonly place: string;
  readonly title: string;
  readonly says: string;
}

/** A mark on a grid of 16 by 16, as the site draws it. */
export interface CardMark {
  readonly word: string;
  readonly colour: string;
  readonly path: string;
  readonly filled: boolean;
}

export interface CardLook {
  readonly wordmark: string;
  readonly marks: readonly CardMark[];
  readonly colour: (name: string) => Colour;
  readonly bold: Face;
  readonly plain: Face;
}

const LEFT = 72;
const WIDE = CARD.width - 2 * LEFT;
/** The largest size at which the title has two lines, or the last. */
const TITLE_SIZES = [84, 72, 62, 52, 44];
const SAYS = { size: 29, lead: 43 };

function markRow({ marks, colour, plain }: CardLook, y: number): string {
  const [size, gap] = [20, 9];
  const widths = marks.map(({ word }) => size + gap + plain.width(word, 19));
  const free = (WIDE - widths.reduce((sum, width) => sum + width, 0)) / (marks.length - 1);
  let x = LEFT;
  return marks
    .map(({ word, colour: name, path, filled }, index) => {
      const ink = colour(name).light;
      const shape = `<path transform="translate(${x} ${y - 16}) scale(${size / 16})" d="${path}" stroke="${ink}" stroke-width="1.6" fill="${filled ? ink : 'none'}"/>`;
      const text = plain.draw(word, { x: x + size + gap, y, size: 19, fill: ink });
      x += (widths[index] ?? 0) + free;
      return shape + text;
    })
    .join('');
}

/** The card as SVG, all of its type as outlines. */
export function drawCard({ place, title, says }: CardText, look: CardLook): string {
  const { bold, plain, colour } = look;
  const [ink, soft, faint] = [colour('ink').light, colour('ink-soft').light, colour('ink-faint').light];
  const fitting = TITLE_SIZES.find(
    (size) => wrap(title, WIDE, 9, (text) => bold.width(text, size)).length <= 2,
  );
  const size = fitting ?? TITLE_SIZES.at(-1) ?? 44;
  const lines = wrap(title, WIDE, 3, (text) => bold.width(text, size));
  const lead = Math.round(size * 1.16);
  const firstLine = 222 + size;
  const under = firstLine + (lines.length - 1) * lead + 30 + Math.round(size * 0.5);
  const room = Math.floor((520 - under) / SAYS.lead) + 1;
  const saysLines = wrap(says, WIDE * 0.92, Math.max(1, Math.min(3, room)), (text) =>
    plain.width(text, SAYS.size),
  );
  const rule = (y: number, weight: number, fill: string): string =>
    `<rect x="${LEFT}" y="${y}" width="${WIDE}" height="${weight}" fill="${fill}"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}">`,
    `<rect width="100%" height="100%" fill="${colour('paper').light}"/>`,
    `<g transform="translate(${LEFT - 6} 52) scale(1.75)" fill="${ink}"><path d="M16 3.5 28.5 16 16 28.5 3.5 16z" fill="none" stroke="${ink}" stroke-width="2"/><path d="M12.5 10h3v12h-3zM18.5 10l4 6-4 6z"/></g>`,
    bold.draw(look.wordmark, { x: LEFT + 62, y: 91, size: 31, fill: ink }),
    rule(134, 3, ink),
    plain.draw(place, { x: LEFT, y: 196, size: 25, fill: faint }),
    ...lines.map((line, index) => bold.draw(line, { x: LEFT, y: firstLine + index * lead, size, fill: ink })),
    ...saysLines.map((line, index) =>
      plain.draw(line, { x: LEFT, y: under + index * SAYS.lead, size: SAYS.size, fill: soft }),
    ),
    rule(546, 1, colour('rule-strong').light),
    markRow(look, 588),
    '</svg>',
  ].join('');
}
