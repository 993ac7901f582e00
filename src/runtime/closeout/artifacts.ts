/**
 * The artifact bundle: the JSON record that lists the closeout's files with their digests. Digests are over the
 * RFC 8785 form, so that whoever downloads a file can check it; upstream's are over Python's own spacing.
 */
import type { SectionName, TrialPackage } from '../../contracts/closeout/package.ts';
import type { Finding } from '../../contracts/issue.ts';
import { canonicalBytes } from '../bundle/canonical.ts';
import { sha256Hex } from '../bundle/digest.ts';

/** Which record stands behind a file of the artifact bundle; upstream's runtime has other names for two of them. */
const ARTIFACTS: readonly {
  readonly section: SectionName;
  readonly names: readonly [string, ...string[]];
}[] = [
  {
    section: 'release_closeout_summary',
    names: ['closeout-summary.json', 'release-closeout-summary.json'],
  },
  { section: 'final_readiness_bundle', names: ['final-readiness-bundle.json', 'readiness-bundle.json'] },
  { section: 'signed_archive_manifest', names: ['signed-archive-manifest.json'] },
  { section: 'retention_review', names: ['retention-decision.json'] },
];

type ArtifactBundle = NonNullable<TrialPackage['closeout_artifact_bundle']>;

/** The refusals of upstream's builder, word for word. */
const NOT_CLOSED = 'artifact bundle requires a closed closeout summary';
const NOT_APPROVED =
  'artifact bundle requires an approved retention review decision when a decision is supplied';

export type BuiltArtifacts =
  | { readonly ok: true; readonly record: ArtifactBundle }
  | { readonly ok: false; readonly finding: Finding };

async function digestOf(document: TrialPackage, section: SectionName): Promise<string | undefined> {
  const record = document[section];
  return record === undefined || record === null ? undefined : sha256Hex(canonicalBytes(record));
}

/** Builds the record from the other records of a package. The id is made from the digests, so it needs no clock. */
export async function buildArtifacts(document: TrialPackage): Promise<BuiltArtifacts> {
  const { release_closeout_summary: summary, retention_review: review } = document;
  const refuse = (at: Finding['at'], message: string): BuiltArtifacts => ({
    ok: false,
    finding: { code: 'record-mismatch', at, message: `${message}.` },
  });
  if (summary?.closeout_state !== 'closed') return refuse(['release_closeout_summary'], NOT_CLOSED);
  if (review?.decision_state !== undefined && review.decision_state !== 'approved')
    return refuse(['retention_review', 'decision_state'], NOT_APPROVED);
  const files = [];
  for (const { section, names } of ARTIFACTS) {
    const sha256 = await digestOf(document, section);
    if (sha256 !== undefined) files.push({ name: names[0], sha256 });
  }
  const id = await sha256Hex(canonicalBytes(files));
  return {
    ok: true,
    record: {
      artifact_bundle_id: `gordackfinalartifact-${id.slice(0, 16)}`,
      download_state: 'available',
      retention_decision_state: review?.decision_state ?? 'not_attached',
      files,
    },
  };
}

/** A warning for each file of a package's artifact bundle whose digest is not that of the record beside it. */
export async function artifactFindings(document: TrialPackage): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [index, { name, sha256 }] of (document.closeout_artifact_bundle?.files ?? []).entries()) {
    const artifact = ARTIFACTS.find(({ names }) => names.some((known) => known === name));
    const digest = artifact === undefined ? undefined : await digestOf(document, artifact.section);
    if (digest === undefined || sha256 === undefined || sha256 === null || digest === sha256) continue;
    const message = `lists another digest for ${artifact?.names[0]} than the record in this bundle has. The samples of the trial are made up and verify against nothing.`;
    findings.push({
      code: 'record-mismatch',
      severity: 'warning',
      at: ['records/closeout_artifact_bundle.json', 'files', index, 'sha256'],
      message,
    });
  }
  return findings;
}
