/** The labs, in the order in which they are listed. Each has a folder in `labs/` and a check in `src/runtime/labs/checks/`. */
export const LAB_IDS = [
  'stop-the-incident',
  'close-the-compound-hole',
  'mend-a-refused-request',
  'repair-a-pair',
] as const;

export type LabId = (typeof LAB_IDS)[number];

export const isLabId = (id: string): id is LabId => LAB_IDS.some((known) => known === id);
