/** The bench for a response of the reader's own: a box, the verdict on the pair, and both texts with what does not fit marked. */
import type { Contract } from '../../contracts/contract.ts';
import { docsOf } from '../../contracts/issue.ts';
import { draw, mark, type Piece, toNodes } from '../draw.ts';
import { need } from '../need.ts';
import { type Held, holdAgainst, type Mismatch } from './own-answer.ts';
import { countOf } from './verdict-words.ts';

/** A text by lines; a line that an issue speaks of carries its number. */
function sidePiece(
  title: string,
  text: string,
  at: (mismatch: Mismatch) => number | undefined,
  held: Held,
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
        const numbers = held.mismatches.flatMap((one, number) => (at(one) === index + 1 ? [number + 1] : []));
        return numbers.length === 0
          ? `${line}\n`
          : [draw('mark', {}, draw('b', {}, `${numbers.join(', ')} `), line), '\n'];
      }),
    ),
  );
}

const where = ({ requestLine, responseLine }: Mismatch): string =>
  [
    ...(responseLine === undefined ? [] : [`response line ${responseLine}`]),
    ...(requestLine === undefined ? [] : [`request line ${requestLine}`]),
  ].join(', ');

function issuesPiece(held: Held): Piece {
  return draw(
    'ol',
    { class: 'pg-mismatches' },
    held.mismatches.map((one) => {
      const { message, code } = one.issue;
      return draw('li', {}, `${message} `, draw('a', { href: docsOf(code) }, code), ` ${where(one)}`);
    }),
  );
}

export class OwnAnswer {
  readonly #panel: HTMLDetailsElement;
  readonly #pair: Contract;
  readonly #box: HTMLTextAreaElement;
  readonly #request: () => string;
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** `request` and `built` give the texts of the request and of the answer that the contract builds. */
  constructor(panel: HTMLDetailsElement, pair: Contract, request: () => string, built: () => string) {
    this.#panel = panel;
    this.#pair = pair;
    this.#request = request;
    this.#box = need<HTMLTextAreaElement>(panel, 'own-text');
    if (this.#box.value === '') this.#box.value = built();
    this.#box.addEventListener('input', () => this.update());
    need(panel, 'own-built').addEventListener('click', () => {
      this.#box.value = built();
      this.update();
    });
    this.update();
  }

  /** Request or response has changed. Nothing is judged while the panel is closed. */
  update(): void {
    clearTimeout(this.#pause);
    if (this.#panel.open) this.#pause = setTimeout(() => this.#show(), 150);
  }

  #show(): void {
    const held = holdAgainst(this.#pair, this.#request(), this.#box.value);
    const put = (part: string, piece: Piece): void =>
      need(this.#panel, part).replaceChildren(...toNodes(piece));
    put('own-verdict', [
      mark(held.verdict.outcome),
      ' ',
      held.verdict.outcome === 'yes' ? 'The pair fits.' : countOf(held.verdict),
    ]);
    put('own-issues', held.mismatches.length === 0 ? undefined : issuesPiece(held));
    put(
      'own-sides',
      held.mismatches.length === 0
        ? undefined
        : [
            sidePiece('Request', this.#request(), ({ requestLine }) => requestLine, held),
            sidePiece('Response', this.#box.value, ({ responseLine }) => responseLine, held),
          ],
    );
  }
}
