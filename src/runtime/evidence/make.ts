/** Makes an evidence bundle: seven files, a signed list of them, and the zip around both. */

import type { Contract } from '../../contracts/contract.ts';
import type { Evidence, Manifest } from '../../contracts/evidence/bundle.ts';
import { MANIFEST_VERSION } from '../../contracts/evidence/bundle.ts';
import { EVIDENCE, RETENTION_RECORD } from '../../contracts/evidence/contracts.ts';
import { PRODUCT } from '../../contracts/evidence/parts.ts';
import type { Finding } from '../../contracts/issue.ts';
import { toIssues, validateValue } from '../../contracts/validate.ts';
import { canonicalBytes } from '../bundle/canonical.ts';
import { BundleError, type BundleFiles, toBytes } from '../bundle/files.ts';
import { refuseKeys } from '../bundle/key-material.ts';
import { listFiles, MANIFEST } from '../bundle/manifest.ts';
import { writeZip } from '../bundle/zip-write.ts';
import { attestationText } from './attestation.ts';
import { complianceText } from './compliance.ts';
import { metadataOf, type RetentionInput, retentionOf, siemEventOf, siemExports } from './derive.ts';
import { EvidenceError, fileIssue, issuesIn } from './refusal.ts';
import { type Signer, signManifest } from './signature.ts';

export const FILES = {
  evidence: 'evidence.json',
  attestation: 'pr-attestation.md',
  compliance: 'compliance-mapping.md',
  siem: 'siem-event.json',
  summary: 'sandbox-run-summary.json',
  retention: 'retention-policy.json',
} as const;

export interface BundleInput {
  /** Values of the decision contract, in order; not yet validated. */
  readonly decisions: readonly unknown[];
  readonly approvals?: readonly unknown[];
  /** By default that of the first decision. */
  readonly sessionId?: string;
  /** RFC 3339. An input, so that the same decisions give the same bytes. */
  readonly createdAt: string;
  /** A name; by default `local`. */
  readonly signer?: string;
  readonly retention?: RetentionInput;
  /** Adds the four exports for SIEM receivers under `exports/`. */
  readonly exports?: boolean;
  /** By default a digest, which says nothing about who made the bundle. */
  readonly signWith?: Signer;
}

export interface MadeBundle {
  readonly zip: Uint8Array;
  readonly files: BundleFiles;
  readonly manifest: Manifest;
}

/** A validated value. Throws EvidenceError with every issue. */
function validated(contract: Contract, file: string, value: unknown): unknown {
  const { findings, value: parsed, outcome } = validateValue(contract, value);
  if (outcome !== 'yes') throw new EvidenceError(issuesIn(file, { issues: toIssues(contract, findings) }));
  return parsed;
}

/** Ours: records of one bundle belong together. */
export function strangers({ session_id, decisions, approvals = [] }: Evidence): Finding[] {
  const ids = new Set<string>();
  const findings: Finding[] = [];
  decisions.forEach((record, index) => {
    const at = [FILES.evidence, 'decisions', index];
    if (record.session_id !== session_id) {
      const message = 'belongs to another session. One bundle proves one session.';
      findings.push({ code: 'record-mismatch', at: [...at, 'session_id'], message });
    }
    if (ids.has(record.decision_id)) {
      const message = 'stands in the bundle already. Each decision has an id of its own.';
      findings.push({ code: 'duplicate-item', at: [...at, 'decision_id'], message });
    }
    ids.add(record.decision_id);
  });
  approvals.forEach(({ decision_id }, index) => {
    if (ids.has(decision_id)) return;
    const message =
      'is for a decision that is not in the bundle. Add the decision or leave the approval out.';
    findings.push({
      code: 'record-mismatch',
      at: [FILES.evidence, 'approvals', index, 'decision_id'],
      message,
    });
  });
  return findings;
}

function sessionOf(decisions: readonly unknown[]): unknown {
  const [first] = decisions;
  return typeof first === 'object' && first !== null && 'session_id' in first ? first.session_id : 'local';
}

function filesOf(evidence: Evidence & { created_at: string }, input: BundleInput): Map<string, Uint8Array> {
  const retention = retentionOf(evidence.created_at, input.retention);
  validated(RETENTION_RECORD, FILES.retention, retention);
  const event = siemEventOf(evidence);
  const files = new Map<string, Uint8Array>([
    [FILES.evidence, canonicalBytes(evidence)],
    [FILES.attestation, toBytes(attestationText(evidence))],
    [FILES.compliance, toBytes(complianceText(evidence))],
    [FILES.siem, canonicalBytes(event)],
    [FILES.summary, canonicalBytes(metadataOf(evidence, input.signer ?? 'local'))],
    [FILES.retention, canonicalBytes(retention)],
  ]);
  if (input.exports === true)
    for (const [name, value] of Object.entries(siemExports(event)))
      files.set(`exports/${name}`, canonicalBytes(value));
  return files;
}

async function make(input: BundleInput): Promise<MadeBundle> {
  const { decisions, approvals, createdAt, signer = 'local', signWith = { kind: 'SHA256' } } = input;
  const draft = {
    product: PRODUCT,
    session_id: input.sessionId ?? sessionOf(decisions),
    created_at: createdAt,
    decisions,
    ...(approvals === undefined || approvals.length === 0 ? {} : { approvals }),
  };
  const evidence = validated(EVIDENCE, FILES.evidence, draft) as Evidence;
  const findings = strangers(evidence);
  if (findings.length > 0) throw new EvidenceError(findings.map(fileIssue));
  const files = filesOf({ ...evidence, created_at: createdAt }, input);
  refuseKeys(files);
  const unsigned = {
    schema_version: MANIFEST_VERSION,
    product: PRODUCT,
    created_at: createdAt,
    signer,
    files: await listFiles(files),
  } as const;
  const manifest: Manifest = {
    ...unsigned,
    files: [...unsigned.files],
    signature: await signManifest(unsigned, signWith),
  };
  files.set(MANIFEST, canonicalBytes(manifest));
  return { zip: writeZip(files), files, manifest };
}

/** Makes a bundle. Throws EvidenceError with the issues when the input may not become one. */
export async function makeBundle(input: BundleInput): Promise<MadeBundle> {
  try {
    return await make(input);
  } catch (error) {
    if (error instanceof BundleError) throw new EvidenceError([fileIssue(error.finding)]);
    throw error;
  }
}
