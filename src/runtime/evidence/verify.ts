/**
 * Verifies an evidence bundle. `yes` is said only when every file is what the manifest lists, nothing was added, the
 * records agree with each other, and a key that the reader brought has checked the signature. On request checksums
 * alone are looked at; then the best answer is `person`, because nothing tells who made the bundle.
 */

import { CODES } from '../../contracts/codes.ts';
import type { Contract } from '../../contracts/contract.ts';
import type { Evidence, Manifest, Retention, SignatureKind } from '../../contracts/evidence/bundle.ts';
import { EVIDENCE, MANIFEST_RECORD, RETENTION_RECORD } from '../../contracts/evidence/contracts.ts';
import type { Finding, Issue, Outcome } from '../../contracts/issue.ts';
import { canonicalBytes } from '../bundle/canonical.ts';
import { type BundleFiles, sameBytes, toText } from '../bundle/files.ts';
import { keyFindings } from '../bundle/key-material.ts';
import { checkFiles, MANIFEST } from '../bundle/manifest.ts';
import { readZip, rewrapped } from '../bundle/zip-read.ts';
import { validateBytes } from '../validate-text.ts';
import { checkAttestation } from './attestation.ts';
import { siemEventOf } from './derive.ts';
import { FILES, strangers } from './make.ts';
import { EvidenceError, fileIssue, issuesIn } from './refusal.ts';
import { checkSignature, type Trust } from './signature.ts';

export interface VerifyOptions extends Trust {
  /** The moment at which trust roots must be valid: ISO text. */
  readonly asOf: string;
  /** Looks at checksums alone, and says so. */
  readonly checksumsOnly?: boolean;
  readonly minimumRetentionDays?: number;
}

export interface Verification {
  readonly outcome: Outcome;
  /** `signature` when a key of the reader's checked it, `checksums` when only digests were compared. */
  readonly checked: 'signature' | 'checksums' | 'nothing';
  /** One sentence for people. */
  readonly says: string;
  readonly session_id: string | null;
  readonly signature: { readonly algorithm: SignatureKind; readonly key_id: string | null } | null;
  readonly files: readonly string[];
  readonly as_of: string;
  readonly issues: readonly Issue[];
}

interface Read<T> {
  readonly value?: T;
  readonly issues: readonly Issue[];
}

/** A file of the bundle by its contract; the value is the document itself, not completed by defaults. */
function readFile<T>(contract: Contract, name: string, files: BundleFiles): Read<T> {
  const bytes = files.get(name);
  if (bytes === undefined) return { issues: [] };
  const { verdict, value } = validateBytes(contract, bytes);
  return verdict.outcome === 'yes' ? { value: value as T, issues: [] } : { issues: issuesIn(name, verdict) };
}

function checkRetention(retention: Retention | undefined, least: number | undefined): Finding[] {
  if (least === undefined) return [];
  const at = [FILES.retention];
  if (retention === undefined)
    return [{ code: 'retention-too-short', at, message: 'missing retention policy.' }];
  if (retention.retention_days >= least) return [];
  const message = `retention policy below minimum: ${retention.retention_days} days, ${least} are asked for.`;
  return [{ code: 'retention-too-short', at: [...at, 'retention_days'], message }];
}

/** Ours: what is told twice must be told alike. */
function checkRecords(evidence: Evidence, manifest: Manifest, files: BundleFiles): Finding[] {
  const findings = strangers(evidence);
  const text = toText(files.get(FILES.attestation) ?? new Uint8Array());
  for (const error of files.has(FILES.attestation) ? checkAttestation(text ?? '', evidence).errors : [])
    findings.push({ code: 'record-mismatch', at: [FILES.attestation], message: `${error}.` });
  const event = files.get(FILES.siem);
  const right = canonicalBytes(
    siemEventOf({ ...evidence, created_at: evidence.created_at ?? manifest.created_at }),
  );
  if (event !== undefined && !sameBytes(event, right)) {
    const message = 'is not the event of the decisions in evidence.json: its counts or severity differ.';
    findings.push({ code: 'record-mismatch', at: [FILES.siem], message });
  }
  return findings;
}

const UNCHECKED =
  'The signature was not checked: no trust root, public key or secret was given. Give one, or ask for checksums only and get no word on who made the bundle.';

