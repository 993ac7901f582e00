/** What of CAVRA runs in this project, what has only its shape here, and what is upstream’s or private. */

export const PLACES = {
  here: { title: 'Runs here', means: 'Our own code, in the page, the command and the API.' },
  shape: {
    title: 'Shape only',
    means: 'The documents are contracts here: made, judged, exchanged. What they speak of happens elsewhere.',
  },
  upstream: { title: 'Upstream only', means: 'In upstream’s Python product; nothing here imitates it.' },
  private: { title: 'Private', means: 'In services that no public repository holds.' },
} as const;

export type Place = keyof typeof PLACES;

export interface Feature {
  readonly feature: string;
  readonly place: Place;
  /** Where it is explained, or what stands in its place. */
  readonly at: string;
  /** When it is ours and upstream has none. */
  readonly ours?: true;
}

export const FEATURES: readonly Feature[] = [
  { feature: 'Decide on a request, and explain the answer', place: 'here', at: '/decide/' },
  {
    feature: 'Policies: validate, inherit, compile, compare',
    place: 'here',
    at: '/reference/policy-language/',
  },
  {
    feature: 'Policies: lint, and tests of your own',
    place: 'here',
    at: '/reference/policy-linter/',
    ours: true,
  },
  { feature: 'Policy modes and break glass', place: 'here', at: '/reference/decisions-and-severities/' },
  { feature: 'Trust in tool servers, by a registry file', place: 'here', at: '/book/gui-and-sandbox/' },
  { feature: 'Bundles of your own decisions, signed and verified', place: 'here', at: '/evidence/' },
  {
    feature: 'The event for a monitor, in the forms of its receivers',
    place: 'here',
    at: '/book/policy-and-evidence/#the-monitor',
  },
  { feature: 'The rules of an approval', place: 'here', at: '/book/policy-and-evidence/#the-approval' },
  {
    feature: 'The judgement of a release record',
    place: 'here',
    at: '/book/operations-and-integrations/#on-release-day',
  },
  {
    feature: 'The criteria of a closeout, computed',
    place: 'here',
    at: '/closeout/release-criteria/',
    ours: true,
  },
  {
    feature: 'Retention health, alert plans and retry plans',
    place: 'here',
    at: '/closeout/retention-health/',
  },
  { feature: 'The gates of the customer lifecycle and their index', place: 'here', at: '/lifecycle/' },
  { feature: 'A daemon on a socket, and signed runners', place: 'here', at: '/reference/daemon-and-ci/' },
  {
    feature: 'The requests and replies of the SaaS control plane',
    place: 'shape',
    at: '/reference/saas-control-plane/',
  },
  { feature: 'Onboarding of tenants, entitlements, licences', place: 'shape', at: '/book/editions/' },
  {
    feature: 'Handing planned automation to workers',
    place: 'shape',
    at: '/reference/saas-operating-automation-worker-handoff/',
  },
  { feature: 'Records of approvals, routing and delivery', place: 'shape', at: '/reference/evidence/' },
  {
    feature: 'Wrappers and hooks around an agent',
    place: 'upstream',
    at: '/book/operations-and-integrations/#on-the-machine',
  },
  { feature: 'Signing a policy', place: 'upstream', at: '/book/cli-reference/#upstream' },
  {
    feature: 'Stores of approvals, agents and evidence, with a search',
    place: 'upstream',
    at: '/book/policy-and-evidence/#what-upstream-has-around-it',
  },
  {
    feature: 'Connectors that deliver to monitors, tickets and chats',
    place: 'upstream',
    at: '/book/operations-and-integrations/#connectors',
  },
  {
    feature: 'The sandbox, the admin console and the posture API',
    place: 'upstream',
    at: '/book/gui-and-sandbox/',
  },
  {
    feature: 'Containers, charts and the parts that run',
    place: 'upstream',
    at: '/book/install-and-deploy/#upstreams-product',
  },
  {
    feature: 'Export to Rego, monitors, benchmarks, adapters, red-team checks',
    place: 'upstream',
    at: '/reference/cli/upstream/',
  },
  { feature: 'Separation of tenants, sign-on and roles', place: 'private', at: '/book/enterprise-guide/' },
  { feature: 'Live ingestion and tenant-wide posture', place: 'private', at: '/book/aispm-guide/' },
  {
    feature: 'Certified connectors and delivery of reports',
    place: 'private',
    at: '/book/enterprise-guide/#connect-it',
  },
  {
    feature: 'Trial access, licences and billing',
    place: 'private',
    at: '/book/enterprise-guide/#access-to-a-trial',
  },
];
