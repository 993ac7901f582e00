/** Which data lives where: in the public part, and in a managed or contracted deployment. */

export const DATA_BOUNDARIES = [
  {
    data: 'Policy packs',
    community: 'public and local YAML files',
    operated: 'a private registry, signed, assigned to tenants',
  },
  {
    data: 'Who an agent is',
    community: 'local records',
    operated: 'SSO and RBAC, tied to a tenant, audited',
  },
  {
    data: 'Trust in tools',
    community: 'a registry that may be public',
    operated: 'the registry of an organisation, with connectors behind it',
  },
  {
    data: 'Evidence',
    community: 'local bundles, sample exports',
    operated: 'the tenant’s audit store, retention, storage that cannot be changed, SIEM',
  },
  {
    data: 'Posture',
    community: 'static samples and schemas',
    operated: 'live ingestion, streaming, delivery, a view for each tenant',
  },
] as const;
