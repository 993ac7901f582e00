/** The components of upstream’s product, and what of each can be had here. */

/** `only upstream`: nothing of it is here. `shape`: its documents are contracts here. `rules`: its rules run here too. */
export type Here = 'only upstream' | 'shape' | 'rules' | 'ours';

export const HERE: Readonly<Record<Here, string>> = {
  'only upstream': 'Nothing',
  shape: 'Its documents',
  rules: 'Its rules, programmed anew',
  ours: 'One of our own',
};

interface UpstreamComponent {
  readonly component: string;
  readonly role: string;
  readonly here: Here;
  readonly note?: string;
  readonly at?: string;
}

export const UPSTREAM_COMPONENTS: readonly UpstreamComponent[] = [
  {
    component: 'Policy engine',
    role: 'judges a request against a pack',
    here: 'rules',
    at: '/reference/policy-language/',
  },
  {
    component: 'Command line',
    role: 'the interface for people and scripts',
    here: 'ours',
    note: 'Same program name, fewer commands, other exit codes.',
    at: '/guides/run-it-yourself/',
  },
  {
    component: 'HTTP API',
    role: 'FastAPI, on port 8000',
    here: 'ours',
    note: 'Other routes; the OpenAPI document says which.',
    at: '/guides/run-it-yourself/#the-api',
  },
  {
    component: 'Approval store',
    role: 'keeps approvals and their states, in JSON or SQLite',
    here: 'rules',
    note: 'Records and their steps; no store.',
    at: '/reference/evidence/#approvals',
  },
  {
    component: 'Evidence hub',
    role: 'bundles, signs, verifies, indexes, searches, exports, retains',
    here: 'rules',
    note: 'Bundle, signature and verification; no index, no search.',
    at: '/reference/evidence/',
  },
  {
    component: 'Registries',
    role: 'agents, and tool servers with their trust',
    here: 'rules',
    note: 'Trust in servers; agents are not registered here.',
    at: '/reference/policy-language/#a-registry-of-servers',
  },
  {
    component: 'Sandbox',
    role: 'a static portal that shows decisions, evidence and posture',
    here: 'ours',
    note: 'The instruments of this book.',
    at: '/decide/',
  },
  {
    component: 'Admin console',
    role: 'changes things, so it is off unless it is switched on',
    here: 'only upstream',
  },
  {
    component: 'AISPM',
    role: 'posture, findings, coverage, reports, gates',
    here: 'shape',
    note: 'Dashboard, review and readiness packets as contracts, posture from the decisions of a visit. Live data is private upstream too.',
    at: '/reference/posture/',
  },
  {
    component: 'Go enforcement',
    role: 'may decide in Python’s place, when readiness, parity, promotion and rollback are proven; off by default',
    here: 'rules',
    note: 'The wire contract in Go, and the rules for release records.',
    at: '/reference/go-package/',
  },
];
