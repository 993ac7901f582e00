/** The checks, by the id of their lab. Each is loaded when it is asked for. */
import type { LabId } from '../../contracts/labs/ids.ts';
import type { Check } from '../../contracts/labs/lab.ts';

type Load = () => Promise<{ readonly check: Check }>;

export const CHECKS: Readonly<Record<LabId, Load>> = {
  'stop-the-incident': () => import('./checks/stop-the-incident.ts'),
  'close-the-compound-hole': () => import('./checks/close-the-compound-hole.ts'),
  'inherit-and-override': () => import('./checks/inherit-and-override.ts'),
  'govern-a-tool-server': () => import('./checks/govern-a-tool-server.ts'),
  'give-an-approval-a-route': () => import('./checks/give-an-approval-a-route.ts'),
  'find-what-was-tampered': () => import('./checks/find-what-was-tampered.ts'),
  'sign-and-verify': () => import('./checks/sign-and-verify.ts'),
  'mend-a-refused-request': () => import('./checks/mend-a-refused-request.ts'),
  'repair-a-pair': () => import('./checks/repair-a-pair.ts'),
  'wire-the-gate': () => import('./checks/wire-the-gate.ts'),
  'accept-a-risk-honestly': () => import('./checks/accept-a-risk-honestly.ts'),
  'rescue-a-retention': () => import('./checks/rescue-a-retention.ts'),
  'repair-the-chain': () => import('./checks/repair-the-chain.ts'),
};
