/** The checks, by the id of their lab. Each is loaded when it is asked for. */
import type { LabId } from '../../contracts/labs/ids.ts';
import type { Check } from '../../contracts/labs/lab.ts';

type Load = () => Promise<{ readonly check: Check }>;

export const CHECKS: Readonly<Record<LabId, Load>> = {
  'stop-the-incident': () => import('./checks/stop-the-incident.ts'),
  'close-the-compound-hole': () => import('./checks/close-the-compound-hole.ts'),
  'mend-a-refused-request': () => import('./checks/mend-a-refused-request.ts'),
  'repair-a-pair': () => import('./checks/repair-a-pair.ts'),
};
