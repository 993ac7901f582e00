/** A judged pack as a reader sees it. */
import { draw, mark, name, type Piece } from '../draw.ts';
import type { JudgedPack } from './my-policy.ts';

const gapsSentence = (gaps: number): Piece =>
  gaps === 0
    ? draw('p', {}, 'The linter finds nothing in it.')
    : draw('p', {}, `The linter finds ${gaps} ${gaps === 1 ? 'kind of gap' : 'kinds of gaps'} in it.`);

/** What the pack decides on each step, or why it decides nothing. */
export function packPiece({ issues, rows, gaps }: JudgedPack): Piece {
  if (issues.length > 0)
    return [
      draw('p', {}, mark('no', { word: 'Not a whole pack' })),
      draw(
        'ul',
        { class: 'mp-issues' },
        issues.map(({ line, message, code, docs }) =>
          draw(
            'li',
            {},
            line === undefined ? '' : `Line ${line}: `,
            message,
            ' ',
            draw('a', { href: docs }, code),
          ),
        ),
      ),
    ];
  return [
    draw(
      'ol',
      { class: 'mp-rows' },
      rows.map(({ does, decision }) =>
        draw(
          'li',
          {},
          draw('span', {}, does),
          draw(
            'span',
            {},
            mark(decision.decision),
            draw('span', { class: 'mp-rule' }, name(decision.rule_id)),
          ),
        ),
      ),
    ),
    gapsSentence(gaps),
  ];
}
