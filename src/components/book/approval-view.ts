/** What lies on the approval desk, as a reader sees it. */
import type { ApprovalRecord } from '../../contracts/evidence/approval.ts';
import { draw, mark, name, type Piece } from '../draw.ts';
import type { SignalName } from '../signals.ts';
import type { Desk } from './approval-desk.ts';

type State = ApprovalRecord['state'];

/** How each state looks, and what the caller does now. */
const STATES: Readonly<
  Record<State, { readonly signal: SignalName; readonly word: string; readonly next: string }>
> = {
  pending: { signal: 'person', word: 'Pending', next: 'The caller waits. Nothing has been written yet.' },
  approved: {
    signal: 'allow',
    word: 'Approved',
    next: 'The caller may act, and keeps this record beside the decision.',
  },
  denied: { signal: 'block', word: 'Denied', next: 'The caller does not act. Asking again is a new record.' },
  expired: {
    signal: 'stale',
    word: 'Expired',
    next: 'Nobody answered in time, so the answer is no. Asking again is a new record.',
  },
  break_glass: {
    signal: 'allow_with_attestation',
    word: 'Glass broken',
    next: 'The caller may act. The decision is unchanged, and somebody reviews this record afterwards.',
  },
};

const history = ({ history: events = [] }: ApprovalRecord): Piece =>
  draw(
    'ol',
    { class: 'ad-history', 'aria-label': 'History' },
    events.map(({ event, actor, timestamp, reason }) =>
      draw(
        'li',
        {},
        draw('time', { datetime: timestamp }, timestamp.slice(0, 16).replace('T', ' ')),
        ' ',
        draw('b', {}, event.replace('_', ' ')),
        ` by ${actor}`,
        reason === undefined ? undefined : `: ${reason}`,
      ),
    ),
  );

function refused({ refusal }: Desk): Piece {
  if (refusal === undefined) return undefined;
  const { message, code, docs } = refusal;
  return draw(
    'p',
    { class: 'ad-refusal' },
    draw('b', {}, 'Refused. '),
    message,
    ' ',
    draw('a', { href: docs }, code),
  );
}

/** The state, what follows from it, and what was refused. */
export function deskPiece(desk: Desk): Piece {
  const { record } = desk;
  if (record === undefined)
    return [draw('p', { class: 'de-line' }, mark('no', { word: 'No approval', large: true })), refused(desk)];
  const { signal, word, next } = STATES[record.state];
  return [
    draw('p', { class: 'de-line' }, mark(signal, { word, large: true }), record.approver_group),
    refused(desk),
    draw('p', {}, next),
    history(record),
  ];
}

/** The decision that the approval is about. It stays as it was, whatever happens at the desk. */
export function aboutPiece({ decision }: Desk): Piece {
  return [mark(decision.decision), ' by ', name(decision.rule_id), ', ', decision.severity];
}

export const recordText = ({ record }: Desk): string =>
  record === undefined ? 'There is no record.' : JSON.stringify(record, null, 2);

/** One sentence for a reader who hears the page. */
export function spokenOf({ record, refusal }: Desk): string {
  if (refusal !== undefined) return `Refused. ${refusal.message}`;
  return record === undefined ? '' : `${STATES[record.state].word}. ${STATES[record.state].next}`;
}
