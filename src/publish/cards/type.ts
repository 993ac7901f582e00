/** Texts as outlines of the site's own face, so that a picture of them is the same on every machine, whatever fonts it has. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkitten';

const { resolve } = createRequire(import.meta.url);

export interface Face {
  /** How wide a text is at a size. */
  width(text: string, size: number, spacing?: number): number;
  /** The text as one SVG element, its baseline beginning at a point. */
  draw(text: string, at: { x: number; y: number; size: number; fill: string; spacing?: number }): string;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** A weight of the face. What it has no letter for is drawn as a space. */
export function readFace(weight: 400 | 600): Face {
  const file = resolve(`@fontsource/besley/files/besley-latin-${weight}-normal.woff2`);
  const font = create(readFileSync(file));
  if (font.isCollection) throw new Error(`${file} holds more than one face`);
  const em = font.unitsPerEm;
  const known = new Map<string, { readonly outline: string; readonly advanceWidth: number }>();
  // Reading a glyph takes longer than all else here, and titles are set at several sizes before one fits.
  const glyphOf = (letter: string) => {
    const before = known.get(letter);
    if (before !== undefined) return before;
    const code = letter.codePointAt(0) ?? 32;
    const { path, advanceWidth } = font.glyphForCodePoint(font.hasGlyphForCodePoint(code) ? code : 32);
    const glyph = { outline: path.toSVG(), advanceWidth };
    known.set(letter, glyph);
    return glyph;
  };
  return {
    width: (text, size, spacing = 0) =>
      [...text].reduce((sum, letter) => sum + (glyphOf(letter).advanceWidth * size) / em + spacing, 0),
    draw(text, { x, y, size, fill, spacing = 0 }) {
      const scale = size / em;
      let [right, letters] = [0, ''];
      for (const letter of text) {
        const { outline, advanceWidth } = glyphOf(letter);
        if (outline !== '') letters += `<path transform="translate(${round(right)})" d="${outline}"/>`;
        right += advanceWidth + spacing / scale;
      }
      // Faces count upwards, pictures downwards.
      return `<g fill="${fill}" transform="translate(${x} ${y}) scale(${scale} ${-scale})">${letters}</g>`;
    },
  };
}

/** The text in lines no wider than a width. A name may break after its dots, dashes and underscores; a line too many ends in "…". */
export function wrap(text: string, width: number, most: number, measure: (text: string) => number): string[] {
  const pieces = text.split(/\s+/).flatMap((word) =>
    (measure(word) > width ? word.split(/(?<=[._/-])/) : [word]).map((piece, index) => ({
      piece,
      joint: index === 0 ? ' ' : '',
    })),
  );
  const lines: string[] = [];
  let line = '';
  for (const { piece, joint } of pieces) {
    const longer = line === '' ? piece : `${line}${joint}${piece}`;
    if (line !== '' && measure(longer) > width) {
      lines.push(line);
      line = piece;
    } else line = longer;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  let last = lines[most - 1] ?? '';
  while (last.includes(' ') && measure(`${last}…`) > width) last = last.slice(0, last.lastIndexOf(' '));
  return [...lines.slice(0, most - 1), `${last.replace(/[,;:.]$/, '')}…`];
}
