/** The five criteria that a single section answers. Each gives the codes with which it fails. */
import { boundOf } from '../../contracts/closeout/instant.ts';
import type { TrialPackage } from '../../contracts/closeout/package.ts';
import { EVIDENCE_KINDS, REQUIRED_FILES } from '../../contracts/closeout/vocabulary.ts';
import { namesSomebody, said, shown } from './evidence.ts';

const when = (broken: boolean, code: string): string[] => (broken ? [code] : []);

export function judgeReadiness({ final_readiness_bundle: bundle }: TrialPackage): string[] {
  if (bundle === null || bundle === undefined) return ['readiness_bundle_missing'];
  const refs = (bundle.evidence_refs ?? []).map((ref) => ref.trim().toLowerCase());
  const unreferenced = Object.entries(EVIDENCE_KINDS).filter(
    ([, beginnings]) => !refs.some((ref) => beginnings.some((beginning) => ref.startsWith(beginning))),
  );
  return [
    ...when(!said(bundle.bundle_id), 'readiness_bundle_missing'),
    ...when(bundle.state !== 'ready', 'readiness_bundle_not_ready'),
    ...unreferenced.map(([kind]) => `readiness_ref_missing:${kind}`),
  ];
}

const DIGEST = /^sha256:[0-9a-f]{64}$/;

/** `keyMaterial` says whether the scan found key material in the section. */
export function judgeManifest(
  { signed_archive_manifest: manifest }: TrialPackage,
  keyMaterial: boolean,
): string[] {
  if (manifest === null || manifest === undefined) return ['archive_manifest_missing'];
  const stored = manifest.private_key_stored;
  return [
    ...when(!said(manifest.manifest_id), 'archive_manifest_missing'),
    ...when(
      manifest.signature_state !== 'external_signature_attached',
      'archive_manifest_external_signature_missing',
    ),
    ...when(stored === true, 'private_key_stored'),
    ...when(stored === null || stored === undefined, 'private_key_assertion_missing'),
    ...when(!said(manifest.key_reference), 'key_reference_missing'),
    ...when(!DIGEST.test(manifest.manifest_digest ?? ''), 'manifest_digest_invalid'),
    ...when(keyMaterial, 'private_key_material'),
  ];
}

export function judgeCloseout({ release_closeout_summary: summary }: TrialPackage): string[] {
  if (summary === null || summary === undefined) return ['closeout_summary_missing'];
  return [
    ...when(!said(summary.closeout_id), 'closeout_summary_missing'),
    ...when(summary.closeout_state !== 'closed', 'closeout_open'),
    ...when(summary.blocker_count !== 0, 'closeout_blockers_present'),
  ];
}

export function judgeRetention({ retention_review: review }: TrialPackage, now: number): string[] {
  if (review === null || review === undefined) return ['retention_review_missing'];
  const bound = boundOf(review.retention_until);
  return [
    ...when(!said(review.review_id), 'retention_review_missing'),
    ...when(review.decision_state !== 'approved', 'retention_not_approved'),
    ...when(!namesSomebody(review.approved_by), 'retention_approver_missing'),
    ...when(bound !== undefined && now >= bound, 'retention_expired'),
  ];
}

const SHA256 = /^[0-9a-f]{64}$/;
const OTHER_SPELLINGS = new Map<string, string>(
  Object.entries(REQUIRED_FILES).map(([name, other]) => [other, name]),
);

type File = NonNullable<NonNullable<TrialPackage['closeout_artifact_bundle']>['files']>[number];

function fileCodes(files: readonly File[]): string[] {
  const names = files.map(({ name }) => name?.trim() ?? '').map((name) => OTHER_SPELLINGS.get(name) ?? name);
  const unhashed = names.filter((_, index) => !SHA256.test(files[index]?.sha256 ?? ''));
  const twice = names.filter((name, index) => name !== '' && names.indexOf(name) < index);
  const required = Object.keys(REQUIRED_FILES).filter((name) => !names.includes(name));
  return [
    ...new Set([
      ...unhashed.map((name) => `file_hash_missing:${name === '' ? '(no name)' : shown(name)}`),
      ...required.map((name) => `required_file_missing:${name}`),
      ...twice.map((name) => `duplicate_file:${shown(name)}`),
    ]),
  ];
}

export function judgeBundle({ closeout_artifact_bundle: bundle }: TrialPackage): string[] {
  if (bundle === null || bundle === undefined) return ['artifact_bundle_missing'];
  const files = bundle.files ?? [];
  return [
    ...when(!said(bundle.artifact_bundle_id), 'artifact_bundle_missing'),
    ...when(bundle.download_state !== 'available', 'bundle_not_downloadable'),
    ...when(bundle.retention_decision_state !== 'approved', 'bundle_retention_not_approved'),
    ...(files.length === 0 ? ['bundle_has_no_files'] : fileCodes(files)),
  ];
}
