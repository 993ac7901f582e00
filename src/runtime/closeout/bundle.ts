/**
 * The evidence bundle of a closeout: a zip of the records, the decision, a summary for people, and a manifest with the
 * digest of each. Moments stand in the manifest alone, so equal evidence has equal digests whenever it is packed;
 * upstream puts the moment into every digest.
 */
import { TRIAL_PACKAGE } from '../../contracts/closeout/contracts.ts';
import type { ReleaseDecision } from '../../contracts/closeout/decision.ts';
import {
  CLOSEOUT_MANIFEST_VERSION,
  type CloseoutManifest,
} from '../../contracts/closeout/evidence-bundle.ts';
import { SECTION_NAMES, type TrialPackage } from '../../contracts/closeout/package.ts';
import { toIssues, validateValue } from '../../contracts/validate.ts';
import { canonicalBytes } from '../bundle/canonical.ts';
import { sha256Hex } from '../bundle/digest.ts';
import { BundleError, type BundleFiles, toBytes } from '../bundle/files.ts';
import { refuseKeys } from '../bundle/key-material.ts';
import { listFiles, MANIFEST } from '../bundle/manifest.ts';
import { writeZip } from '../bundle/zip-write.ts';
import { EvidenceError, fileIssue, issuesIn } from '../evidence/refusal.ts';
import { type ClockOptions, evaluate } from './evaluate.ts';
import { summaryText } from './summary-text.ts';

export const CLOSEOUT_FILES = {
  package: 'package.json',
  decision: 'decision.json',
  summary: 'summary.md',
  record: (section: string) => `records/${section}.json`,
} as const;

export interface MadeCloseoutBundle {
  readonly zip: Uint8Array;
  readonly files: BundleFiles;
  readonly manifest: CloseoutManifest;
  readonly decision: ReleaseDecision;
}

/** The package taken apart: its sections, and what else it says, without the moment of its making. */
function recordsOf(document: TrialPackage): Map<string, Uint8Array> {
  const { generated_at: _, ...rest } = document;
  const files = new Map<string, Uint8Array>();
  const sections: ReadonlySet<string> = new Set(SECTION_NAMES);
  const head = Object.entries(rest).filter(([name]) => !sections.has(name));
  files.set(CLOSEOUT_FILES.package, canonicalBytes(Object.fromEntries(head)));
  for (const name of SECTION_NAMES) {
    const section = document[name];
    if (section !== undefined && section !== null)
      files.set(CLOSEOUT_FILES.record(name), canonicalBytes(section));
  }
  return files;
}

/** Every file but the manifest, from a package and the decision on it. */
export function closeoutFiles(document: TrialPackage, decision: ReleaseDecision): Map<string, Uint8Array> {
  const files = recordsOf(document);
  const { evaluated_at: _, ...timeless } = decision;
  files.set(CLOSEOUT_FILES.decision, canonicalBytes(timeless));
  files.set(CLOSEOUT_FILES.summary, toBytes(summaryText(timeless)));
  return files;
}

/** The manifest with the digest of all that it says, so that a changed moment is noticed too. */
export async function sealed(manifest: Omit<CloseoutManifest, 'manifest_sha256'>): Promise<CloseoutManifest> {
  return { ...manifest, manifest_sha256: await sha256Hex(canonicalBytes(manifest)) };
}

async function make(document: TrialPackage, options: ClockOptions): Promise<MadeCloseoutBundle> {
  const result = evaluate(document, options);
  if (!result.ok) throw new BundleError({ ...result.finding, at: [CLOSEOUT_FILES.package] });
  const { decision } = result;
  const files = closeoutFiles(document, decision);
  refuseKeys(files);
  const listed = await listFiles(files);
  const manifest = await sealed({
    schema_version: CLOSEOUT_MANIFEST_VERSION,
    product: 'CAVRA',
    generated_at: document.generated_at ?? null,
    evaluated_at: decision.evaluated_at,
    files: [...listed],
    content_sha256: await sha256Hex(canonicalBytes(listed)),
  });
  files.set(MANIFEST, canonicalBytes(manifest));
  return { zip: writeZip(files), files, manifest, decision };
}

/**
 * Makes a bundle of a package. In: any value; it is validated, and forbidden material keeps it out. Out: the zip, its
 * files and the decision. The same package and clock give the same bytes. Throws EvidenceError with the issues.
 */
export async function makeCloseoutBundle(
  value: unknown,
  options: ClockOptions = {},
): Promise<MadeCloseoutBundle> {
  const { outcome, findings, value: document } = validateValue(TRIAL_PACKAGE, value);
  if (outcome !== 'yes')
    throw new EvidenceError(issuesIn(CLOSEOUT_FILES.package, { issues: toIssues(TRIAL_PACKAGE, findings) }));
  try {
    // The contract has accepted it.
    return await make(document as TrialPackage, options);
  } catch (error) {
    if (error instanceof BundleError) throw new EvidenceError([fileIssue(error.finding)]);
    throw error;
  }
}
