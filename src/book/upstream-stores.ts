/** Where upstream’s product keeps things, and the environment variables that say otherwise. All of it is Python’s. */

interface UpstreamStore {
  readonly store: string;
  readonly path: string;
  readonly json: string;
  readonly sqlite: string;
}

export const UPSTREAM_STORES: readonly UpstreamStore[] = [
  {
    store: 'Sessions and decisions',
    path: '.cavra/api/activity.json',
    json: 'CAVRA_ACTIVITY_STORE',
    sqlite: 'CAVRA_ACTIVITY_DB',
  },
  {
    store: 'Repositories and rollouts',
    path: '.cavra/api/inventory.json',
    json: 'CAVRA_INVENTORY_STORE',
    sqlite: 'CAVRA_INVENTORY_DB',
  },
  {
    store: 'Integrations',
    path: '.cavra/api/integrations.json',
    json: 'CAVRA_INTEGRATION_STORE',
    sqlite: 'CAVRA_INTEGRATION_DB',
  },
  {
    store: 'Agents and tool servers',
    path: '.cavra/registry.json',
    json: 'CAVRA_REGISTRY_STORE',
    sqlite: 'CAVRA_REGISTRY_DB',
  },
  {
    store: 'Metadata of evidence',
    path: '.cavra/evidence/metadata.json',
    json: '',
    sqlite: 'CAVRA_EVIDENCE_METADATA_DB',
  },
  { store: 'Approvals', path: '.cavra/approvals.json', json: '', sqlite: 'the flag --sqlite' },
];
