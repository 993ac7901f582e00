/** What the pages of the final closeout say as lists: roles, what is kept, and where the public edition ends. */
import type { SectionName } from '../contracts/closeout/package.ts';

export interface Role {
  readonly name: string;
  readonly owns: string;
  /** Who names the role: upstream's guide, or this book, where the guide leaves a gap. */
  readonly from: 'upstream' | 'ours';
}

/** Upstream names nobody who decides on retention or accepts a risk; its sample does both as one owner. */
export const ROLES: readonly Role[] = [
  {
    name: 'Release manager',
    owns: 'Runs the closeout from the first step to the last, and links the decision.',
    from: 'upstream',
  },
  {
    name: 'Platform owner',
    owns: 'Connectors and routes: deliveries, alerts, retries.',
    from: 'upstream',
  },
  {
    name: 'Security architect',
    owns: 'Reviews the signature and the health, and keeps the boundary of the editions.',
    from: 'upstream',
  },
  { name: 'Auditor', owns: 'Reads the bundle and follows the chain of evidence.', from: 'upstream' },
  {
    name: 'Trial owner',
    owns: 'Tells a customer what the public edition records and what a private one enforces.',
    from: 'upstream',
  },
  {
    name: 'Risk owner',
    owns: 'Decides on the retention, and accepts what is left by name, for a reason, until a day.',
    from: 'ours',
  },
];

export interface Kept {
  readonly what: string;
  /** The sections of the package that hold it. */
  readonly sections: readonly [SectionName, ...SectionName[]];
  readonly ask: string;
}

/** What a closeout leaves behind, in the order of the steps. */
export const EVIDENCE: readonly Kept[] = [
  {
    what: 'Readiness bundle',
    sections: ['final_readiness_bundle'],
    ask: 'Does it point at all six kinds of evidence?',
  },
  {
    what: 'Signed archive manifest',
    sections: ['signed_archive_manifest'],
    ask: 'Which outside key signed, and is no key stored?',
  },
  {
    what: 'Closeout summary and its delivery',
    sections: ['release_closeout_summary'],
    ask: 'Is it closed, with no blocker, and did it arrive?',
  },
  {
    what: 'Retention request and decision',
    sections: ['retention_review'],
    ask: 'Who approved, and until when?',
  },
  {
    what: 'Artifact bundle',
    sections: ['closeout_artifact_bundle'],
    ask: 'Can it be fetched, with a digest for each file?',
  },
  {
    what: 'Retention health report',
    sections: ['retention_health_report'],
    ask: 'Was it made after the retries were planned?',
  },
  {
    what: 'Alert and its delivery',
    sections: ['retention_alert_delivery'],
    ask: 'Was somebody told, and is the record redacted?',
  },
  {
    what: 'Retry plan, worker run and its records',
    sections: ['closeout_retry_plan', 'retry_worker_run'],
    ask: 'Does the plan name each failed delivery, and was the run dry?',
  },
  {
    what: 'Reference to the release record or audit case',
    sections: ['release_decision'],
    ask: 'Where is the decision written down for good?',
  },
];

export interface BoundaryRow {
  readonly concern: string;
  readonly here: string;
  readonly elsewhere: string;
}

/** Where the public edition ends, concern by concern. */
export const BOUNDARY: readonly BoundaryRow[] = [
  {
    concern: 'Evidence',
    here: 'Records of it, checked by shape and by the criteria',
    elsewhere: 'Stores and dashboards of a whole organization',
  },
  {
    concern: 'Signing',
    here: 'The state, the name of the key, the digest',
    elsewhere: 'A key service that signs, and verifies',
  },
  {
    concern: 'Archive',
    here: 'Pointers and digests',
    elsewhere: 'Writing, locking and deleting',
  },
  {
    concern: 'Retention',
    here: 'Request, decision, health',
    elsewhere: 'Enforcing it, and running legal holds',
  },
  {
    concern: 'Connectors',
    here: 'Plans, dry runs, redacted results',
    elsewhere: 'Live delivery with credentials',
  },
  {
    concern: 'Identity',
    here: 'Names of those who acted, as they are given',
    elsewhere: 'Single sign-on and the rules of who may do what',
  },
  {
    concern: 'Licences and paid policy packs',
    here: 'None',
    elsewhere: 'Checking and running them',
  },
  {
    concern: 'Customer templates',
    here: 'None',
    elsewhere: 'Kept with the customer, not in a public repository',
  },
];

/** Who hears of what. Upstream's longer guide splits it between two roles. */
export const ESCALATIONS: readonly { readonly to: string; readonly when: readonly string[] }[] = [
  {
    to: 'Release manager',
    when: [
      'The closeout is not closed, or the retention is not approved.',
      'There is no artifact bundle.',
      'The health is critical.',
      'A failed delivery has no plan, or nobody reviewed the worker run.',
      'An alert that had to arrive did not.',
    ],
  },
  {
    to: 'Security architect',
    when: [
      'The retention has run out.',
      'Evidence under regulation has no legal hold.',
      'Somebody asks how retention is enforced in private.',
      'A trial user takes records of the public edition for enforcement.',
    ],
  },
];
