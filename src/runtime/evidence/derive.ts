/** What follows from decisions and approvals alone: counts, the event for a SIEM and its four exports, retention. */

import { SEVERITIES, type SeverityWord } from '../../contracts/enforcement/vocabulary.ts';
import {
  type Counts,
  DISPOSITIONS,
  type Evidence,
  METADATA_VERSION,
  type Metadata,
  RETENTION_DEFAULTS,
  RETENTION_VERSION,
  type Retention,
  SIEM_EVENT,
  type SiemEvent,
} from '../../contracts/evidence/bundle.ts';
import { PRODUCT } from '../../contracts/evidence/parts.ts';

/** Evidence of which the moment is known. */
export type DatedEvidence = Evidence & { readonly created_at: string };

const DAY_MS = 86_400_000;

/** A moment as evidence writes it: UTC, no fraction when there is none. */
export function isoMoment(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}

export function countsOf({ decisions, approvals = [] }: Evidence): Counts {
  const decided = (word: string) => decisions.filter(({ decision }) => decision === word).length;
  const stands = (...states: string[]) => approvals.filter(({ state }) => states.includes(state)).length;
  return {
    decision_count: decisions.length,
    blocked_count: decided('block'),
    approval_required_count: decided('require_approval'),
    approved_count: stands('approved', 'break_glass'),
    denied_count: stands('denied'),
    break_glass_count: stands('break_glass'),
  };
}

/** The highest severity by rank. Upstream takes the last in the alphabet, where medium comes after critical. */
export function maxSeverity(severities: readonly SeverityWord[]): SeverityWord {
  const rank = Math.max(0, ...severities.map((severity) => SEVERITIES.indexOf(severity)));
  return SEVERITIES[rank] ?? 'low';
}

export function metadataOf(evidence: DatedEvidence, signer: string): Metadata {
  const { session_id, created_at } = evidence;
  return { schema_version: METADATA_VERSION, session_id, created_at, signer, ...countsOf(evidence) };
}

export function siemEventOf(evidence: DatedEvidence): SiemEvent {
  const { session_id, created_at, decisions } = evidence;
  return {
    event_type: SIEM_EVENT,
    product: PRODUCT,
    session_id,
    created_at,
    ...countsOf(evidence),
    max_severity: maxSeverity(decisions.map(({ severity }) => severity)),
    decisions: decisions.map(({ decision_id, action_type, decision, severity, rule_id, correlation_id }) => ({
      decision_id,
      action_type,
      decision,
      severity,
      rule_id,
      correlation_id,
    })),
  };
}

export interface RetentionInput {
  readonly days?: number;
  readonly classification?: string;
  readonly legalHold?: boolean;
}

export function retentionOf(createdAt: string, input: RetentionInput = {}): Retention {
  const { days = RETENTION_DEFAULTS.days, classification = RETENTION_DEFAULTS.classification } = input;
  const legalHold = input.legalHold ?? false;
  return {
    schema_version: RETENTION_VERSION,
    retention_days: days,
    classification,
    legal_hold: legalHold,
    delete_protection: true,
    retain_until: isoMoment(Date.parse(createdAt) + days * DAY_MS),
    disposition: DISPOSITIONS[legalHold ? 0 : 1],
  };
}

/** Severity words of two receivers, as upstream maps them. */
const SIEM_SEVERITIES = {
  sentinel: { critical: 'High', high: 'High', medium: 'Medium', low: 'Low' },
  datadog: { critical: 'error', high: 'error', medium: 'warning', low: 'info' },
} as const satisfies Record<string, Record<SeverityWord, string>>;

/** The four exports by file name. The names and severity words are upstream's, the rest of the form is ours. */
export function siemExports(event: SiemEvent): Readonly<Record<string, unknown>> {
  const { created_at, max_severity, session_id, event_type } = event;
  return {
    'splunk-hec-events.json': [
      { time: Date.parse(created_at) / 1000, source: 'cavra', sourcetype: event_type, event },
    ],
    'sentinel-log-analytics.json': [
      {
        TimeGenerated: created_at,
        Severity: SIEM_SEVERITIES.sentinel[max_severity],
        SessionId: session_id,
        Event: event,
      },
    ],
    'datadog-events.json': [
      {
        ddsource: 'cavra',
        status: SIEM_SEVERITIES.datadog[max_severity],
        date: created_at,
        message: `${event_type} ${session_id}`,
        attributes: event,
      },
    ],
    'webhook-payload.json': { event_type, severity: max_severity, payload: event },
  };
}

/** Stands in where no decision says when; the missing moments are then what is reported. */
const EPOCH = '1970-01-01T00:00:00Z';

/** The moment of the latest decision, so that the same decisions give the same bundle. */
export function latestMoment(decisions: readonly unknown[]): string {
  const times = decisions.flatMap((record) =>
    typeof record === 'object' && record !== null && 'timestamp' in record ? [record.timestamp] : [],
  );
  const texts = times.filter((time) => typeof time === 'string');
  return texts.reduce((last, time) => (Date.parse(time) > Date.parse(last) ? time : last), texts[0] ?? EPOCH);
}
