/** Upstream's long routes of the closeout chain as a lookup table: which step each serves, and what here does that work. */

/** Stands before each path. */
export const UPSTREAM_PREFIX =
  '/runtime/go-pilot/rollback-drill-notifications/acknowledgements/audit-delivery/final-reporting-';

export interface UpstreamRoute {
  /** Of the ten operator steps; 0 comes before them. */
  readonly step: number;
  readonly method: 'GET' | 'POST';
  /** Behind the prefix. */
  readonly path: string;
  /** Members of its answer. */
  readonly answers: readonly string[];
  /** Writes although it is a GET, unless told not to. */
  readonly writes?: true;
  /** The route of this project that does the work; absent when there is none. */
  readonly here?: `/closeout/${string}`;
}

export const UPSTREAM_ROUTES: readonly UpstreamRoute[] = [
  { step: 0, method: 'GET', path: 'closure-dashboard', answers: ['dashboard'] },
  { step: 0, method: 'GET', path: 'release-readiness', answers: ['summary', 'metadata'], writes: true },
  { step: 0, method: 'POST', path: 'operator-runbook-export', answers: ['export', 'metadata'] },
  {
    step: 0,
    method: 'POST',
    path: 'release-readiness/{summary_id}/approval-decisions',
    answers: ['decision', 'metadata'],
  },
  { step: 0, method: 'POST', path: 'release-record-attachment', answers: ['attachment', 'metadata'] },
  {
    step: 0,
    method: 'GET',
    path: 'release-closure-packet-verification',
    answers: ['verification', 'metadata'],
  },
  { step: 0, method: 'POST', path: 'auditor-export', answers: ['export'] },
  {
    step: 0,
    method: 'POST',
    path: 'immutable-archive-reference',
    answers: ['reference', 'metadata', 'export', 'export_metadata'],
  },
  { step: 0, method: 'GET', path: 'archive-reference-health', answers: ['health', 'metadata'], writes: true },
  { step: 1, method: 'POST', path: 'readiness-bundle', answers: ['bundle', 'metadata', 'actor'] },
  {
    step: 2,
    method: 'POST',
    path: 'signed-archive-manifest',
    answers: ['manifest', 'metadata', 'bundle', 'bundle_metadata', 'actor'],
  },
  {
    step: 3,
    method: 'GET',
    path: 'release-closeout-summary',
    answers: ['summary', 'metadata'],
    writes: true,
  },
  {
    step: 3,
    method: 'POST',
    path: 'release-closeout-summary/deliver',
    answers: [
      'summary',
      'event',
      'delivery',
      'metadata',
      'event_metadata',
      'summary_metadata',
      'success',
      'actor',
    ],
  },
  {
    step: 4,
    method: 'POST',
    path: 'closeout-retention-review',
    answers: ['request', 'metadata', 'summary', 'summary_metadata', 'actor'],
  },
  {
    step: 4,
    method: 'POST',
    path: 'closeout-retention-review/{review_id}/decisions',
    answers: ['decision', 'metadata', 'request', 'actor'],
  },
  {
    step: 5,
    method: 'POST',
    path: 'closeout-artifact-bundle',
    answers: ['artifact_bundle', 'metadata', 'summary', 'summary_metadata', 'actor'],
    here: '/closeout/artifact-bundle',
  },
  {
    step: 6,
    method: 'GET',
    path: 'closeout-retention-health',
    answers: ['health', 'metadata'],
    writes: true,
    here: '/closeout/health',
  },
  {
    step: 7,
    method: 'POST',
    path: 'closeout-retention-health-alerts/deliver',
    answers: [
      'health',
      'health_metadata',
      'plan',
      'plan_metadata',
      'event',
      'delivery',
      'metadata',
      'success',
      'actor',
    ],
    here: '/closeout/alert-plan',
  },
  {
    step: 8,
    method: 'POST',
    path: 'release-closeout-summary/delivery-retry-plan',
    answers: ['plan', 'metadata', 'actor'],
    here: '/closeout/retry-plan',
  },
  {
    step: 9,
    method: 'POST',
    path: 'release-closeout-summary/delivery-retry-worker-run',
    answers: ['run', 'metadata', 'retry_metadata', 'retry_results', 'actor'],
    here: '/closeout/retry-worker',
  },
];
