import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { altered, without } from '../../contracts/alter.ts';
import { CRITERIA } from '../../contracts/closeout/criteria.ts';
import { mergePatch } from '../../contracts/closeout/merge-patch.ts';
import { fieldPaths, type TrialPackage } from '../../contracts/closeout/package.ts';
import { CLEAN_SAMPLE, SAMPLE } from '../../contracts/closeout/sample.ts';
import type { Path } from '../../contracts/issue.ts';
import { evaluate } from './evaluate.ts';

/** A passing package with every piece of evidence that a failed delivery calls for. */
const ACCEPTED = SAMPLE;
const AS_OF = SAMPLE.generated_at;

function decide(document: unknown) {
  const result = evaluate(document as TrialPackage, { asOf: AS_OF });
  if (!result.ok) throw new Error(result.finding.message);
  return result.decision;
}

const statuses = (document: unknown) =>
  Object.fromEntries(decide(document).criteria.map(({ id, status }) => [id, status]));

/** Criteria whose status is another than before. */
function flipped(before: unknown, after: unknown): string[] {
  const [old, now] = [statuses(before), statuses(after)];
  return CRITERIA.map(({ id }) => id).filter((id) => old[id] !== now[id]);
}

/** Each member of each section, and each section. */
function pieces(document: object): Path[] {
  return Object.entries(document).flatMap(([section, members]): Path[] =>
    typeof members === 'object' && members !== null
      ? [[section], ...Object.keys(members).map((field): Path => [section, field])]
      : [],
  );
}

/** What each piece of evidence holds up, written out: with it gone, exactly these criteria change. */
const HOLDS: Readonly<Record<string, readonly string[]>> = {
  final_readiness_bundle: ['final_readiness'],
  'final_readiness_bundle.bundle_id': ['final_readiness'],
  'final_readiness_bundle.state': ['final_readiness'],
  'final_readiness_bundle.evidence_refs': ['final_readiness'],
  signed_archive_manifest: ['signed_archive_manifest'],
  'signed_archive_manifest.manifest_id': ['signed_archive_manifest'],
  'signed_archive_manifest.signature_state': ['signed_archive_manifest'],
  'signed_archive_manifest.key_reference': ['signed_archive_manifest'],
  'signed_archive_manifest.private_key_stored': ['signed_archive_manifest'],
  'signed_archive_manifest.manifest_digest': ['signed_archive_manifest'],
  'release_closeout_summary.closeout_id': ['release_closeout'],
  'release_closeout_summary.closeout_state': ['release_closeout'],
  'release_closeout_summary.blocker_count': ['release_closeout'],
  release_closeout_summary: ['release_closeout', 'closeout_delivery'],
  'release_closeout_summary.delivery_state': ['closeout_delivery'],
  retention_review: ['retention_approval', 'retention_health'],
  'retention_review.review_id': ['retention_approval'],
  'retention_review.decision_state': ['retention_approval', 'retention_health'],
  'retention_review.approved_by': ['retention_approval'],
  closeout_artifact_bundle: ['artifact_bundle', 'retention_health'],
  'closeout_artifact_bundle.artifact_bundle_id': ['artifact_bundle', 'retention_health'],
  'closeout_artifact_bundle.download_state': ['artifact_bundle'],
  'closeout_artifact_bundle.retention_decision_state': ['artifact_bundle'],
  'closeout_artifact_bundle.files': ['artifact_bundle'],
  retention_health_report: ['retention_health'],
  'retention_health_report.report_id': ['retention_health'],
  'retention_health_report.health_state': ['retention_health'],
};

const CLEAN_ONLY = {
  // Without a date nothing has run out, but the health check warns, and nobody accepted that.
  'retention_review.retention_until': ['retention_health'],
};

const ACCEPTED_ONLY = {
  closeout_retry_plan: ['closeout_delivery', 'retention_health', 'retry_workflow'],
  'closeout_retry_plan.source_delivery_id': ['closeout_delivery', 'retention_health', 'retry_workflow'],
  'closeout_retry_plan.decision': ['closeout_delivery', 'retention_health', 'retry_workflow'],
  retry_worker_run: ['closeout_delivery', 'retry_workflow'],
  'retry_worker_run.worker_run_id': ['closeout_delivery', 'retry_workflow'],
  'retry_worker_run.state': ['closeout_delivery', 'retry_workflow'],
  'retry_worker_run.mode': ['retry_workflow'],
  'retry_worker_run.would_retry_delivery_ids': ['retry_workflow'],
  release_decision: ['closeout_delivery', 'retention_health'],
  'release_decision.accepted_risk': ['closeout_delivery', 'retention_health'],
};

