import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { altered } from '../../contracts/alter.ts';
import { TRIAL_PACKAGE } from '../../contracts/closeout/contracts.ts';
import { MANIFEST_EXAMPLE } from '../../contracts/closeout/manifest-example.ts';
import type { TrialPackage } from '../../contracts/closeout/package.ts';
import { CLEAN_SAMPLE, SAMPLE } from '../../contracts/closeout/sample.ts';
import { expandSamples } from '../../contracts/samples.ts';
import { canonicalBytes } from '../bundle/canonical.ts';
import { sha256Hex } from '../bundle/digest.ts';
import { type BundleFiles, toBytes } from '../bundle/files.ts';
import { listFiles, MANIFEST } from '../bundle/manifest.ts';
import { writeZip } from '../bundle/zip-write.ts';
import { EvidenceError } from '../evidence/refusal.ts';
import { buildArtifacts } from './artifacts.ts';
import { makeCloseoutBundle, sealed } from './bundle.ts';
import { verifyCloseoutBundle } from './verify-bundle.ts';

const clean = TRIAL_PACKAGE.schema.parse(CLEAN_SAMPLE) as TrialPackage;
const made = await makeCloseoutBundle(SAMPLE);
const zipWith = (
  changes: Readonly<Record<string, Uint8Array | undefined>>,
  files: BundleFiles = made.files,
) => {
  const changed = new Map<string, Uint8Array>(files);
  for (const [name, bytes] of Object.entries(changes)) {
    if (bytes === undefined) changed.delete(name);
    else changed.set(name, bytes);
  }
  return writeZip(changed);
};
const namesOf = async (zip: Uint8Array) =>
  (await verifyCloseoutBundle(zip)).issues
    .filter(({ severity }) => severity === 'error')
    .map(({ code, path }) => `${code} ${path.split(' ')[0]}`);
const refusalOf = async (value: unknown) => {
  try {
    await makeCloseoutBundle(value);
  } catch (error) {
    if (error instanceof EvidenceError) return error.issues;
    throw error;
  }
  return [];
};

