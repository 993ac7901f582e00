/** The operations in contract order (sheet 1.4). One line adds one to every surface. */
import type { Operation } from './operation.ts';
import { saasOperatingAutomation } from './operations/saas-operating-automation.ts';
import { saasOperatingAutomationWorkerHandoff } from './operations/saas-operating-automation-worker-handoff.ts';

export const OPERATIONS: readonly Operation[] = [
  saasOperatingAutomation,
  saasOperatingAutomationWorkerHandoff,
];
