/** Rules about links, anchors and files of the built site. */
import type { Rule } from './rule.ts';

export const REFERENCE_RULES = {
  'broken-link': {
    title: 'A link leads nowhere',
    meaning: 'Neither the built site nor the API has anything at that path.',
    fix: 'Link to a page that exists.',
  },
  'missing-slash': {
    title: 'A link to a page lacks its trailing slash',
    meaning: 'It would be redirected, or not found, depending on the host.',
    fix: 'End the path with a slash.',
  },
  'broken-anchor': {
    title: 'A link leads to a place that the page does not have',
    meaning: 'No element of the page has exactly this id.',
    fix: 'Link to an id that exists.',
  },
  'broken-asset': {
    title: 'An image, script, style or font is not there',
    meaning: 'The built site has no such file.',
    fix: 'Name a file that exists.',
  },
  'duplicate-id': {
    title: 'An id stands twice on a page',
    meaning: 'Links, labels and scripts reach only the first.',
    fix: 'Give each element an id of its own.',
  },
} as const satisfies Record<string, Rule>;
