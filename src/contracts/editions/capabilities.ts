/** Capabilities that people ask about, and what each stands on. Upstream’s table; the ids are ours. */

/** `configuration`: services that the operator sets up. `managed`, `commercial`: what no set-up replaces. */
export interface Capability {
  readonly id: string;
  readonly title: string;
  readonly stands:
    | 'alone'
    | 'on configuration'
    | 'on a managed service'
    | 'on an entitlement'
    | 'on nothing any more';
  /** What has to be configured, in words. */
  readonly needs: readonly string[];
  readonly note?: string;
}

export const CAPABILITIES: readonly Capability[] = [
  {
    id: 'connector_framework',
    title: 'Connector framework',
    stands: 'alone',
    needs: [],
    note: 'Live use also wants a secret store and credentials.',
  },
  {
    id: 'sso_rbac',
    title: 'Single sign-on and roles',
    stands: 'on configuration',
    needs: ['identity provider', 'OIDC or SAML application', 'mapping of roles', 'groups of reviewers'],
  },
  {
    id: 'audit_export',
    title: 'Audit export',
    stands: 'on configuration',
    needs: ['evidence store', 'destination', 'retention'],
  },
  {
    id: 'report_delivery',
    title: 'Report delivery',
    stands: 'on configuration',
    needs: ['mail server or provider', 'list of allowed recipients', 'store for delivery audits'],
  },
  {
    id: 'policy_registry',
    title: 'Policy registry',
    stands: 'on configuration',
    needs: ['database or object storage', 'versions', 'approval workflow'],
  },
  {
    id: 'certified_connectors',
    title: 'Certified connectors',
    stands: 'on an entitlement',
    needs: [],
    note: 'A subscription, or the certified package alone.',
  },
  {
    id: 'managed_report_delivery',
    title: 'Managed report delivery',
    stands: 'on a managed service',
    needs: [],
  },
  {
    id: 'customer_success',
    title: 'Billing and customer success',
    stands: 'on a managed service',
    needs: [],
  },
  {
    id: 'enterprise_edition',
    title: '“Enterprise Edition”',
    stands: 'on nothing any more',
    needs: [],
    note: 'A label of old documents.',
  },
];
