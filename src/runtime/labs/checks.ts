/** The checks, by the id of their lab, in the order of the list of labs. Each is loaded when it is asked for. */
import type { Check } from './lab.ts';

type Load = () => Promise<{ readonly check: Check }>;

export const CHECKS = {
  'stop-the-incident': () => import('./checks/stop-the-incident.ts'),
  'close-the-compound-hole': () => import('./checks/close-the-compound-hole.ts'),
  'mend-a-refused-request': () => import('./checks/mend-a-refused-request.ts'),
  'repair-a-pair': () => import('./checks/repair-a-pair.ts'),
} as const satisfies Record<string, Load>;

export type LabId = keyof typeof CHECKS;

/** All labs, in the order in which they are listed. */
export const LAB_IDS = Object.keys(CHECKS) as readonly LabId[];

export const isLabId = (id: string): id is LabId => Object.hasOwn(CHECKS, id);
