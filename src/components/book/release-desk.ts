/** A release record from a small form, what the engine says to it, and what it did not get to say. */
import { DENIED_STATES, RELEASE_KINDS, type ReleaseKind } from '../../contracts/enforcement/release-kinds.ts';
import { DEFAULTS } from '../../contracts/enforcement/vocabulary.ts';
import { type Decision, explain } from '../../runtime/enforcement/decide.ts';
import { packPolicy } from '../../runtime/enforcement/packs.ts';
import type { Step } from '../../runtime/enforcement/trace.ts';

export interface ReleaseForm {
  readonly kind: string;
  /** Empty: the record names no approval. */
  readonly state: string;
  readonly id: boolean;
  readonly delivered: boolean;
  /** An id of ALARMS; empty: none. */
  readonly alarm: string;
}

interface Alarm {
  readonly id: string;
  readonly title: string;
  readonly fields: Readonly<Record<string, string | number>>;
}

/** What else a record may report. The last one looks like a signal and is read by no rule. */
export const ALARMS: readonly Alarm[] = [
  { id: 'alert', title: 'An alert level: critical', fields: { alert_level: 'critical' } },
  { id: 'drift', title: 'A drift status: drifted', fields: { drift_status: 'drifted' } },
  { id: 'failed', title: 'Failed deliveries: 2', fields: { failed_delivery_count: 2 } },
  { id: 'count', title: 'Drifted endpoints: 4', fields: { drifted_endpoint_count: 4 } },
];

export const APPROVAL_WORDS: readonly string[] = ['approved', 'pending', ...DENIED_STATES, 'waived'];

/** Kinds by what they do, for the form. */
export const KIND_GROUPS: readonly { readonly title: string; readonly kinds: readonly string[] }[] = [
  { title: 'Carries something out', is: ({ execution }: ReleaseKind) => execution },
  { title: 'Delivers', is: ({ delivery }: ReleaseKind) => delivery },
  { title: 'Asks for an approval', is: ({ approval, execution }: ReleaseKind) => approval && !execution },
  { title: 'Reports', is: ({ approval, delivery }: ReleaseKind) => !approval && !delivery },
].map(({ title, is }) => ({ title, kinds: RELEASE_KINDS.filter(is).map(({ kind }) => kind) }));

export const FIRST: ReleaseForm = {
  kind: 'rollout-promotion-execution',
  state: '',
  id: false,
  delivered: false,
  alarm: '',
};

/** The request that the form stands for. */
export function requestOf({ kind, state, id, delivered, alarm }: ReleaseForm) {
  const fields = ALARMS.find((one) => one.id === alarm)?.fields ?? {};
  return {
    action_type: 'release_governance_record',
    target: 'parcel-tracking 2.4.0',
    release_governance: {
      metadata_kind: kind,
      ...(state === '' ? {} : { approval_state: state }),
      ...(id ? { approval_id: 'apr_000000000001' } : {}),
      ...(delivered ? { delivery_success: true } : {}),
      ...fields,
    },
  };
}

/** The same record without one of its parts, where that part kept the engine from saying something else. */
interface Hidden {
  readonly by: string;
  readonly decision: Decision;
}

export interface Judged {
  readonly decision: Decision;
  readonly steps: readonly Step[];
  readonly hidden: readonly Hidden[];
}

function judged(form: ReleaseForm) {
  const policy = packPolicy(DEFAULTS.policy_pack);
  if (policy === undefined) throw new Error('the release desk needs the baseline');
  return explain(requestOf(form), {
    policy,
    newId: () => '0d0000000001',
    now: () => new Date('2026-03-13T09:00:00Z'),
  });
}

const WITHOUT: readonly { readonly by: string; readonly less: Partial<ReleaseForm> }[] = [
  { by: 'the approval', less: { state: '', id: false } },
  { by: 'the alarm', less: { alarm: '' } },
];

export function judgeRecord(form: ReleaseForm): Judged {
  const { decision, trace } = judged(form);
  const hidden = WITHOUT.map(({ by, less }) => ({ by, decision: judged({ ...form, ...less }).decision }));
  return {
    decision,
    steps: trace.steps,
    hidden: hidden.filter((one) => one.decision.rule_id !== decision.rule_id),
  };
}
