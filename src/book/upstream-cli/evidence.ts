/** Upstream's commands of evidence: arguments, and flags with their defaults in brackets. */
import type { UpstreamCommand } from './upstream-command.ts';

export const EVIDENCE_COMMANDS: readonly UpstreamCommand[] = [
  {
    name: 'evidence bundle',
    takes: '',
    flags: [
      '--output [.cavra/evidence/latest]',
      '--policy-pack',
      '--signer [local]',
      '--key',
      '--private-key',
      '--key-id',
      '--retention-days [2555]',
      '--classification [regulated-sdlc]',
      '--legal-hold',
    ],
  },
  {
    name: 'evidence generate-keypair',
    takes: '',
    flags: [
      '--private-key [.cavra/keys/evidence-ed25519-private.pem]',
      '--public-key [.cavra/keys/evidence-ed25519-public.pem]',
    ],
  },
  {
    name: 'evidence trust-root',
    takes: 'PUBLIC_KEY',
    flags: [
      '--output [.cavra/keys/evidence-trust-root.json]',
      '--key-id',
      '--owner [platform-security]',
      '--status [active]',
    ],
  },
  {
    name: 'evidence trust-bundle',
    takes: 'TRUST_ROOTS…',
    flags: ['--output [.cavra/keys/evidence-trust-roots.json]'],
  },
  {
    name: 'evidence trust-distribution',
    takes: 'TRUST_ROOTS…',
    flags: [
      '--output [.cavra/keys/trust-root-distribution]',
      '--environment [production]',
      '--distribution-id',
      '--channel',
    ],
  },
  {
    name: 'evidence verify',
    takes: 'BUNDLE_DIR',
    flags: ['--key', '--public-key', '--trust-root', '--key-id', '--minimum-retention-days'],
  },
  {
    name: 'evidence verify-attestation',
    takes: 'BUNDLE_DIR',
    flags: ['--output [.cavra/evidence/attestation]'],
  },
  { name: 'evidence siem-event', takes: 'BUNDLE_DIR', flags: [] },
  {
    name: 'evidence export-siem',
    takes: 'BUNDLE_DIR',
    flags: [
      '--output [.cavra/evidence/export]',
      '--provider [all]',
      '--splunk-index [cavra]',
      '--datadog-service [cavra]',
    ],
  },
  {
    name: 'evidence retention-policy',
    takes: 'BUNDLE_DIR',
    flags: [
      '--output [.cavra/evidence/retention]',
      '--retention-days [2555]',
      '--classification',
      '--legal-hold',
    ],
  },
  {
    name: 'evidence storage-plan',
    takes: 'BUNDLE_DIR',
    flags: [
      '--output [.cavra/evidence/storage]',
      '--retention-days [2555]',
      '--s3-bucket [cavra-evidence]',
      '--s3-prefix [evidence/]',
      '--azure-account [cavraevidence]',
      '--azure-container [evidence]',
    ],
  },
  {
    name: 'evidence index',
    takes: 'BUNDLE_DIR',
    flags: ['--store [.cavra/evidence/metadata.json]', '--sqlite'],
  },
  {
    name: 'evidence search',
    takes: '',
    flags: [
      '--sqlite [.cavra/evidence/metadata.db]',
      '--session-id',
      '--signer',
      '--min-blocked',
      '--has-approvals',
      '--metadata-kind',
      '--rollout-status',
      '--environment',
      '--deployment-target',
      '--target-ring',
      '--approval-state',
      '--promotion-execution-status',
      '--rollback-execution-status',
      '--limit [50]',
      '--offset [0]',
    ],
  },
  { name: 'evidence migrate', takes: '', flags: ['--sqlite', '--migrations-dir [migrations/sqlite]'] },
];
