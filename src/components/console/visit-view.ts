/** The decisions of this visit as a table. What somebody else wrote into the tab's storage is held to the contract. */
import { type DecisionRecord, decisionSchema } from '../../contracts/evidence/decision.ts';
import { isShowable } from '../../contracts/secrets.ts';
import { draw, mark, name, type Piece } from '../draw.ts';

const COLUMNS = ['Decision', 'Action and target', 'Rule', 'Decided at'];

export const NOTHING_YET: Piece = draw(
  'p',
  {},
  'Nothing was asked in this visit yet. ',
  draw('a', { href: '/decide/' }, 'Ask the engine something'),
  ' and come back in the same tab.',
);

const shown = (text: string): string =>
  isShowable(text) ? text : 'It looks like a secret and is not shown.';

const row = (record: DecisionRecord): Piece =>
  draw(
    'tr',
    { 'data-decision': record.decision_id },
    draw('td', {}, mark(record.decision)),
    draw('th', { scope: 'row' }, name(record.action_type), draw('span', {}, shown(record.target))),
    draw('td', {}, name(record.rule_id), draw('span', {}, shown(record.reason))),
    draw(
      'td',
      {},
      draw('time', { datetime: record.timestamp }, record.timestamp.slice(0, 19).replace('T', ' ')),
    ),
  );

/** Newest first. Entries that are no decisions are counted, not drawn. */
export function visitPiece(values: readonly unknown[]): Piece {
  const read = values.map((value) => decisionSchema.safeParse(value));
  const records = read.flatMap(({ data }) => data ?? []);
  const strange = read.length - records.length;
  return [
    records.length === 0
      ? NOTHING_YET
      : draw(
          'table',
          {},
          draw(
            'thead',
            {},
            draw(
              'tr',
              {},
              COLUMNS.map((title) => draw('th', { scope: 'col' }, title)),
            ),
          ),
          draw('tbody', {}, records.toReversed().map(row)),
        ),
    strange === 0
      ? undefined
      : draw('p', {}, `${strange} entries of this tab’s storage are no decisions and are left out.`),
  ];
}
