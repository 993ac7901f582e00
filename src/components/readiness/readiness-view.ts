/** What a readiness packet gets, drawn at build and in the browser alike. */
import { READINESS_KINDS } from '../../contracts/aispm/readiness.ts';
import type { Issue } from '../../contracts/issue.ts';
import type { ProofState, Readiness } from '../../runtime/aispm/readiness.ts';
import { draw, mark, name, type Piece } from '../draw.ts';
import type { SignalName } from '../signals.ts';

const STATES: Readonly<
  Record<Readiness['state'], { readonly signal: SignalName; readonly word: string; readonly says: string }>
> = {
  ready: {
    signal: 'ready',
    word: 'Ready',
    says: 'It says so, nothing stands in the way, and all five things are proved.',
  },
  ready_unproven: {
    signal: 'person',
    word: 'Says ready, shows nothing',
    says: 'Upstream’s rule lets it through. A person has to ask what it stands on.',
  },
  not_ready: { signal: 'not_ready', word: 'Not ready', says: 'It may not carry production. This is why:' },
};

const PROOFS: Readonly<Record<ProofState, { readonly signal: SignalName; readonly word: string }>> = {
  proved: { signal: 'ready', word: 'Proved' },
  missing: { signal: 'missing', word: 'Missing' },
  synthetic: { signal: 'not_ready', word: 'Fixtures only' },
  stale: { signal: 'stale', word: 'Stale' },
  not_shown: { signal: 'none', word: 'Not shown' },
};

const list = (title: string, items: readonly Piece[]): Piece =>
  draw(
    'ul',
    { class: 're-list', 'aria-label': title },
    items.map((item) => draw('li', {}, item)),
  );

/** The verdict of the gate, and why. */
export function gatePiece({ state, upstream, reasons }: Readiness): Piece {
  const { signal, word, says } = STATES[state];
  return [
    draw('p', { class: 're-state' }, mark(signal, { word, large: true })),
    draw('p', {}, says),
    reasons.length > 0 && state === 'not_ready' ? list('Why it is not ready', reasons) : undefined,
    draw(
      'p',
      { class: 're-upstream' },
      'By upstream’s rule alone: ',
      mark(upstream ? 'ready' : 'not_ready'),
      '. Ready is a packet that says so and lists no blocker.',
    ),
  ];
}

/** The five things, each with what the packet shows for it. */
export function proofsPiece({ proofs }: Readiness): Piece {
  return draw(
    'table',
    { class: 'in-table re-table' },
    draw('caption', {}, 'What must be proved, and what the packet shows'),
    draw(
      'thead',
      {},
      draw(
        'tr',
        {},
        ['What', 'State', 'Evidence', 'Closed by'].map((title) => draw('th', { scope: 'col' }, title)),
      ),
    ),
    draw(
      'tbody',
      {},
      proofs.map(({ kind, state, days, evidence_refs: refs }) => {
        const { signal, word } = PROOFS[state];
        const age = days === undefined ? '' : `, ${days} ${days === 1 ? 'day' : 'days'} old`;
        return draw(
          'tr',
          {},
          draw('th', { scope: 'row' }, READINESS_KINDS[kind].title),
          draw('td', {}, mark(signal, { word: `${word}${age}` })),
          draw(
            'td',
            {},
            refs.length === 0
              ? 'none'
              : refs.map((ref, index) => [index > 0 ? draw('br') : undefined, name(ref)]),
          ),
          draw('td', {}, state === 'proved' ? '' : `${READINESS_KINDS[kind].close}.`),
        );
      }),
    ),
  );
}

/** A packet that its contract refuses: nothing is judged. */
export const refusedPiece = (issues: readonly Issue[]): Piece => [
  draw('p', { class: 're-state' }, mark('no', { word: 'No packet', large: true })),
  list(
    'What is wrong with it',
    issues.map(({ message, line, code, docs }) => [
      line === undefined ? '' : `Line ${line}: `,
      message,
      ' ',
      draw('a', { href: docs }, code),
    ]),
  ),
];

export const spokenOf = ({ state, reasons }: Readiness): string =>
  `${STATES[state].word}.${state === 'not_ready' ? ` ${reasons.length} ${reasons.length === 1 ? 'reason' : 'reasons'}.` : ''}`;
