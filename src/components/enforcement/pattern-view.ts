/** A pattern held against a value, as a reader sees it: what covered what, or how far it came and what is missing. */
import { compilePattern, matches, type Pattern, stretchesOf } from '../../runtime/enforcement/match.ts';
import { draw, mark, type Piece } from '../draw.ts';
import { visible } from './visible.ts';

/** Where a match stops. `from` is an offset in UTF-16 units. */
export interface Failure {
  readonly from: number;
  /** What the pattern wants next: a literal, or the end. */
  readonly wants: string;
  readonly why: 'literal' | 'end' | 'line-feed' | 'last';
}

/** The parts of a line of the pattern, in order. */
type Line = readonly string[];

/** How far one line of the pattern reaches on one line of the value; undefined when it covers all of it. */
function failsOn(literals: Line, value: string, start: number): Failure | undefined {
  const [first = '', ...rest] = literals;
  if (!value.startsWith(first)) {
    let same = 0;
    while (first[same] === value[same] && same < value.length) same += 1;
    return { from: start + same, wants: first.slice(same), why: 'literal' };
  }
  let at = first.length;
  if (rest.length === 0) return at === value.length ? undefined : { from: start + at, wants: '', why: 'end' };
  const last = rest[rest.length - 1] ?? '';
  for (const literal of rest.slice(0, -1)) {
    const next = value.indexOf(literal, at);
    if (next === -1) return { from: start + at, wants: literal, why: 'literal' };
    at = next + literal.length;
  }
  const room = value.length - last.length >= at;
  return room && value.endsWith(last) ? undefined : { from: start + at, wants: last, why: 'last' };
}

/** Why a pattern does not match: the first place from which it cannot go on. Undefined when it matches. */
export function failureOf(pattern: Pattern, value: string): Failure | undefined {
  if (matches(pattern, value)) return undefined;
  let start = 0;
  for (const [index, literals] of pattern.lines.entries()) {
    const feed = value.indexOf('\n', start);
    const end = feed === -1 ? value.length : feed;
    const failure = failsOn(literals, value.slice(start, end), start);
    if (failure !== undefined) return failure;
    const isLast = index === pattern.lines.length - 1;
    if (isLast) return { from: end, wants: '', why: 'line-feed' };
    if (feed === -1) return { from: end, wants: '\n', why: 'literal' };
    start = end + 1;
  }
  return { from: value.length, wants: '', why: 'end' };
}

function sentence({ wants, why }: Failure, value: string, from: number): Piece {
  const wanted = draw('code', {}, visible(wants));
  const rest = draw('code', {}, visible(value.slice(from)) || 'nothing');
  if (why === 'line-feed') return ['A line feed follows, and a star covers none.'];
  if (why === 'end') return ['The pattern ends here, and the value goes on with ', rest, '.'];
  if (why === 'last')
    return ['The value must end in ', wanted, ' after this place; it goes on with ', rest, '.'];
  return ['From here on the pattern wants ', wanted, '; the value has ', rest, '.'];
}

/** The value with each piece of the pattern under the stretch that it covered. */
function covered(pattern: Pattern, value: string): Piece {
  const stretches = stretchesOf(pattern, value) ?? [];
  return draw(
    'ol',
    { class: 'pl-pieces', 'aria-label': 'The pieces of the pattern, and what each covered' },
    stretches.map(({ by, from, to }) =>
      draw(
        'li',
        {},
        draw('code', { class: `de-${by}` }, from === to ? 'nothing' : visible(value.slice(from, to))),
        draw('span', {}, by === 'star' ? 'by a star' : 'letter for letter'),
      ),
    ),
  );
}

/** What the lab shows for a pattern and a value. */
export function labPiece(patternText: string, value: string): Piece {
  const pattern = compilePattern(patternText);
  const failure = failureOf(pattern, value);
  const line = (signal: 'yes' | 'no', word: string) =>
    draw('p', { class: 'de-line' }, mark(signal, { word, large: true }));
  if (failure === undefined) return [line('yes', 'It matches'), covered(pattern, value)];
  const { from } = failure;
  return [
    line('no', 'It does not match'),
    draw(
      'p',
      { class: 'pl-where' },
      draw(
        'code',
        { class: 'de-value' },
        from > 0 ? draw('span', { class: 'de-literal' }, visible(value.slice(0, from))) : undefined,
        draw('span', { class: 'pl-here', role: 'img', 'aria-label': ' (it fails here) ' }, '▸'),
        draw('span', { class: 'pl-rest' }, visible(value.slice(from))),
      ),
    ),
    draw('p', {}, sentence(failure, value, from)),
  ];
}

/** One sentence for a reader who hears the page. */
export function labSpoken(patternText: string, value: string): string {
  const failure = failureOf(compilePattern(patternText), value);
  return failure === undefined ? 'It matches.' : `It does not match. It fails after ${failure.from} signs.`;
}
