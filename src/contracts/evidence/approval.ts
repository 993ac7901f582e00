/** Approvals: the record with its states and history, and the file that says which group an action goes to. */
import * as z from 'zod';
import { DECISIONS } from '../enforcement/vocabulary.ts';
import { count, flag, line, list, maybe, moment, name, oneOf, version } from './parts.ts';

export const APPROVAL_VERSION = 'cavra.approval.v1';
export const APPROVAL_STATES = ['pending', 'approved', 'denied', 'expired', 'break_glass'] as const;
/** What history records; the first stands at the start of every history. */
const APPROVAL_EVENTS = ['created', 'approved', 'denied', 'expired', 'break_glass'] as const;

/** Rules of time and defaults: upstream's. The longest time to live is ours. */
export const APPROVAL_RULES = {
  ttlHours: 24,
  breakGlassTtlHours: 4,
  leastTtlHours: 1,
  mostTtlHours: 8_760,
  requestedBy: 'ai-agent',
  breakGlassGroup: 'Change Advisory Board',
  expiryActor: 'system',
  expiryReason: 'approval expired',
} as const;

const MOST_EVENTS = 64;

const historySchema = z
  .strictObject({
    event: oneOf(APPROVAL_EVENTS, { title: 'Event', description: 'What happened.' }),
    actor: name({ title: 'Actor', description: 'Who did it.' }, 'platform-security'),
    timestamp: moment({ title: 'At', description: 'When.' }),
    reason: maybe(line({ title: 'Reason', description: 'Why.' }, 'Reviewed with the owner.')),
    external_ref: maybe(line({ title: 'External reference', description: 'A ticket, say.' }, 'CHG-1')),
  })
  .meta({ title: 'Event', description: 'One step of the history.' });

export const approvalSchema = z
  .strictObject({
    schema_version: maybe(version(APPROVAL_VERSION)),
    approval_id: name(
      { title: 'Approval id', description: 'Ends the approval reference.' },
      'apr_000000000001',
    ),
    decision_id: name({ title: 'Decision id', description: 'What it is for.' }, 'dec_000000000001'),
    session_id: maybe(name({ title: 'Session', description: 'That of the decision.' }, 'local')),
    correlation_id: maybe(
      name({ title: 'Correlation id', description: 'That of the decision.' }, 'corr_000000000001'),
    ),
    approver_group: name({ title: 'Approver group', description: 'Who may decide.' }, 'Platform Security'),
    state: oneOf(APPROVAL_STATES, { title: 'State', description: 'Only pending can change.' }),
    requested_at: moment({ title: 'Requested at', description: 'When it was asked for.' }),
    expires_at: moment(
      { title: 'Expires at', description: 'From then on it cannot be approved.' },
      '2026-05-22T10:00:00Z',
    ),
    requested_by: maybe(name({ title: 'Requested by', description: 'Who asked.' }, 'ai-agent')),
    decided_by: maybe(name({ title: 'Decided by', description: 'Who ended it.' }, 'platform-security')),
    decided_at: maybe(moment({ title: 'Decided at', description: 'When it ended.' })),
    decision_reason: maybe(
      line({ title: 'Reason', description: 'Why it ended so.' }, 'Reviewed with the owner.'),
    ),
    external_ref: maybe(line({ title: 'External reference', description: 'A ticket, say.' }, 'CHG-1')),
    break_glass: maybe(flag({ title: 'Break glass', description: 'True for the emergency path.' }, false)),
    break_glass_reason: maybe(
      line({ title: 'Break-glass reason', description: 'What the emergency was.' }, 'Outage.'),
    ),
    decision: maybe(oneOf(DECISIONS, { title: 'Decision', description: 'What the engine said.' })),
    history: maybe(
      list(historySchema, MOST_EVENTS, { title: 'History', description: 'Every step in order.' }, []),
    ),
    evidence_refs: maybe(
      list(
        line(
          { title: 'Evidence reference', description: 'Where a proof stands.' },
          'approval://apr_000000000001',
        ),
        MOST_EVENTS,
        { title: 'Evidence references', description: 'Where the proofs stand.' },
        ['approval://apr_000000000001'],
      ),
    ),
  })
  .superRefine((record, context) => {
    // Ours: a record that says it was decided, says by whom and why. Upstream's store cannot make another.
    if (record.state === 'pending') return;
    for (const field of ['decided_by', 'decided_at', 'decision_reason'] as const) {
      if (record[field] !== undefined) continue;
      const message = `is missing: a record in state ${record.state} says who decided, when and why.`;
      context.addIssue({ code: 'custom', path: [field], message, params: { code: 'record-mismatch' } });
    }
  })
  .meta({ title: 'Approval', description: 'One approval with its history.' });

export type ApprovalRecord = z.output<typeof approvalSchema>;
export type ApprovalEvent = z.output<typeof historySchema>;

export const ROUTING_VERSION = 'cavra.approval.routing.v1';
const ANY = 'Left out, it matches everything.';
const MOST_ROUTES = 64;

const routeSchema = z
  .strictObject({
    action_type: maybe(name({ title: 'Action type', description: `Compared exactly. ${ANY}` }, 'write_file')),
    rule_id: maybe(
      name({ title: 'Rule', description: `Compared exactly. ${ANY}` }, 'commands.default.require_approval'),
    ),
    severity: maybe(
      oneOf(['low', 'medium', 'high', 'critical'], {
        title: 'Severity',
        description: `Compared exactly. ${ANY}`,
      }),
    ),
    approver_group: name({ title: 'Approver group', description: 'Where it goes.' }, 'Change Advisory Board'),
    ttl_hours: maybe(
      count(
        { title: 'Hours to live', description: 'How long the request stays open.', origin: 'ours' },
        8,
        APPROVAL_RULES.leastTtlHours,
        APPROVAL_RULES.mostTtlHours,
      ),
    ),
  })
  .meta({ title: 'Route', description: 'One route; the first that matches is taken.' });

/** Upstream takes a routing file whose form we have not seen, so this one is ours. */
export const routingSchema = z
  .strictObject({
    schema_version: version(ROUTING_VERSION, { origin: 'ours' }),
    routes: list(
      routeSchema,
      MOST_ROUTES,
      { title: 'Routes', description: 'Tried in order.', origin: 'ours' },
      [{ approver_group: 'Change Advisory Board' }],
    ),
    fallback: maybe(
      name(
        {
          title: 'Fallback group',
          description: 'Taken when no route matches and the decision names nobody.',
          origin: 'ours',
        },
        'Repository Owners',
      ),
    ),
  })
  .meta({ title: 'Routing', description: 'Which group an action goes to.' });

export type Routing = z.output<typeof routingSchema>;
