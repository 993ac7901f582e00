/** The closeout board: the release decision on the package of the sandbox, as the reader left it there. */
import { toText } from '../../contracts/alter.ts';
import { DECISION } from '../../contracts/closeout/contracts.ts';
import type { ReleaseDecision } from '../../contracts/closeout/decision.ts';
import { momentOn, type Snapshot, snapshot } from '../closeout/sandbox/assemble.ts';
import { boardOf, countRows, ROW_VIEW, STATE_VIEW } from '../closeout/sandbox/board.ts';
import { beginningOf, type Progress } from '../closeout/sandbox/progress.ts';
import { draw, mark, type Piece } from '../draw.ts';
import { MESSAGES, type Room } from './room.ts';

function boardPiece(now: Snapshot, whose: string): Piece {
  const rows = boardOf(now);
  const { signal, word, told } = STATE_VIEW[now.decision.state];
  return [
    draw('p', { class: 'ec-state' }, mark(signal, { word, large: true }), ' ', countRows(rows)),
    draw(
      'p',
      {},
      `${told} `,
      whose,
      ' ',
      draw('a', { href: '/closeout/sandbox/' }, 'Change it in the sandbox'),
      '.',
    ),
    draw(
      'ol',
      { class: 'ec-rows' },
      rows.map(({ id, title, status, said }) =>
        draw(
          'li',
          { 'data-criterion': id },
          draw('span', {}, title),
          mark(ROW_VIEW[status].signal, { word: ROW_VIEW[status].word }),
          said.length === 0
            ? undefined
            : draw(
                'ul',
                {},
                said.map(({ text, code }) => draw('li', {}, text, ' ', draw('code', {}, code))),
              ),
        ),
      ),
    ),
  ];
}

/** In: progress that a browser kept, if it did. */
export function closeoutRoom(kept?: Progress): Room {
  const { answers, day } = kept ?? beginningOf();
  const own = snapshot(answers, day);
  const whose =
    kept === undefined
      ? 'The package is the sample with which the sandbox begins.'
      : 'The package is that of the sandbox, as you left it in this browser.';
  return {
    id: 'console-closeout',
    title: 'Closeout board',
    again: 'Decide again',
    places: [{ part: 'board', title: 'Release criteria', wide: true }, ...MESSAGES],
    steps: [
      {
        path: `/closeout/evaluate?as_of=${encodeURIComponent(momentOn(day))}`,
        body: toText(own.document),
        gives: DECISION,
      },
    ],
    sample: () => own.decision,
    parts(answer) {
      // The decision contract has accepted it.
      const decision = answer as ReleaseDecision;
      return {
        board: boardPiece({ ...own, decision }, whose),
        request: toText(own.document),
        response: toText(decision),
      };
    },
  };
}