type Judged = Pick<Verification, 'checked' | 'issues'> & {
  readonly manifest?: Manifest;
  readonly evidence?: Evidence;
};

async function judge(files: BundleFiles, options: VerifyOptions): Promise<Judged> {
  const keys = keyFindings(files).map(fileIssue);
  if (!files.has(MANIFEST)) {
    const message = 'is missing: nothing says what belongs to the bundle.';
    return {
      checked: 'nothing',
      issues: [...keys, fileIssue({ code: 'manifest-missing', at: [MANIFEST], message })],
    };
  }
  const { value: manifest, issues: broken } = readFile<Manifest>(MANIFEST_RECORD, MANIFEST, files);
  if (manifest === undefined) return { checked: 'nothing', issues: [...keys, ...broken] };
  const changed = await checkFiles(manifest.files, files);
  const { checked, findings: signature } = await checkSignature(
    manifest,
    options.checksumsOnly ? {} : options,
    options.asOf,
  );
  const unchecked: Finding[] =
    checked === 'none' && !options.checksumsOnly
      ? [{ code: 'signature-unchecked', at: [MANIFEST, 'signature'], message: UNCHECKED }]
      : [];
  const { value: evidence, issues: evidenceIssues } = readFile<Evidence>(EVIDENCE, FILES.evidence, files);
  const { value: retention, issues: retentionIssues } = readFile<Retention>(
    RETENTION_RECORD,
    FILES.retention,
    files,
  );
  // Records of changed files would only repeat what the digests say.
  const records = evidence === undefined || changed.length > 0 ? [] : checkRecords(evidence, manifest, files);
  const inside = changed.length > 0 ? [] : [...evidenceIssues, ...retentionIssues];
  const late = checkRetention(retention, options.minimumRetentionDays);
  const found = [...changed, ...signature, ...unchecked, ...records, ...late].map(fileIssue);
  // A leaked key comes first, whatever else is wrong.
  const issues = [...keys, ...found, ...inside];
  return {
    checked: checked === 'signature' ? 'signature' : 'checksums',
    issues,
    manifest,
    ...(evidence === undefined ? {} : { evidence }),
  };
}

function outcomeOf(issues: readonly Issue[], checked: Verification['checked']): Outcome {
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.some(({ code }) => CODES[code].outcome === 'unusable')) return 'unusable';
  if (errors.length > 0) return 'no';
  return checked === 'signature' ? 'yes' : 'person';
}

const SAYS: Readonly<Record<Outcome, string>> = {
  yes: 'Every file is as it was signed, and the signature is that of a key you trust.',
  no: 'The bundle is not verified.',
  unusable: 'The bundle could not be read, so nothing was judged.',
  person: 'Unsigned check only: every file has its checksum, and nothing tells who made the bundle.',
};

function answer(judged: Judged, names: Iterable<string>, asOf: string): Verification {
  const { checked, issues, manifest, evidence } = judged;
  const outcome = outcomeOf(issues, checked);
  return {
    outcome,
    checked,
    says: SAYS[outcome],
    session_id: evidence?.session_id ?? null,
    signature: manifest
      ? { algorithm: manifest.signature.algorithm, key_id: manifest.signature.key_id ?? null }
      : null,
    files: [...names],
    as_of: asOf,
    issues,
  };
}

/** Verifies the bytes of a zip. Never throws for what is in it; a key that cannot be read is an issue too. */
export async function verifyBundle(zip: Uint8Array, options: VerifyOptions): Promise<Verification> {
  const reading = readZip(zip);
  if (!reading.ok)
    return answer({ checked: 'nothing', issues: [fileIssue(reading.finding)] }, [], options.asOf);
  const { files } = reading;
  try {
    const judged = await judge(files, options);
    // A changed file makes other bytes too; then the file is what matters.
    const outside = judged.issues.some(({ severity }) => severity === 'error')
      ? []
      : rewrapped(zip, files).map(fileIssue);
    return answer({ ...judged, issues: [...judged.issues, ...outside] }, files.keys(), options.asOf);
  } catch (error) {
    if (!(error instanceof EvidenceError)) throw error;
    return answer({ checked: 'nothing', issues: error.issues }, files.keys(), options.asOf);
  }
}
