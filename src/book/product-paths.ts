/** The four ways to have the product, in upstream’s newest words. */

interface ProductPath {
  readonly name: string;
  readonly what: string;
  readonly source: string;
  readonly includes: readonly string[];
}

export const PRODUCT_PATHS: readonly ProductPath[] = [
  {
    name: 'CAVRA Community',
    what: 'The whole product, run by yourself. The code that everything else starts from.',
    source: 'the public repository',
    includes: [
      'decisions, policy, approvals, attestations',
      'evidence and its schemas',
      'contracts of posture and reports, dashboards of your own',
      'enforcement in pipelines',
      'interfaces for tenants, for single sign-on and for roles',
      'a framework for audit export, an interface for reports',
      'a kit for connectors, reference connectors, public packs',
    ],
  },
  {
    name: 'CAVRA Managed',
    what: 'The product, operated for you.',
    source: 'private operations',
    includes: [
      'onboarding, a registry of policies, dashboards, delivery',
      'audit storage',
      'updates, monitoring, uptime',
      'handoff to support, operating reviews, billing',
    ],
  },
  {
    name: 'CAVRA Enterprise Subscription',
    what: 'A contract, and no code base. It can go with a deployment of your own, a managed one, or a mixture.',
    source: 'contracted packages',
    includes: [
      'support with a service level',
      'certified connectors',
      'commercial packs for policy and compliance',
      'help with implementation, deployment and procurement',
    ],
  },
  {
    name: 'CAVRA Trial',
    what: 'Access for a time to what the two above offer, granted by an operator. No edition of its own.',
    source: 'none, it is access only',
    includes: [
      'hosted access with an entitlement that ends',
      'private packages where they are still needed',
      'guided labs',
      'expiry, revocation and a closeout',
    ],
  },
];
