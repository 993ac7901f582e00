/**
 * What stands between a deployment and a capability. Upstream gives the words and the status before anything is set up;
 * what changes a status is our reading of its table, and `trial_access` counts as a hosted deployment while it lasts.
 */
import { CAPABILITIES, type Capability } from '../../contracts/editions/capabilities.ts';
import type {
  CapabilityStatus,
  CommercialEntitlement,
  DeploymentMode,
} from '../../contracts/editions/capability-status.ts';

export interface Deployment {
  readonly mode: DeploymentMode;
  readonly entitlement: CommercialEntitlement;
  /** What has been configured, in the words of the capabilities. */
  readonly configured: ReadonlySet<string>;
}

export interface StatusAnswer {
  readonly status: CapabilityStatus;
  /** What is still to be configured. */
  readonly missing: readonly string[];
}

const plain = (status: CapabilityStatus): StatusAnswer => ({ status, missing: [] });

/** A service that is not set up is a matter of configuration, whatever the deployment: nothing is ever “locked”. */
function configured({ needs }: Capability, { configured: has }: Deployment): StatusAnswer {
  const missing = needs.filter((need) => !has.has(need));
  return missing.length > 0 ? { status: 'requires_configuration', missing } : plain('available');
}

const hosted = ({ mode }: Deployment): boolean => mode === 'managed' || mode === 'trial_access';

export function capabilityStatus(id: string, deployment: Deployment): StatusAnswer {
  const capability = CAPABILITIES.find((one) => one.id === id);
  if (capability === undefined) return plain('unsupported');
  switch (capability.stands) {
    case 'alone':
    case 'on configuration':
      return configured(capability, deployment);
    case 'on a managed service':
      return plain(hosted(deployment) ? 'available' : 'requires_managed_service');
    case 'on an entitlement':
      return plain(
        deployment.entitlement === 'enterprise_subscription'
          ? 'available'
          : 'requires_commercial_entitlement',
      );
    case 'on nothing any more':
      return plain('deprecated');
  }
}
