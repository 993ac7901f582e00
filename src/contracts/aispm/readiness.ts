/**
 * The readiness packet: the last page of a posture. Upstream publishes two fields and one rule: ready when it says so and
 * lists no blocker. What the packet shows for it is ours, so that a flag without anything behind it can be told apart.
 */
import * as z from 'zod';
import { count, flag, line, list, maybe, moment, oneOf } from '../evidence/parts.ts';

/** What must be proved before production, with the blocker that stands while it is not. The five are upstream's. */
export const READINESS_KINDS = {
  live_connectors: {
    title: 'Live connectors',
    blocker: 'No live evidence of a connector',
    means: 'No real receiver was ever tried',
    close: 'Run the validation of the connector and attach the audit of its delivery',
  },
  tenant_isolation: {
    title: 'Isolation of tenants',
    blocker: 'Isolation of tenants not proved',
    means: 'Data could cross from one to the other',
    close: 'Tests of isolation with at least two real tenants, then the gate again',
  },
  report_delivery: {
    title: 'Delivery of reports',
    blocker: 'Delivery of reports not verified',
    means: 'It is configured, and nobody has received one',
    close: 'Send one to approved recipients and keep the audit',
  },
  runtime_workflows: {
    title: 'Real workflows',
    blocker: 'Synthetic workflow only',
    means: 'Fixtures passed; no real action did',
    close: 'A real run with files, commands, pushes and tools',
  },
  evidence_freshness: {
    title: 'Fresh evidence',
    blocker: 'Evidence is stale',
    means: 'It is older than the decision it has to carry',
    close: 'Make it again, then the gate again',
  },
} as const satisfies Record<
  string,
  { readonly title: string; readonly blocker: string; readonly means: string; readonly close: string }
>;
export type ReadinessKind = keyof typeof READINESS_KINDS;
export const READINESS_KIND_IDS = Object.keys(READINESS_KINDS) as [ReadinessKind, ...ReadinessKind[]];

export const READY_KEY = 'ready_for_aispm_production';
const SOURCES = ['live', 'synthetic'] as const;
/** Ours: evidence older than this cannot carry a decision, unless the packet says otherwise. */
export const WINDOW_DAYS = 30;
const MOST_DAYS = 3_650;
const MOST_BLOCKERS = 64;

const proof = z
  .object({
    kind: oneOf(READINESS_KIND_IDS, { title: 'Kind', description: 'What it proves.', origin: 'ours' }),
    source: oneOf(SOURCES, {
      title: 'Source',
      description: 'Real actions and receivers, or fixtures.',
      origin: 'ours',
    }),
    checked_at: moment(
      { title: 'Checked at', description: 'When it was proved.', origin: 'ours' },
      '2026-03-10T09:00:00Z',
    ),
    evidence_refs: list(
      line(
        { title: 'Evidence reference', description: 'Where it stands.' },
        'evidence://aispm/connector-delivery',
      ),
      64,
      { title: 'Evidence references', description: 'At least one.', origin: 'ours' },
      ['evidence://aispm/connector-delivery'],
    ).min(1, { error: 'must name at least one reference: a proof that stands nowhere is none' }),
  })
  .meta({ title: 'Proof', description: 'One thing that was proved.' });

export const readinessSchema = z
  .object({
    [READY_KEY]: flag({ title: 'Ready', description: 'What the packet says of itself.' }, true),
    blockers: list(
      line(
        { title: 'Blocker', description: 'What stands in the way, in words.' },
        READINESS_KINDS.report_delivery.blocker,
      ),
      MOST_BLOCKERS,
      { title: 'Blockers', description: 'Empty when nothing stands in the way.' },
      [],
    ),
    decided_at: maybe(
      moment(
        { title: 'Decided at', description: 'The moment that evidence is held against.', origin: 'ours' },
        '2026-03-13T09:00:00Z',
      ),
    ),
    window_days: maybe(
      count(
        { title: 'Window', description: 'How many days old evidence may be.', origin: 'ours' },
        WINDOW_DAYS,
        1,
        MOST_DAYS,
      ),
    ),
    proofs: maybe(
      list(
        proof,
        MOST_BLOCKERS,
        { title: 'Proofs', description: 'What the flag stands on.', origin: 'ours' },
        [],
      ),
    ),
  })
  .meta({ title: 'Readiness packet', description: 'Whether a posture may carry production.' });

export type ReadinessPacket = z.output<typeof readinessSchema>;

const proved = (kind: ReadinessKind, day: string): unknown => ({
  kind,
  source: 'live',
  checked_at: `2026-03-${day}T09:00:00Z`,
  evidence_refs: [`evidence://aispm/${kind}`],
});

/** A packet that is ready, and shows why. */
export const READY_EXAMPLE = {
  [READY_KEY]: true,
  blockers: [],
  decided_at: '2026-03-13T09:00:00Z',
  window_days: WINDOW_DAYS,
  proofs: READINESS_KIND_IDS.map((kind, index) => proved(kind, String(8 + index).padStart(2, '0'))),
};

/** Packets that their contract accepts, and that are not ready, or only say so. */
export const READINESS_CASES: readonly {
  readonly id: string;
  readonly title: string;
  readonly packet: unknown;
}[] = [
  {
    id: 'two-blockers',
    title: 'Not ready, and says what is missing',
    packet: {
      ...READY_EXAMPLE,
      [READY_KEY]: false,
      blockers: [READINESS_KINDS.tenant_isolation.blocker, READINESS_KINDS.report_delivery.blocker],
      proofs: (['live_connectors', 'runtime_workflows', 'evidence_freshness'] as const).map((kind) =>
        proved(kind, '10'),
      ),
    },
  },
  {
    id: 'contradiction',
    title: 'Says ready, and lists a blocker',
    packet: { ...READY_EXAMPLE, blockers: [READINESS_KINDS.report_delivery.blocker] },
  },
  { id: 'bare', title: 'Says ready, and shows nothing', packet: { [READY_KEY]: true, blockers: [] } },
  {
    id: 'fixtures',
    title: 'Ready on fixtures',
    packet: {
      ...READY_EXAMPLE,
      proofs: READINESS_KIND_IDS.map((kind) => ({
        ...(proved(kind, '10') as object),
        ...(kind === 'runtime_workflows' ? { source: 'synthetic' } : {}),
      })),
    },
  },
  {
    id: 'stale',
    title: 'Ready on what was proved last autumn',
    packet: {
      ...READY_EXAMPLE,
      proofs: READINESS_KIND_IDS.map((kind) => ({
        ...(proved(kind, '10') as object),
        ...(kind === 'live_connectors' ? { checked_at: '2025-10-02T09:00:00Z' } : {}),
      })),
    },
  },
];
