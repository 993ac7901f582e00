/** Rules about the sources that the book must cover. */
import type { Rule } from './rule.ts';

export const SOURCE_RULES = {
  'uncovered-source': {
    title: 'A part of a source that no page covers',
    meaning: 'The book promises to cover its sources. This part has no row in the table of sources.',
    fix: 'Add a row with the page and anchor that covers it, or with the work that will.',
  },
  'missing-source-target': {
    title: 'The place that covers a source does not exist',
    meaning: 'The table of sources names a page or an anchor that the built site does not have.',
    fix: 'Correct the address in the table of sources.',
  },
  'stale-source': {
    title: 'A row for a part that no source has any more',
    meaning: 'The contracts no longer say this, so the row covers nothing.',
    fix: 'Remove the row.',
  },
} as const satisfies Record<string, Rule>;
