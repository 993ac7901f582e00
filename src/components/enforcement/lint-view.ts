/** What the linter found in the policy in view. Each finding brings an action that a reader can ask at once. */
import type { LintReport } from '../../runtime/lint/report.ts';
import { draw, type Piece } from '../draw.ts';

/** The findings, or one sentence where there are none. */
export function lintPiece({ outcome, findings, complete }: LintReport): Piece {
  if (outcome !== 'yes') return draw('p', {}, 'The policy cannot be read, so it was not looked into.');
  const more = complete ? undefined : draw('p', {}, 'The search was ended at its bound; there may be more.');
  if (findings.length === 0) return [draw('p', {}, 'Nothing was found.'), more];
  const items = findings.map(({ code, docs, message, line, column, counterexample }) => {
    const place = `Policy ${line}:${column}`;
    const go = {
      class: 'de-go',
      type: 'button',
      'data-go': 'policy',
      'data-line': String(line),
      'data-column': String(column),
    };
    return draw(
      'li',
      {},
      line === undefined ? undefined : draw('button', { ...go, 'aria-label': `${place}, go there` }, place),
      draw('span', {}, message),
      ' ',
      draw('a', { href: docs }, code),
      counterexample === undefined
        ? undefined
        : [
            ' ',
            draw(
              'button',
              { class: 'tool-button', type: 'button', 'data-ask': JSON.stringify(counterexample.request) },
              'Decide this action',
              draw('span', { class: 'sr-only' }, ` of ${code}`),
            ),
          ],
    );
  });
  return [draw('ul', { class: 'de-issues', 'aria-label': 'Findings of the linter' }, items), more];
}