describe.each([
  ['a clean package', CLEAN_SAMPLE, { ...HOLDS, ...CLEAN_ONLY }],
  ['a package with an accepted risk', ACCEPTED, { ...HOLDS, ...ACCEPTED_ONLY }],
] as const)('%s, with one piece removed', (_what, document, holds) => {
  const expected: Readonly<Record<string, readonly string[]>> = holds;

  test('is a passing one, and every piece that holds something up is tried', () => {
    expect(decide(document).state).not.toBe('blocked');
    const tried = pieces(document as object).map((path) => path.join('.'));
    expect(tried).toEqual(expect.arrayContaining(Object.keys(expected)));
  });

  test.each(pieces(document as object).map((path) => [path.join('.'), path] as const))('%s', (name, path) => {
    const wanted = [...(expected[name] ?? [])];
    for (const gone of [without(document, path), altered(document, path, null)]) {
      expect(flipped(document, gone).sort()).toEqual(wanted.sort());
      expect(decide(gone).state === 'blocked').toBe(wanted.length > 0);
    }
  });
});

test.each(SAMPLE.closeout_artifact_bundle.files.map(({ name }) => name))('a bundle without %s', (name) => {
  const files = SAMPLE.closeout_artifact_bundle.files.filter((file) => file.name !== name);
  expect(flipped(SAMPLE, mergePatch(SAMPLE, { closeout_artifact_bundle: { files } }))).toEqual([
    'artifact_bundle',
  ]);
});

test.each(SAMPLE.final_readiness_bundle.evidence_refs)('readiness without %s', (gone) => {
  const evidence_refs = SAMPLE.final_readiness_bundle.evidence_refs.filter((ref) => ref !== gone);
  const after = mergePatch(SAMPLE, { final_readiness_bundle: { evidence_refs } });
  // The attachment of the release record is welcome and not required.
  expect(flipped(SAMPLE, after)).toEqual(gone.startsWith('release-record') ? [] : ['final_readiness']);
});

/** Values that a field may hold, whatever its kind: the contract decides what gets this far, so these are not all valid. */
const value = fc.constantFrom<unknown>(
  null,
  ...[
    '',
    'approved',
    'denied',
    'closed',
    'open',
    'delivered',
    'failed',
    'critical',
    'retry',
    'suppress',
    'live',
  ],
  ...['completed', 'reviewed', 'rejected', '2020-01-01', '2030-01-01'],
);
const texts = Object.keys(SAMPLE).flatMap((section) => {
  const members: unknown = SAMPLE[section as keyof typeof SAMPLE];
  return typeof members === 'object'
    ? Object.entries(members as object).flatMap(([field, member]) =>
        typeof member === 'string' ? [`${section}.${field}`] : [],
      )
    : [];
});

test('a criterion answers by the fields that it lists, and by nothing else', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      value,
      fc.constantFrom(SAMPLE, CLEAN_SAMPLE),
      (path, said, base) => {
        const [section = '', field = ''] = path.split('.');
        const changed = mergePatch(base, { [section]: { [field]: said } });
        const readers = CRITERIA.filter(({ reads }) => fieldPaths(reads).includes(path)).map(({ id }) => id);
        const [before, after] = [decide(base).criteria, decide(changed).criteria];
        for (const [index, { id, codes, status }] of after.entries()) {
          if (!readers.some((reader) => reader === id))
            expect([id, codes, status]).toEqual([id, before[index]?.codes, before[index]?.status]);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('the three states are all there is, and follow from the statuses', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...texts), value), { maxLength: 4 }), (changes) => {
      const document = changes.reduce<unknown>((copy, [path, said]) => {
        const [section = '', field = ''] = path.split('.');
        return mergePatch(copy, { [section]: { [field]: said } });
      }, SAMPLE);
      const { state, criteria, blockers } = decide(document);
      const found = criteria.map(({ status }) => status);
      expect(state).toBe(
        found.includes('fail')
          ? 'blocked'
          : found.includes('warn')
            ? 'ready_with_accepted_risk'
            : 'ready_for_release',
      );
      expect(blockers.length > 0).toBe(state === 'blocked');
    }),
    { numRuns: 300 },
  );
});
