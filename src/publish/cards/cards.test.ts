import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPalette } from '../palette.ts';
import { CARD, drawCard } from './card.ts';
import { cardPath } from './path.ts';
import { readFace, wrap } from './type.ts';

const colour = readPalette(readFileSync('src/styles/tokens.css', 'utf8'));
const [bold, plain] = [readFace(600), readFace(400)];
const marks = [{ word: 'Allow', colour: '--signal-allow', path: 'M0 0h1z', filled: false }];
const look = { wordmark: 'A book', marks: [...marks, ...marks], colour, bold, plain };

test('a card stands under the address of its page', () => {
  expect([cardPath('/'), cardPath('/book/one/')]).toEqual(['cards/index.png', 'cards/book/one.png']);
});

describe('lines', () => {
  const five = (text: string): number => text.length;

  test('break between words, and in a long name after its dots and dashes', () => {
    expect(wrap('one two three', 8, 5, five)).toEqual(['one two', 'three']);
    expect(wrap('a.long_name.of-parts', 10, 5, five)).toEqual(['a.long_', 'name.of-', 'parts']);
  });

  test('that are too many end in a sign of it', () => {
    expect(wrap('one two three four five', 8, 2, five)).toEqual(['one two', 'three…']);
  });
});

test('a text is as wide as its letters, in proportion to its size', () => {
  expect(bold.width('Agent', 40)).toBeCloseTo(bold.width('Ag', 40) + bold.width('ent', 40));
  expect(bold.width('Agent', 80)).toBeCloseTo(2 * bold.width('Agent', 40));
});

test('a letter that the face does not have leaves a space and nothing else', () => {
  expect(bold.width('語', 40)).toBe(bold.width(' ', 40));
});

test.each([
  ['short', 'Decide', 'What it says.'],
  [
    'long',
    'SaaS operating automation worker handoff: request and response, and more of it',
    'Words of it. '.repeat(40),
  ],
])('everything of a %s card stands above its foot', (_, title, says) => {
  const svg = drawCard({ place: 'Here', title, says }, look);
  const baselines = [...svg.matchAll(/translate\(72 (\d+(?:\.\d+)?)\) scale/g)].map(([, y]) => Number(y));
  expect(Math.max(...baselines.filter((y) => y < 560))).toBeLessThan(535);
  expect(svg).toContain(`width="${CARD.width}" height="${CARD.height}"`);
  expect(svg).not.toContain('<text');
});

test('a colour that the list does not have is an error', () => {
  expect(() => colour('--signal-allow')).not.toThrow();
  expect(() => colour('--no-such')).toThrow('no colour');
});
