/** What the upstream product has around a chapter's subject, and what stands in its place in this book. */
import type { ChapterSlug } from './chapters.ts';

export interface UpstreamHere {
  /** What it is called or typed upstream. */
  readonly upstream: string;
  readonly does: string;
  /** What this project has in its place. Code type stands between backticks. */
  readonly here: string;
}

const POLICY_AND_EVIDENCE: readonly UpstreamHere[] = [
  {
    upstream: 'cavra policy init, then validate, test, explain, diff, keygen, sign, verify',
    does: 'The authoring loop. Its tests and explanations judge the shipped baseline, not your file.',
    here: 'Write the file; `cavra policy validate`, `test`, `lint`, `explain` and `diff` judge that file. Packs are not signed here: what is signed is the evidence.',
  },
  {
    upstream: '/approvals: list, create, approve, deny, expire, attach-decision, break-glass',
    does: 'A store of approvals behind an API.',
    here: 'The record and its rules, as a contract and a library. No store: keep the records where your tickets are.',
  },
  {
    upstream: '/evidence, /evidence/{session_id}/artifacts, …/artifact-bundle',
    does: 'Hands out stored files by known names, with checksums, from one configured folder.',
    here: 'The zip is the artifact. `cavra evidence inspect` looks into it.',
  },
  {
    upstream: 'Metadata index and search',
    does: 'Finds bundles by their counts.',
    here: 'The record of the index, as a contract: evidence.metadata.',
  },
  {
    upstream: 'Immutable storage plan for S3 Object Lock and Azure immutable blobs',
    does: 'Writes down how a store should be set up.',
    here: 'Nothing: setting up a store is your own work.',
  },
  {
    upstream: 'Draft, publish plan, publish request, publish',
    does: 'Publishes a pack only with an approval that names the digest of exactly that pack.',
    here: 'A reviewed pull request does the same: the approval is bound to a commit.',
  },
];

const OPERATIONS: readonly UpstreamHere[] = [
  {
    upstream: '/sessions, /decisions',
    does: 'Stored decisions, filtered by session, agent, repository, pack, decision, severity or action type.',
    here: '`POST /enforcement/evaluate` decides and stores nothing.',
  },
  {
    upstream: '/repositories, /policy-rollouts, /policy-rollout-details',
    does: 'Which repository runs which pack, in which mode, with how much coverage; plans a change and applies it.',
    here: 'Nothing: your repositories say it themselves.',
  },
  {
    upstream: '/policy-pack-catalog, /policy-packs/…',
    does: 'Lists packs, and publishes them by draft, plan, request and approval.',
    here: '`GET /enforcement/packs` lists those of this book.',
  },
  {
    upstream: '/agents, /mcp/servers, /mcp/tool-classifications, /mcp/trust',
    does: 'Registries of agents and tools, and what may be trusted.',
    here: 'The trust registry as a contract, enforcement.mcp_registry, and `cavra evaluate --registry`.',
  },
  {
    upstream: '/integrations, /integrations/{id}/deliver',
    does: 'Connectors with provider, owner, health and capabilities, and their deliveries.',
    here: 'Nothing is sent from here. Retry plans and alert plans are made, and run dry.',
  },
  {
    upstream: '/operations/stores, /operations/retention-plan, /deployment/production-readiness',
    does: 'Says whether stores, retention and deployment are ready.',
    here: 'The health check of a closeout: `cavra closeout health`.',
  },
  {
    upstream: '/saas/…',
    does: 'The shapes of the SaaS control plane.',
    here: 'The same routes, with stricter contracts: `GET /saas/control-plane/contract` says what they cover.',
  },
  {
    upstream: '/runtime/go-pilot/…, retry workers, SLA escalation',
    does: 'Rollback drills and background work.',
    here: 'Nothing.',
  },
];

export const UPSTREAM_HERE: Partial<Readonly<Record<ChapterSlug, readonly UpstreamHere[]>>> = {
  'policy-and-evidence': POLICY_AND_EVIDENCE,
  'operations-and-integrations': OPERATIONS,
};
