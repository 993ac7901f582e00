/** An answer as a reader sees it: the decision, what decided it, and what is wrong where there is none. */
import type { Issue } from '../../contracts/issue.ts';
import { stretchesOf } from '../../runtime/enforcement/match.ts';
import type { ListStep, Step, Trace } from '../../runtime/enforcement/trace.ts';
import { draw, mark, name, type Piece } from '../draw.ts';
import { SIGNALS } from '../signals.ts';
import type { Answer, Complaint } from './answer.ts';
import { visible } from './visible.ts';

/** The value of a match, with the stretches that the letters and the stars of the pattern covered. */
function stretches({ patterns, hit, value }: Pick<ListStep, 'patterns' | 'hit' | 'value'>): Piece {
  const pattern = patterns[hit];
  const covered = pattern === undefined ? undefined : stretchesOf(pattern, value);
  if (covered === undefined) return draw('code', {}, value);
  return draw(
    'code',
    { class: 'de-value' },
    covered
      .filter(({ from, to }) => from < to)
      .map(({ by, from, to }) => draw('span', { class: `de-${by}` }, visible(value.slice(from, to)))),
  );
}

const decidingList = ({ steps, pattern }: Trace): ListStep | undefined =>
  pattern === undefined
    ? undefined
    : steps.findLast((step): step is ListStep => step.kind === 'list' && step.list === pattern.list);

/** What decided: the pattern and what it covered, or the question that was answered, or that nothing covered it. */
export function whyPiece(trace: Trace): Piece {
  const step = decidingList(trace);
  if (step !== undefined && trace.pattern !== undefined)
    return [
      draw(
        'p',
        {},
        'Pattern ',
        draw('code', {}, trace.pattern.text),
        ' of ',
        name(step.list),
        ' covers all of it:',
      ),
      draw('p', { class: 'de-cover' }, stretches(step)),
      draw(
        'p',
        { class: 'de-legend' },
        draw('span', { class: 'de-literal' }, 'letter for letter'),
        ' ',
        draw('span', { class: 'de-star' }, 'by a star'),
      ),
    ];
  const last = trace.steps.at(-1);
  if (last?.kind === 'question')
    return draw(
      'p',
      {},
      `${last.question} `,
      draw('b', {}, last.yes ? 'Yes' : 'No'),
      ': ',
      draw('code', {}, visible(last.saw)),
    );
  const lists = trace.steps.flatMap((step) => (step.kind === 'list' ? [step.list] : []));
  return draw(
    'p',
    {},
    'No pattern of ',
    lists.map((list, index) => [index > 0 ? ' or ' : '', name(list)]),
    ' covers it.',
  );
}

function verdict({ answered }: Answer): Piece {
  if (answered === undefined) return undefined;
  const { decision, effective, summary, trace } = answered;
  const term = (title: string, ...value: readonly Piece[]): Piece => [
    draw('dt', {}, title),
    draw('dd', {}, value),
  ];
  return [
    draw(
      'p',
      { class: 'de-line' },
      mark(effective, { large: true }),
      draw('span', { class: 'de-severity' }, decision.severity),
    ),
    summary === undefined
      ? undefined
      : draw(
          'p',
          { class: 'de-mode' },
          'The policy says ',
          mark(summary.base_decision.decision),
          `. ${summary.mode_reason}`,
        ),
    draw(
      'dl',
      { class: 'de-terms' },
      term('What was judged', draw('code', {}, visible(decision.target) || 'nothing')),
      term('Rule', name(decision.rule_id)),
      term('Reason', decision.reason),
      decision.approver_group === undefined ? undefined : term('Who may approve', decision.approver_group),
      term('Why', whyPiece(trace)),
    ),
  ];
}

const OF = { request: 'Request', policy: 'Policy', registry: 'Registry' } as const;

