/** The families of rules that an implementation declares one by one. What it does not declare is never counted as passed. */
import type { AskName } from './asks.ts';

export interface ConformanceFamily {
  readonly id: string;
  readonly title: string;
  /** What an implementation that passes has shown. */
  readonly shows: string;
  readonly asks: readonly AskName[];
}

export const CONFORMANCE_FAMILIES = [
  {
    id: 'documents',
    title: 'Documents',
    shows:
      'Broken, hostile and odd texts get a verdict with a place: JSON, encoding, bounds, repeated keys, secrets.',
    asks: ['validate'],
  },
  {
    id: 'saas',
    title: 'SaaS control plane',
    shows: 'Requests, responses, pairs and flat inputs of every operation are judged, and pairs are built.',
    asks: ['validate', 'build'],
  },
  {
    id: 'enforcement-shapes',
    title: 'Enforcement: shapes',
    shows:
      'Requests of the enforcement wire are read: names, types, null, numbers, unknown and repeated keys.',
    asks: ['validate'],
  },
  {
    id: 'enforcement-conversions',
    title: 'Enforcement: conversions',
    shows: 'A wire request becomes a runtime request, a decision becomes a response, to the byte.',
    asks: ['convert'],
  },
  {
    id: 'enforcement-limits',
    title: 'Enforcement: limits',
    shows: 'Bounds, screening and closed sets of words of the enforcement contracts hold.',
    asks: ['validate'],
  },
  {
    id: 'decisions',
    title: 'Decisions',
    shows:
      'Actions are decided by the packs: rule, severity, group, reason, and what each mode makes of them.',
    asks: ['decide'],
  },
  {
    id: 'policies',
    title: 'Policies',
    shows: 'Policy packs and trust registries are judged, and the linter finds its sharp edges.',
    asks: ['validate', 'lint'],
  },
  {
    id: 'evidence',
    title: 'Evidence',
    shows:
      'Evidence records are judged, and bundles verified: every file, the signature, who is trusted and when.',
    asks: ['validate', 'verify_evidence'],
  },
  {
    id: 'closeout',
    title: 'Closeout',
    shows: 'Packages are judged, the eight criteria decide, and bundles are verified.',
    asks: ['validate', 'closeout', 'verify_closeout'],
  },
  {
    id: 'retention-health',
    title: 'Retention health',
    shows: 'The health checks find what they must, and alerts are planned from them.',
    asks: ['validate', 'closeout'],
  },
  {
    id: 'retry',
    title: 'Retries',
    shows:
      'Failed deliveries are planned to be retried, to wait or to be given up, and a dry run sends nothing.',
    asks: ['validate', 'closeout'],
  },
  {
    id: 'lifecycle',
    title: 'Customer lifecycle',
    shows: 'The packets of the eleven gates are judged, and each gate and the index gives its result.',
    asks: ['validate', 'gate'],
  },
  {
    id: 'posture',
    title: 'Posture',
    shows: 'Dashboards, review packets and readiness packets are judged.',
    asks: ['validate'],
  },
] as const satisfies readonly ConformanceFamily[];

export type FamilyId = (typeof CONFORMANCE_FAMILIES)[number]['id'];

export const FAMILY_IDS = CONFORMANCE_FAMILIES.map(({ id }) => id) as [FamilyId, ...FamilyId[]];

/** True for the id of a family. */
export function isFamilyId(text: unknown): text is FamilyId {
  return FAMILY_IDS.some((id) => id === text);
}
