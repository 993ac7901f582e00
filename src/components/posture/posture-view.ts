/** A posture as a reader sees it: numbers, chart, the same as a table, questions, findings. */
import { COVERAGE_WORDS } from '../../contracts/aispm/coverage.ts';
import type { Dashboard } from '../../contracts/aispm/dashboard.ts';
import type { DecisionRecord } from '../../contracts/evidence/decision.ts';
import { draw, mark, name, type Piece } from '../draw.ts';
import { words } from '../labs/lab-view.ts';
import { answersOf } from './posture-questions.ts';

const head = (...titles: readonly string[]): Piece =>
  draw(
    'thead',
    {},
    draw(
      'tr',
      {},
      titles.map((title) => draw('th', { scope: 'col' }, title)),
    ),
  );

/** Score and what it counts, always in one breath. */
export function overviewPiece({ overview, control_coverage: controls }: Dashboard): Piece {
  const held = controls.filter(
    ({ coverage_status: status }) => status === 'enforced' || status === 'approval_gated',
  );
  const rows: readonly (readonly [string, string])[] = [
    ['Posture score', `${overview.posture_score} of 100`],
    ['Decisions', String(overview.total_decisions)],
    ['Open findings', String(overview.risk_findings ?? 0)],
    ['Highest severity', overview.risk_findings === 0 ? 'none' : overview.risk_level],
    ['Behind it stands', (overview.evidence_confidence ?? '').replaceAll('_', ' ')],
  ];
  return [
    draw(
      'dl',
      { class: 'po-numbers' },
      rows.map(([title, value]) => draw('div', {}, draw('dt', {}, title), draw('dd', {}, value))),
    ),
    draw(
      'p',
      { class: 'po-score' },
      `The score says that of ${controls.length} kinds of action ${held.length} were stopped or held at least once. It says nothing about actions that nobody asked about.`,
    ),
  ];
}

/** The chart as a table. */
export function coveragePiece({ control_coverage: controls }: Dashboard): Piece {
  const number = (title: string, count: number | undefined): Piece =>
    draw('td', { class: 'po-count', 'data-title': title }, String(count ?? 0));
  return draw(
    'table',
    { class: 'in-table po-table' },
    draw('caption', {}, 'Coverage by kind of action'),
    head('Kind of action', 'Asked', 'Blocked', 'Held', 'Warned', 'Coverage'),
    draw(
      'tbody',
      {},
      controls.map((control) =>
        draw(
          'tr',
          {},
          draw('th', { scope: 'row' }, control.label),
          number('Asked', control.decision_count),
          number('Blocked', control.blocked_actions),
          number('Held', control.approval_required_actions),
          number('Warned', control.warned_actions),
          draw('td', {}, COVERAGE_WORDS[control.coverage_status]),
        ),
      ),
    ),
  );
}

/** Each question with what is known and what is not. */
export function questionsPiece(dashboard: Dashboard, decisions: readonly DecisionRecord[]): Piece {
  return draw(
    'ol',
    { class: 'po-questions' },
    answersOf(dashboard, decisions).map(({ question, answer, cannot, next }) =>
      draw(
        'li',
        {},
        draw('p', { class: 'po-question' }, question),
        answer === ''
          ? undefined
          : draw('p', { class: 'po-known' }, mark('ready', { word: 'Known' }), ' ', words(answer)),
        draw(
          'p',
          { class: 'po-unknown' },
          mark('missing', { word: 'Not from here' }),
          ' ',
          cannot,
          next === undefined ? undefined : [' ', draw('a', { href: next.href }, next.says), '.'],
        ),
      ),
    ),
  );
}

/** What is open, each with the decision behind it. */
export function findingsPiece({ findings }: Dashboard): Piece {
  if (findings.length === 0) return draw('p', {}, 'Nothing was stopped or held.');
  return draw(
    'ul',
    { class: 'po-findings' },
    findings.map(({ decision, severity, reason, decision_id, surface_id }) =>
      draw(
        'li',
        {},
        mark(decision),
        draw('span', {}, `${severity}. ${reason}`),
        draw('span', { class: 'po-behind' }, name(surface_id), ', ', name(decision_id)),
      ),
    ),
  );
}

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The coverage for a spreadsheet. */
export function coverageText({ control_coverage: controls, data_provenance }: Dashboard): string {
  const lines = [
    ['surface', 'decisions', 'blocked', 'held', 'warned', 'coverage', 'provenance'],
    ...controls.map((one) => [
      one.label,
      String(one.decision_count),
      String(one.blocked_actions ?? 0),
      String(one.approval_required_actions ?? 0),
      String(one.warned_actions ?? 0),
      COVERAGE_WORDS[one.coverage_status],
      data_provenance,
    ]),
  ];
  return `${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}
