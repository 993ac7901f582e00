/** Labels of older documents, and what to say instead. */

export const OLD_LABELS = [
  { old: 'Community Edition', now: 'CAVRA Community' },
  {
    old: 'Enterprise Edition',
    now: 'an Enterprise Subscription, or a supported deployment of your own: ask which is meant',
  },
  { old: 'SaaS', now: 'CAVRA Managed' },
  { old: 'Trial Edition', now: 'access to CAVRA Trial' },
  {
    old: 'Enterprise-only feature',
    now: 'a capability that needs configuration, a managed service, or an entitlement: ask which',
  },
  {
    old: 'Locked feature',
    now: 'a capability that is not configured, or is part of a service or a contract',
  },
] as const;
