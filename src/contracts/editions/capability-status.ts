/** The six words for what stands between a deployment and a capability. The words and their use are upstream’s. */

export const CAPABILITY_STATUSES = [
  'available',
  'requires_configuration',
  'requires_managed_service',
  'requires_commercial_entitlement',
  'unsupported',
  'deprecated',
] as const;
export type CapabilityStatus = (typeof CAPABILITY_STATUSES)[number];

/** When each word is used. */
export const STATUS_MEANINGS: Readonly<Record<CapabilityStatus, string>> = {
  available: 'It is included, or the present configuration has switched it on.',
  requires_configuration:
    'It is included, and a service behind it has to be configured by whoever operates it.',
  requires_managed_service: 'It depends on somebody operating the product for you.',
  requires_commercial_entitlement:
    'It needs a subscription, a certified connector, a commercial pack, or help that is paid for.',
  unsupported: 'The public registry of capabilities does not know it.',
  deprecated: 'It is kept for the sake of old commands, payloads, links and labels.',
};

/** How a deployment is run, in upstream’s words. */
export const DEPLOYMENT_MODES = ['community', 'managed', 'trial_access'] as const;
export type DeploymentMode = (typeof DEPLOYMENT_MODES)[number];

/** What has been contracted, in upstream’s words. */
export const COMMERCIAL_ENTITLEMENTS = ['none', 'enterprise_subscription', 'managed'] as const;
export type CommercialEntitlement = (typeof COMMERCIAL_ENTITLEMENTS)[number];
