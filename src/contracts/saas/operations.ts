/** The operations in contract order. One line adds one to every surface. */
import type { Operation } from './operation.ts';
import { customerOperatingDashboard } from './operations/customer-operating-dashboard.ts';
import { entitlementStatus } from './operations/entitlement-status.ts';
import { evidenceExport } from './operations/evidence-export.ts';
import { licenseValidation } from './operations/license-validation.ts';
import { policyRegistryLookup } from './operations/policy-registry-lookup.ts';
import { policyRegistryReadiness } from './operations/policy-registry-readiness.ts';
import { saasOperatingAutomation } from './operations/saas-operating-automation.ts';
import { saasOperatingAutomationWorkerHandoff } from './operations/saas-operating-automation-worker-handoff.ts';
import { supportHandoffReadiness } from './operations/support-handoff-readiness.ts';
import { tenantAuditStoreOperating } from './operations/tenant-audit-store-operating.ts';
import { tenantOnboarding } from './operations/tenant-onboarding.ts';
import { tenantStatus } from './operations/tenant-status.ts';

export const OPERATIONS: readonly Operation[] = [
  entitlementStatus,
  tenantOnboarding,
  tenantStatus,
  licenseValidation,
  policyRegistryReadiness,
  policyRegistryLookup,
  tenantAuditStoreOperating,
  customerOperatingDashboard,
  supportHandoffReadiness,
  saasOperatingAutomation,
  saasOperatingAutomationWorkerHandoff,
  evidenceExport,
];