function issue(of: Complaint['of'], { severity, line, column, message, code, docs }: Issue): Piece {
  const place = line === undefined ? OF[of] : `${OF[of]} ${line}:${column}`;
  const go = {
    class: 'de-go',
    type: 'button',
    'data-go': of,
    'data-line': String(line),
    'data-column': String(column),
  };
  return draw(
    'li',
    { 'data-severity': severity },
    line === undefined
      ? draw('span', {}, place)
      : draw('button', { ...go, 'aria-label': `${place}, go there` }, place),
    draw('span', { class: 'de-message' }, severity === 'warning' ? `Warning: ${message}` : message),
    ' ',
    draw('a', { href: docs }, code),
  );
}

/** What is wrong or odd, of every text in view. */
function complaints(answer: Answer): Piece {
  const items = answer.complaints.flatMap(({ of, issues }) => issues.map((one) => issue(of, one)));
  return items.length === 0 ? undefined : draw('ul', { class: 'de-issues', 'aria-label': 'Issues' }, items);
}

/** The outcome: a decision, or why there is none, and every issue. */
export function outcomePiece(answer: Answer): Piece {
  const none = draw(
    'p',
    { class: 'de-line' },
    mark(answer.outcome === 'no' ? 'no' : 'unusable', { large: true }),
    ' There is no decision.',
  );
  return [answer.answered === undefined ? none : verdict(answer), complaints(answer)];
}

function triedList(step: ListStep): Piece {
  const { patterns, hit, value } = step;
  const tried = hit === -1 ? patterns : patterns.slice(0, hit + 1);
  const sum =
    hit === -1 ? `none of ${patterns.length} covers it` : `number ${hit + 1} of ${patterns.length} covers it`;
  return [
    draw('p', {}, name(step.list), ` on `, draw('code', {}, visible(value)), `: ${sum}.`),
    tried.length === 0
      ? undefined
      : draw(
          'ol',
          { class: 'de-tried' },
          tried.map(({ text }, index) =>
            draw(
              'li',
              index === hit ? { 'data-hit': '' } : {},
              draw('code', {}, visible(text)),
              index === hit ? ' covers it' : ' does not',
            ),
          ),
        ),
  ];
}

const step = (one: Step): Piece =>
  one.kind === 'list'
    ? triedList(one)
    : draw(
        'p',
        {},
        `${one.question} `,
        draw('b', {}, one.yes ? 'Yes' : 'No'),
        ': ',
        draw('code', {}, visible(one.saw) || 'nothing'),
      );

/** Everything that was looked at, in order. */
export function tracePiece({ answered }: Answer): Piece {
  return answered === undefined
    ? draw('p', {}, 'Nothing was looked at: there is no decision.')
    : draw(
        'ol',
        { class: 'de-trace' },
        answered.trace.steps.map((one) => draw('li', {}, step(one))),
      );
}

/** What each pack says to the same request. */
export function packsPiece({ answered }: Answer): Piece {
  return answered === undefined
    ? undefined
    : draw(
        'ul',
        { class: 'de-packs' },
        answered.others.map(({ id, decision }) => draw('li', {}, name(id), ' ', mark(decision))),
      );
}

/** How many packs agree, for the line above them. */
export function packsTitle({ answered }: Answer): string {
  if (answered === undefined) return 'The nine packs';
  const { others, decision } = answered;
  const same = others.filter((other) => other.decision === decision.decision).length;
  return `The packs of this book: ${same} of ${others.length} say the same`;
}

/** The record that would be kept as evidence, as JSON text: the decision, or the summary of a mode. */
export function recordText({ answered }: Answer): string {
  if (answered === undefined) return 'There is no decision, so there is nothing to keep.';
  return JSON.stringify(answered.summary ?? answered.decision, null, 2);
}

/** One sentence for a reader who hears the page. */
export function spokenOf({ outcome, complaints: all, answered }: Answer): string {
  const errors = all.flatMap(({ issues }) => issues).filter(({ severity }) => severity === 'error');
  if (answered === undefined)
    return `${SIGNALS[outcome === 'no' ? 'no' : 'unusable'].word}. ${errors[0]?.message ?? ''}`;
  return `${SIGNALS[answered.effective].word}. ${answered.decision.reason}`;
}
