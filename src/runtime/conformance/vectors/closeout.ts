/** Questions about the closeout: the criteria, health, artifacts, alerts, retries, and bundles of it. */
import { altered } from '../../../contracts/alter.ts';
import { ALERT_REQUEST_EXAMPLE } from '../../../contracts/closeout/alert.ts';
import { TRIAL_PACKAGE } from '../../../contracts/closeout/contracts.ts';
import { CRITERIA } from '../../../contracts/closeout/criteria.ts';
import { mergePatch } from '../../../contracts/closeout/merge-patch.ts';
import { SECTION_NAMES } from '../../../contracts/closeout/package.ts';
import {
  RETRY_REQUEST_EXAMPLE,
  WORKER_REQUEST_EXAMPLE,
  WORKER_RUN_EXAMPLE,
} from '../../../contracts/closeout/record-examples.ts';
import { CLEAN_SAMPLE, SAMPLE } from '../../../contracts/closeout/sample.ts';
import { REQUIRED_FILES } from '../../../contracts/closeout/vocabulary.ts';
import type { FamilyId } from '../../../contracts/conformance/families.ts';
import { makeCloseoutBundle } from '../../closeout/bundle.ts';
import {
  CLOSEOUT_CASES,
  checkedPackage,
  HEALTH_CASES,
  packageOf,
  RETRY_CASES,
  requestOf,
  retryMoment,
} from '../cases/closeout.ts';
import { toBase64 } from '../documents.ts';
import { type Draft, draft } from './make.ts';

const AS_OF = SAMPLE.generated_at;

function call(
  family: FamilyId,
  operation: string,
  name: string,
  document: unknown,
  options: { readonly as_of?: string; readonly expiry_warning_days?: string } = {},
): Draft {
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  return draft(family, `${operation}/${name}`, { ask: 'closeout', operation, text, ...options });
}

/** Each field that a criterion reads, taken away from a package that passes. */
const removed = (): Draft[] =>
  [...new Set(CRITERIA.flatMap(({ reads }) => reads))].map((field) => {
    const patch = field
      .split('.')
      .toReversed()
      .reduce<unknown>((inner, key) => ({ [key]: inner }), null);
    return call('closeout', 'evaluate', `without/${field}`, mergePatch(SAMPLE, patch), { as_of: AS_OF });
  });

const risk = (accepted_risk: object) => ({ release_decision: { accepted_risk } });
const files = (...names: readonly string[]) => ({
  closeout_artifact_bundle: { files: names.map((name) => ({ name, sha256: 'a'.repeat(64) })) },
});
const REQUIRED = Object.keys(REQUIRED_FILES);

/** What the cases leave out: the sample, changed in one way that a single code speaks of. */
const CHANGED: Readonly<Record<string, unknown>> = {
  'owner-is-a-placeholder': risk({ owner: ' TBD ' }),
  'no-reason': risk({ reason: ' ' }),
  'no-usable-end': risk({ expires_at: '2026-06-07T10:00:00' }),
  'covers-nothing': risk({ covers: [] }),
  'covers-one-of-two': risk({ covers: ['retention_health'] }),
  'key-assertion-missing': { signed_archive_manifest: { private_key_stored: null } },
  'digest-cut': { signed_archive_manifest: { manifest_digest: 'sha256:9bc1' } },
  'key-material': { signed_archive_manifest: { private_key: 'x' } },
  'token-in-a-note': { retention_review: { notes: 'see {{github_token}}' } },
  'worker-rejected': { retry_worker_run: { review_state: 'rejected' } },
  'dry-run-that-sent': { retry_worker_run: { live_connector_used: true } },
  'a-file-missing': files(...REQUIRED.slice(1)),
  'a-file-twice': files(...REQUIRED, ...REQUIRED.slice(1)),
  'file-under-its-other-name': files(...Object.values(REQUIRED_FILES)),
};

