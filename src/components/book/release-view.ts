/** What the release desk answers, as a reader sees it. */
import { draw, mark, name, type Piece } from '../draw.ts';
import { SIGNALS } from '../signals.ts';
import { type Judged, type ReleaseForm, requestOf } from './release-desk.ts';

/** The decision, its rule, and what the record would have got without one of its parts. */
export function decisionPiece({ decision, hidden }: Judged): Piece {
  const { decision: word, severity, rule_id, reason, approver_group } = decision;
  return [
    draw(
      'p',
      { class: 'de-line' },
      mark(word, { large: true }),
      draw('span', { class: 'de-severity' }, severity),
    ),
    draw('p', {}, name(rule_id), `. ${reason}`),
    approver_group === undefined ? undefined : draw('p', {}, `${approver_group} may approve.`),
    hidden.map((one) =>
      draw(
        'p',
        { class: 'rd-hidden' },
        `Without ${one.by} it would be `,
        mark(one.decision.decision),
        ' by ',
        name(one.decision.rule_id),
        '.',
      ),
    ),
  ];
}

/** Every question in its order; the last one decided. */
export const questionsPiece = ({ steps }: Judged): Piece =>
  draw(
    'ol',
    { class: 'rd-questions' },
    steps.map((step) =>
      step.kind === 'question'
        ? draw('li', {}, `${step.question} `, draw('b', {}, step.yes ? 'Yes' : 'No'))
        : undefined,
    ),
  );

export const requestText = (form: ReleaseForm): string => JSON.stringify(requestOf(form), null, 2);

/** One sentence for a reader who hears the page. */
export const spokenOf = ({ decision }: Judged): string =>
  `${SIGNALS[decision.decision].word}. ${decision.reason}`;
