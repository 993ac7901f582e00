/** The bench for an answer of the reader's own: a box, the verdict on it, and both texts with what does not fit marked. */
import { docsOf } from '../../contracts/issue.ts';
import { draw, mark, type Piece, toNodes } from '../draw.ts';
import { need } from '../need.ts';
import type { Held, Mismatch } from './own-answer.ts';

/** A text by lines; a line that an issue speaks of carries its number. */
function sidePiece(
  title: string,
  text: string,
  at: (mismatch: Mismatch) => readonly number[],
  told: readonly Mismatch[],
): Piece {
  const lines = text.split(/\r\n|\n|\r/);
  return draw(
    'div',
    {},
    draw('p', { class: 'pg-outside-title' }, title),
    draw(
      'pre',
      { class: 'pg-pre', tabindex: '0', role: 'region', 'aria-label': `${title}, with marks` },
      lines.map((line, index) => {
        const numbers = told.flatMap((one, number) => (at(one).includes(index + 1) ? [number + 1] : []));
        return numbers.length === 0
          ? `${line}\n`
          : [draw('mark', {}, draw('b', {}, `${numbers.join(', ')} `), line), '\n'];
      }),
    ),
  );
}

const responseLines = ({ responseLine }: Mismatch): readonly number[] =>
  responseLine === undefined ? [] : [responseLine];

const LINES = new Intl.ListFormat('en');
const linesOf = (side: string, lines: readonly number[]): string[] =>
  lines.length === 0
    ? []
    : [`${side} line${lines.length === 1 ? '' : 's'} ${LINES.format(lines.map(String))}`];

function mismatchPiece(one: Mismatch): Piece {
  const { says, code, requestLines } = one;
  const where = [...linesOf('response', responseLines(one)), ...linesOf('request', requestLines)].join('; ');
  const link = code === undefined ? undefined : [draw('a', { href: docsOf(code) }, code), ' '];
  return draw('li', {}, `${says} `, link, where);
}

/** What the bench is about. */
export interface Bench {
  /** The text of the document. */
  request(): string;
  /** The answer that is made here. */
  built(): string;
  /** What does not fit of an answer; undefined while there is nothing to hold it against. */
  hold(answer: string): Held | undefined;
}

const sentence = ({ outcome, mismatches }: Held): string => {
  if (outcome === 'yes') return 'The pair fits.';
  if (outcome === 'unusable') return 'The text could not be judged.';
  return mismatches.length === 1 ? 'One thing does not fit.' : `${mismatches.length} things do not fit.`;
};

const MOST_TOLD = 50;

export class OwnAnswer {
  readonly #panel: HTMLDetailsElement;
  readonly #bench: Bench;
  readonly #box: HTMLTextAreaElement;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(panel: HTMLDetailsElement, bench: Bench) {
    this.#panel = panel;
    this.#bench = bench;
    this.#box = need<HTMLTextAreaElement>(panel, 'own-text');
    if (this.#box.value === '') this.#box.value = bench.built();
    this.#box.addEventListener('input', () => this.update());
    need(panel, 'own-built').addEventListener('click', () => {
      this.#box.value = bench.built();
      this.update();
    });
    this.update();
  }

  /** Document or answer has changed. Nothing is judged while the panel is closed. */
  update(): void {
    clearTimeout(this.#pause);
    if (this.#panel.open) this.#pause = setTimeout(() => this.#show(), 150);
  }

  #show(): void {
    const put = (part: string, piece: Piece): void =>
      need(this.#panel, part).replaceChildren(...toNodes(piece));
    const held = this.#bench.hold(this.#box.value);
    const told = held?.mismatches.slice(0, MOST_TOLD) ?? [];
    put(
      'own-verdict',
      held === undefined
        ? 'There is no answer to hold it against.'
        : [mark(held.outcome), ' ', sentence(held)],
    );
    put(
      'own-issues',
      told.length === 0 ? undefined : draw('ol', { class: 'pg-mismatches' }, told.map(mismatchPiece)),
    );
    const sides = [
      sidePiece('Request', this.#bench.request(), ({ requestLines }) => requestLines, told),
      sidePiece('Response', this.#box.value, responseLines, told),
    ];
    put('own-sides', told.length === 0 ? undefined : sides);
    // A text may be longer than its box: what the first mark stands on is in view, without moving the page.
    for (const side of need(this.#panel, 'own-sides').querySelectorAll('pre')) {
      const first = side.querySelector('mark');
      if (first !== null) side.scrollTop = first.offsetTop - side.offsetTop - side.clientHeight / 3;
    }
  }
}
