/** The six questions of a posture: what the decisions at hand answer, and what no decision can. */
import { COVERAGE_STATUSES, COVERAGE_WORDS } from '../../contracts/aispm/coverage.ts';
import type { Dashboard } from '../../contracts/aispm/dashboard.ts';
import type { DecisionRecord } from '../../contracts/evidence/decision.ts';

export interface PostureAnswer {
  readonly question: string;
  /** Sentences with code type between backticks; empty when the decisions say nothing. */
  readonly answer: string;
  readonly cannot: string;
  /** Where the rest is answered, if on this site. */
  readonly next?: { readonly href: string; readonly says: string };
}

const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

function agents({ agents: all }: Dashboard): string {
  return all
    .map(
      ({ agent_id, decision_count, session_count }) =>
        `\`${agent_id}\` asked about ${many(decision_count, 'action')} in ${many(session_count, 'session')}.`,
    )
    .join(' ');
}

function tools(decisions: readonly DecisionRecord[]): string {
  const calls = decisions.filter(({ action_type }) => action_type === 'mcp_tool_call');
  const told = new Map(calls.map(({ target, decision }) => [target, decision]));
  return [...told].map(([target, decision]) => `\`${target}\` got \`${decision}\`.`).join(' ');
}

function controls({ control_coverage: all, overview }: Dashboard): string {
  if (overview.total_decisions === 0) return '';
  return COVERAGE_STATUSES.flatMap((status) => {
    const labels = all
      .filter((one) => one.coverage_status === status)
      .map(({ label }) => label.toLowerCase());
    const word = COVERAGE_WORDS[status];
    return labels.length === 0 ? [] : [`${word[0]?.toUpperCase()}${word.slice(1)}: ${labels.join(', ')}.`];
  }).join(' ');
}

function findings({ findings: all, overview }: Dashboard): string {
  if (overview.total_decisions === 0) return '';
  return all.length === 0
    ? 'None: nothing was stopped or held.'
    : `${many(all.length, 'action')} stopped or held, the worst of ${overview.risk_level} severity.`;
}

/** Every question, with what this posture says to it. */
export function answersOf(
  dashboard: Dashboard,
  decisions: readonly DecisionRecord[],
): readonly PostureAnswer[] {
  return [
    {
      question: 'Which agents ask before they act, and which do not?',
      answer: agents(dashboard),
      cannot: 'An agent that does not ask leaves no decision. It takes an inventory of agents to miss it.',
    },
    {
      question: 'Which tools are trusted, by whom, and since when?',
      answer: tools(decisions),
      cannot:
        'Who trusted a server, and when, stands in the trust registry. A decision tells only what came of it.',
      next: { href: '/labs/govern-a-tool-server/', says: 'Put a registry together' },
    },
    {
      question: 'Which controls are enforced, and which only record?',
      answer: controls(dashboard),
      cannot: 'A control that was never asked is unobserved. Whether it would hold is not known.',
    },
    {
      question: 'Which findings are open, and who owns them?',
      answer: findings(dashboard),
      cannot: 'Nobody owns them: a decision names a group to ask, and no owner and no date of a finding.',
    },
    {
      question: 'Which reports could be handed over today?',
      answer:
        dashboard.overview.total_decisions === 0
          ? ''
          : 'This posture as a document, and its coverage as a table for a spreadsheet. Both can be saved below.',
      cannot: 'Whether a report arrived. Delivery is private upstream, and none is made here.',
    },
    {
      question: 'What stands in the way of a trial, a pilot, production?',
      answer: '',
      cannot: 'Blockers stand in a readiness packet, and no decision makes one.',
      next: { href: '/readiness/', says: 'Give a packet to the gate' },
    },
  ];
}
