/** From the reader's answers to the patterns that fit, each with the reasons. */
import { CHOICES, type DeploymentPattern, PATTERNS, type PatternId } from '../../book/deployment-patterns.ts';
import { draw, type Piece } from '../draw.ts';

/** Question id to option id. */
export type Answers = Readonly<Record<string, string>>;

export const FIRST_ANSWERS: Answers = Object.fromEntries(
  CHOICES.map(({ id, options }) => [id, options[0]?.id ?? '']),
);

interface Fit {
  readonly id: PatternId;
  readonly because: readonly string[];
}

/** The patterns that the answers lead to, in the order of the questions, each once. */
function fitting(answers: Answers): readonly Fit[] {
  const found = new Map<PatternId, Set<string>>();
  for (const { id, options } of CHOICES)
    for (const { to, because } of options.find((option) => option.id === answers[id])?.leads ?? [])
      found.set(to, (found.get(to) ?? new Set()).add(because));
  return [...found].map(([id, because]) => ({ id, because: [...because] }));
}

/** Text with code type between backticks. */
const words = (text: string): Piece =>
  text.split('`').map((piece, index) => (index % 2 === 1 ? draw('code', {}, piece) : piece));

export const STATUS_WORDS: Readonly<Record<DeploymentPattern['status'], string>> = {
  here: 'In this book',
  upstream: 'Upstream’s product',
  private: 'Private service',
};

export function fitsPiece(answers: Answers): Piece {
  return draw(
    'ul',
    { class: 'pc-fits' },
    fitting(answers).map(({ id, because }) => {
      const { title, risk, hardening, status, here } = PATTERNS[id];
      return draw(
        'li',
        {},
        draw('p', { class: 'pc-title' }, draw('b', {}, title), ' ', draw('span', {}, STATUS_WORDS[status])),
        draw('p', {}, because.join(' ')),
        draw('p', {}, draw('i', {}, 'Beware:'), ' ', risk),
        draw('p', {}, draw('i', {}, 'So:'), ' ', hardening),
        draw('p', {}, draw('i', {}, 'To try:'), ' ', words(here)),
      );
    }),
  );
}

export const spokenOf = (answers: Answers): string =>
  fitting(answers)
    .map(({ id }) => PATTERNS[id].title)
    .join(', ');
