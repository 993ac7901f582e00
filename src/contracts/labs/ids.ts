/** The labs, in the order in which they are listed. Each has a folder in `labs/` and a check in `src/runtime/labs/checks/`. */
export const LAB_IDS = [
  'stop-the-incident',
  'close-the-compound-hole',
  'inherit-and-override',
  'govern-a-tool-server',
  'give-an-approval-a-route',
  'find-what-was-tampered',
  'sign-and-verify',
  'mend-a-refused-request',
  'repair-a-pair',
  'wire-the-gate',
  'accept-a-risk-honestly',
  'rescue-a-retention',
  'repair-the-chain',
] as const;

export type LabId = (typeof LAB_IDS)[number];

export const isLabId = (id: string): id is LabId => LAB_IDS.some((known) => known === id);