const evaluations = (): Draft[] => [
  ...CLOSEOUT_CASES.map((one) =>
    call(
      'closeout',
      'evaluate',
      `case/${one.id}`,
      packageOf(one),
      one.as_of === undefined ? {} : { as_of: one.as_of },
    ),
  ),
  ...TRIAL_PACKAGE.presets.map(({ id, text }) => call('closeout', 'evaluate', `preset/${id}`, text)),
  ...Object.entries(CHANGED).map(([name, patch]) =>
    call('closeout', 'evaluate', `changed/${name}`, mergePatch(SAMPLE, patch)),
  ),
  ...removed(),
  ...SECTION_NAMES.map((name) =>
    call('closeout', 'evaluate', `without-section/${name}`, mergePatch(SAMPLE, { [name]: null })),
  ),
  call('closeout', 'evaluate', 'no-clock', mergePatch(SAMPLE, { generated_at: null })),
  call('closeout', 'evaluate', 'no-such-moment', SAMPLE, { as_of: 'tomorrow' }),
  call('closeout', 'artifact-bundle', 'sample', SAMPLE),
  call('closeout', 'artifact-bundle', 'clean', CLEAN_SAMPLE),
  call(
    'closeout',
    'artifact-bundle',
    'open',
    mergePatch(SAMPLE, { release_closeout_summary: { closeout_state: 'open' } }),
  ),
];

export const healthDrafts = (): Draft[] => [
  ...HEALTH_CASES.map((one, index) =>
    call('retention-health', 'health', `case/${index + 1}`, checkedPackage(one), { as_of: AS_OF }),
  ),
  call('retention-health', 'health', 'wide-window', CLEAN_SAMPLE, { expiry_warning_days: '366' }),
  call('retention-health', 'health', 'no-such-window', CLEAN_SAMPLE, { expiry_warning_days: '-1' }),
  call(
    'retention-health',
    'health',
    'no-date',
    mergePatch(CLEAN_SAMPLE, { retention_review: { retention_until: '' } }),
  ),
  call('retention-health', 'alert-plan', 'example', ALERT_REQUEST_EXAMPLE),
  call('retention-health', 'alert-plan', 'after-the-window', ALERT_REQUEST_EXAMPLE, {
    as_of: '2026-05-31T09:00:01Z',
  }),
  call('retention-health', 'alert-plan', 'healthy', { ...ALERT_REQUEST_EXAMPLE, alert_level: 'healthy' }),
];

const [FIRST_RUN] = WORKER_RUN_EXAMPLE.executions;
const earlier = (changes: object) => ({
  ...WORKER_REQUEST_EXAMPLE,
  prior_executions: [{ ...FIRST_RUN, ...changes }],
});

export const retryDrafts = (): Draft[] => [
  ...RETRY_CASES.map((one, index) =>
    call('retry', 'retry-plan', `case/${index + 1}`, requestOf(one), { as_of: retryMoment(one.now) }),
  ),
  call('retry', 'retry-plan', 'example', RETRY_REQUEST_EXAMPLE),
  call(
    'retry',
    'retry-plan',
    'no-delay',
    altered(RETRY_REQUEST_EXAMPLE, ['retry_policy', 'retry_delay_minutes'], 0),
  ),
  call('retry', 'retry-worker', 'example', WORKER_REQUEST_EXAMPLE),
  call('retry', 'retry-worker', 'done-before', earlier({})),
  call('retry', 'retry-worker', 'delivered-before', earlier({ execution_status: 'delivered' })),
  call('retry', 'retry-worker', 'live', altered(WORKER_REQUEST_EXAMPLE, ['mode'], 'live')),
];

async function bundles(): Promise<Draft[]> {
  const { zip } = await makeCloseoutBundle(CLEAN_SAMPLE);
  const flipped = Uint8Array.from(zip, (byte, at) => (at === zip.length >> 1 ? byte ^ 1 : byte));
  const verify = (name: string, bytes: Uint8Array, as_of?: string) =>
    draft('closeout', `bundle/${name}`, {
      ask: 'verify_closeout',
      zip: toBase64(bytes),
      ...(as_of === undefined ? {} : { as_of }),
    });
  return [
    verify('whole', zip),
    verify('later', zip, '2027-06-02T00:00:00Z'),
    verify('accepted-risk', (await makeCloseoutBundle(SAMPLE)).zip),
    verify('bit-flipped', flipped),
    verify('cut', zip.slice(0, zip.length >> 1)),
    verify('no-zip', new TextEncoder().encode('not a zip')),
  ];
}

export const closeoutDrafts = async (): Promise<Draft[]> => [...evaluations(), ...(await bundles())];