describe('the evidence bundle of a closeout', () => {
  test('is intact as made, and its decision is made again', async () => {
    const { outcome, intact, decision } = await verifyCloseoutBundle(made.zip);
    expect({ outcome, intact, decision }).toEqual({
      outcome: 'person',
      intact: true,
      decision: made.decision,
    });
    const whole = await makeCloseoutBundle(CLEAN_SAMPLE);
    expect(await verifyCloseoutBundle(whole.zip)).toMatchObject({ outcome: 'yes', intact: true });
  });

  test('has the same bytes each time, and the same content digest at another moment', async () => {
    expect((await makeCloseoutBundle(structuredClone(SAMPLE))).zip).toEqual(made.zip);
    const later = await makeCloseoutBundle(
      { ...SAMPLE, generated_at: '2026-06-01T08:30:00Z' },
      { asOf: '2026-06-02T00:00:00Z' },
    );
    expect(later.manifest.content_sha256).toBe(made.manifest.content_sha256);
    expect(later.zip).not.toEqual(made.zip);
  });

  test('has the manifest that the contract shows', () => expect(made.manifest).toEqual(MANIFEST_EXAMPLE));

  test('names a file that was changed, dropped or added', async () => {
    const review = made.files.get('records/retention_review.json') ?? new Uint8Array();
    const changed = toBytes(new TextDecoder().decode(review).replace('2027', '2037'));
    expect(await namesOf(zipWith({ 'records/retention_review.json': changed }))).toEqual([
      'file-changed records/retention_review.json',
    ]);
    expect(await namesOf(zipWith({ 'records/scenario.json': undefined }))).toEqual([
      'file-missing records/scenario.json',
    ]);
    expect(await namesOf(zipWith({ 'notes.md': toBytes('rides along') }))).toEqual(['file-added notes.md']);
    expect(await namesOf(zipWith({ 'manifest.json': undefined }))).toEqual([
      'manifest-missing manifest.json',
    ]);
  });

  test('names both records when two are swapped', async () => {
    const [plan, run] = ['records/closeout_retry_plan.json', 'records/retry_worker_run.json'] as const;
    const swapped = zipWith({ [plan]: made.files.get(run), [run]: made.files.get(plan) });
    expect(await namesOf(swapped)).toEqual([`file-changed ${plan}`, `file-changed ${run}`]);
  });

  test('does not take over a decision that somebody wrote and listed anew', async () => {
    const ready = await makeCloseoutBundle(CLEAN_SAMPLE);
    const blocked = await makeCloseoutBundle(altered(CLEAN_SAMPLE, ['release_closeout_summary'], null));
    const files = new Map(blocked.files);
    for (const name of ['decision.json', 'summary.md'])
      files.set(name, ready.files.get(name) ?? new Uint8Array());
    const listed = await listFiles(files);
    const { manifest_sha256: _, ...rest } = blocked.manifest;
    const content_sha256 = await sha256Hex(canonicalBytes(listed));
    files.set(MANIFEST, canonicalBytes(await sealed({ ...rest, files: [...listed], content_sha256 })));
    const verified = await verifyCloseoutBundle(writeZip(files));
    expect(verified).toMatchObject({ outcome: 'no', intact: false, decision: { state: 'blocked' } });
    expect(await namesOf(writeZip(files))).toEqual([
      'record-mismatch decision.json',
      'record-mismatch summary.md',
    ]);
  });

  test('answers for another moment, and says what was packed', async () => {
    const { decision, intact } = await verifyCloseoutBundle(made.zip, { asOf: '2027-06-02T00:00:00Z' });
    expect(intact).toBe(true);
    expect(decision?.state).toBe('blocked');
    expect(decision?.blockers).toContain('retention_approval:retention_expired');
  });

  test('any flipped byte is noticed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(made.zip.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const zip = made.zip.slice();
        zip[at] = (zip[at] ?? 0) ^ mask;
        const before = (await verifyCloseoutBundle(made.zip)).issues;
        expect((await verifyCloseoutBundle(zip)).issues).not.toEqual(before);
      }),
      { numRuns: 200 },
    );
  });

  test('lets no secret and no key in, and shows none', async () => {
    const token = expandSamples('{{github_token}}');
    const withToken = altered(SAMPLE, ['retention_review', 'notes'], token);
    expect((await refusalOf(withToken)).map(({ code }) => code)).toContain('sensitive-value');
    expect(JSON.stringify(await refusalOf(withToken))).not.toContain(token);
    const key = expandSamples('{{pem_header}}');
    expect(await refusalOf(altered(SAMPLE, ['retention_review', 'notes'], key))).not.toEqual([]);
  });

  test('needs a package and a moment', async () => {
    expect((await refusalOf([])).map(({ code }) => code)).toEqual(['wrong-type']);
    expect((await refusalOf({ ...SAMPLE, generated_at: null })).map(({ code }) => code)).toEqual([
      'no-clock',
    ]);
  });

  test('never throws on what is no bundle', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect((await verifyCloseoutBundle(bytes)).outcome).toBe('unusable');
      }),
      { numRuns: 200 },
    );
  });
});

describe('the artifact bundle', () => {
  test('has digests that fit its records, so that verification has nothing to add', async () => {
    const built = await buildArtifacts(clean);
    if (!built.ok) throw new Error('not built');
    expect(built.record.files?.map(({ name }) => name)).toEqual([
      'closeout-summary.json',
      'final-readiness-bundle.json',
      'signed-archive-manifest.json',
      'retention-decision.json',
    ]);
    const whole = await makeCloseoutBundle({ ...clean, closeout_artifact_bundle: built.record });
    expect(await verifyCloseoutBundle(whole.zip)).toMatchObject({ outcome: 'yes', issues: [] });
  });

  test('warns of digests that are made up', async () => {
    const { issues } = await verifyCloseoutBundle(made.zip);
    expect(issues).toHaveLength(3);
    expect(issues.every(({ code, severity }) => code === 'record-mismatch' && severity === 'warning')).toBe(
      true,
    );
  });

  test('is refused for an open closeout and for a retention that was not approved', async () => {
    const open = await buildArtifacts(
      altered(SAMPLE, ['release_closeout_summary', 'closeout_state'], 'open') as typeof SAMPLE,
    );
    expect(open).toMatchObject({
      ok: false,
      finding: { message: 'artifact bundle requires a closed closeout summary.' },
    });
    const denied = await buildArtifacts(
      altered(SAMPLE, ['retention_review', 'decision_state'], 'denied') as typeof SAMPLE,
    );
    expect(denied).toMatchObject({ ok: false, finding: { at: ['retention_review', 'decision_state'] } });
  });
});
