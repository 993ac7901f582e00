/** The manifest of the bundle of the sample; a test makes it again. */
import type { CloseoutManifest } from './evidence-bundle.ts';

export const MANIFEST_EXAMPLE: CloseoutManifest = {
  schema_version: 'cavra.closeout.evidence_bundle.v1',
  product: 'CAVRA',
  generated_at: '2026-05-31T08:30:00Z',
  evaluated_at: '2026-05-31T08:30:00Z',
  files: [
    {
      path: 'decision.json',
      sha256: 'b6dce378ea4690063227e397e614953a8ea559070d20a2733e9eb6fb5e18d378',
      bytes: 5675,
    },
    {
      path: 'package.json',
      sha256: '0f903e54374196f4830d08183a6800b681670c2e6e09a0b7db8d3ab51f4b3371',
      bytes: 50,
    },
    {
      path: 'records/closeout_artifact_bundle.json',
      sha256: '9ddf64dcb6958b60a969b91164393a1427cf7835ac1c11659509386c68e4b0e6',
      bytes: 468,
    },
    {
      path: 'records/closeout_retry_plan.json',
      sha256: '45de90c44fdb77e02b9578b99472c2e3e91b81786d14a411d7d51206b40d64d9',
      bytes: 209,
    },
    {
      path: 'records/final_readiness_bundle.json',
      sha256: '5135ccc811c539039521313eda2eb14439c6611bc6845618f9a23539b917740c',
      bytes: 311,
    },
    {
      path: 'records/release_closeout_summary.json',
      sha256: '14a2a9403ff2b379b31e595fc82f05c2a06d84e3fd59a2bac31e57083c37fcdc',
      bytes: 197,
    },
    {
      path: 'records/release_decision.json',
      sha256: '6082f88245e58494216c02dfe866052bc8677b35e17e959324d20c5477b77dea',
      bytes: 268,
    },
    {
      path: 'records/retention_alert_delivery.json',
      sha256: '4eecbf4ac3b97e71dfc24d019c133205aba2864bbba01caf786cded10a73ae6f',
      bytes: 159,
    },
    {
      path: 'records/retention_health_report.json',
      sha256: 'a4278f256eeccbc0034316e287f0e4c9972fdb117b3d6793a35ee8fcfdf8b6b6',
      bytes: 324,
    },
    {
      path: 'records/retention_review.json',
      sha256: '32020d88b09fe378a28a8d3d6a2e07529b67743ca76beeb585c2239551447d13',
      bytes: 216,
    },
    {
      path: 'records/retry_worker_run.json',
      sha256: 'f500fcb579daa90855058846647ae02314d6e224110bc2dcc24aa9e7bee8bb5d',
      bytes: 174,
    },
    {
      path: 'records/scenario.json',
      sha256: 'd953e9de224fe8041b72f96bca15ab2545d756f38b495010190b9c7786e400d6',
      bytes: 221,
    },
    {
      path: 'records/signed_archive_manifest.json',
      sha256: 'b31824b914dd37350e9916b5bbc51daad99245f9b3fab4f348e77beab657c3ca',
      bytes: 303,
    },
    {
      path: 'summary.md',
      sha256: '55dce99e24d1b58c8017dff146480f5865a863bda7248d7daee35b8f661f69a0',
      bytes: 998,
    },
  ],
  content_sha256: '32589b884457113720341d32c1cc41644e80db2fa51e0f48495f32daad6efdb5',
  manifest_sha256: '9fa65b68fc417bc4a060af7580b2dc004da65f268a4585b46cd7ec4aeaeb02db',
};
