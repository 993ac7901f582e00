/** Environment variables that tell upstream’s product how it is deployed. They are Python’s; nothing here reads them. */
import { COMMERCIAL_ENTITLEMENTS, DEPLOYMENT_MODES } from '../contracts/editions/capability-status.ts';

export const UPSTREAM_SETTINGS: readonly { name: string; values: readonly string[]; says: string }[] = [
  { name: 'CAVRA_DEPLOYMENT_MODE', values: DEPLOYMENT_MODES, says: 'how it is run' },
  { name: 'CAVRA_COMMERCIAL_ENTITLEMENT', values: COMMERCIAL_ENTITLEMENTS, says: 'what has been contracted' },
  {
    name: 'CAVRA_PROVIDER_PROFILE',
    values: ['local', 'self_hosted', 'managed'],
    says: 'whose services stand behind it',
  },
];
