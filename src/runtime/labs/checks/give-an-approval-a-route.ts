/** The approval: routed by the engine to people who may decide it, and ended by one of them. */
import type { ApprovalRecord, Routing } from '../../../contracts/evidence/approval.ts';
import { APPROVAL_RECORD, APPROVAL_ROUTING } from '../../../contracts/evidence/contracts.ts';
import type { DecisionRecord } from '../../../contracts/evidence/decision.ts';
import type { Check, Texts } from '../../../contracts/labs/lab.ts';
import { createApproval } from '../../evidence/approvals.ts';
import { EvidenceError } from '../../evidence/refusal.ts';
import { validateJson } from '../../validate-json.ts';
import { code, errorsIn } from '../say.ts';
import { listAt, parsed } from '../values.ts';

const ROLE_GROUP = 'Identity Review';
const COMMAND_GROUP = 'Platform On-Call';
const MOST_HOURS = 8;
const HOUR_MS = 3_600_000;

interface Routed {
  readonly group: string;
  readonly hours: number;
}

/** Where a decision would go; undefined when nobody could be asked. */
function routed(decision: DecisionRecord, routing: Routing): Routed | undefined {
  try {
    const asked = createApproval(decision, { now: 0, id: 'apr_000000000000', routing });
    return { group: asked.approver_group, hours: Date.parse(asked.expires_at) / HOUR_MS };
  } catch (error) {
    if (error instanceof EvidenceError) return undefined;
    throw error;
  }
}

const toGroup = (found: Routed | undefined, wanted: string): string[] =>
  found?.group === wanted ? [] : [`It goes to ${code(found?.group ?? 'nobody')}, who may not decide it.`];

function aboutRecord(record: ApprovalRecord, role: DecisionRecord, group: string | undefined): string[] {
  const same = (['decision_id', 'session_id', 'correlation_id'] as const).filter(
    (key) => record[key] !== role[key],
  );
  return [
    ...same.map(
      (key) =>
        `${code(key)} is not that of the decision on ${code(role.target)}: it is ${code(role[key])} there.`,
    ),
    ...(record.approver_group === group
      ? []
      : [
          `${code('approver_group')} is ${code(record.approver_group)}, and the route gives ${code(group ?? 'nobody')}.`,
        ]),
  ];
}

/** In: the record, and who is in its group. */
function aboutEnd(record: ApprovalRecord, members: readonly unknown[]): string[] {
  const { state, decided_by: by = '', decided_at: at = '', requested_by: asker, history = [] } = record;
  if (state !== 'approved' && state !== 'denied')
    return [
      `Its state is ${code(state)}; ${code('approved')} or ${code('denied')} is an end that a person gave.`,
    ];
  const [first, last] = [history[0], history.at(-1)];
  const moment = Date.parse(at);
  return [
    ...(members.includes(by) ? [] : [`${code(by)} is nobody of ${code(record.approver_group)}.`]),
    ...(by === asker ? ['Who asks may not decide.'] : []),
    ...(moment < Date.parse(record.expires_at) ? [] : ['It was decided when its time had run out.']),
    ...(moment >= Date.parse(record.requested_at) ? [] : ['It was decided before it was asked for.']),
    ...(first?.event === 'created' ? [] : [`The history does not begin with the event ${code('created')}.`]),
    ...(last?.event === state && last.actor === by && last.timestamp === at
      ? []
      : [
          'The last event of the history tells another end than the record: event, actor and timestamp must agree.',
        ]),
  ];
}

function routeTasks(texts: Texts, [role, command]: readonly DecisionRecord[]) {
  const { verdict, value } = validateJson(APPROVAL_ROUTING, texts['routing.json'] ?? '');
  const says = errorsIn('routing.json', verdict.issues);
  if (verdict.outcome !== 'yes' || role === undefined || command === undefined)
    return { role: says, command: says, fallback: says };
  // The contract has accepted it.
  const routing = value as Routing;
  const groups = Object.keys((parsed(texts['groups.json']) ?? {}) as object);
  const { approver_group: _, ...nameless } = {
    ...role,
    action_type: 'read_file',
    rule_id: 'filesystem.read.block',
  };
  const [one, two, three] = [role, command, nameless].map((decision) => routed(decision, routing));
  const long = one !== undefined && one.hours > MOST_HOURS;
  return {
    role: [...toGroup(one, ROLE_GROUP), ...(long ? [`It stays open for ${one.hours} hours.`] : [])],
    command: toGroup(two, COMMAND_GROUP),
    fallback: groups.includes(three?.group ?? '') ? [] : [`It reaches ${code(three?.group ?? 'nobody')}.`],
    group: one?.group,
  };
}

export const check: Check = (texts) => {
  // A given file: two records, the wider role first.
  const decisions = parsed(texts['decisions.json']) as readonly DecisionRecord[];
  const { group, ...routes } = { group: undefined, ...routeTasks(texts, decisions) };
  const { verdict, value } = validateJson(APPROVAL_RECORD, texts['approval.json'] ?? '');
  const [role] = decisions;
  if (verdict.outcome !== 'yes' || role === undefined) {
    const says = errorsIn('approval.json', verdict.issues);
    return { ...routes, record: says, ended: says };
  }
  const record = value as ApprovalRecord;
  const members = listAt(parsed(texts['groups.json']), record.approver_group, 'members');
  return { ...routes, record: aboutRecord(record, role, group), ended: aboutEnd(record, members) };
};
