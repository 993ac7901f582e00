/** What to do when a check blocks, by kind of check. Texts are ours. */
import type { Check } from './gate.ts';

const FIXES: Readonly<Record<Check['kind'], string>> = {
  schema: 'Set the schema version of this gate. A packet of another gate or version was sent.',
  mode: 'Set evidence_mode to live and sanitized to true, as a boolean, once both are so. A sample passes with a warning only without --require-live.',
  ref: 'Use a reference that begins with an allowed prefix, such as evidence:// or ticket://.',
  source: 'Make the gate before it ready first, then put its fresh result here.',
  refs: 'Fill in every key named, and give each value, extra keys included, an allowed prefix.',
  ownRefs: 'Fill in every key named with a reference that has an allowed prefix.',
  intake: 'Add the sections and fields named, each with a reference that has an allowed prefix.',
  flags:
    'Each flag has to be the boolean true. A text such as "yes" does not count; set it only when it is so.',
  sections:
    'Add the sections named. Each needs a healthy status, where it has one, and at least one reference.',
  statusSections:
    'Add the sections named. Each needs a known status, a summary of 20 characters and a reference.',
  sealed: 'Give each component the status sealed and a reference to its seal; extra components count too.',
  items: 'The list needs at least one object, and each object the references named.',
  refList: 'The list needs at least one reference, and each an allowed prefix. Positions count from 0.',
  text: 'Write the statement out; blanks around it do not count towards its length.',
  rollupGates:
    'List R7.1 to R7.6 with their fresh results. The flag ready of an entry is not read; the result is.',
  gateCount: 'The index lists exactly ten gates and says so in gate_count.',
  indexGates: 'Build the index again from the files. What it still names is not ready or not there.',
  private: 'Remove the key, or rename it and put a reference behind it. The message names each place.',
};

/** One sentence or two on what mends a check. */
export function fixOf({ kind }: Check): string {
  return FIXES[kind];
}
