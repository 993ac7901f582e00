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
  'extra-slash': {
    title: 'A link to a page has a slash that its host does not expect',
    meaning: 'This site ends its paths without a slash. The link would be redirected, or not found.',
    fix: 'Drop the slash at the end of the path.',
  },
  'outside-base': {
    title: 'A link leaves the folder that the site lives in',
    meaning: 'The site is served below a base path. A link without it leads to the host, not to the site.',
    fix: 'Begin the path with the base.',
  },
  'broken-idref': {
    title: 'A label, control or description names an id that the page does not have',
    meaning: 'for, list, headers, form and the aria attributes name ids of their own page.',
    fix: 'Name an id of the page, or drop the attribute.',
  },
  'unreadable-data': {
    title: 'The JSON-LD of a page is not JSON',
    meaning: 'Search engines drop it whole.',
    fix: 'Mend its syntax; a string must not be broken, nor a comma too many.',
  },
  'redirect-loop': {
    title: 'Redirects lead round in a ring',
    meaning: 'Each page sends the reader on to the next, and none is the last.',
    fix: 'Let one of them lead to a page that stays.',
  },
  'broken-permalink': {
    title: 'A permalink cannot be opened',
    meaning: 'What stands behind the # was unpacked as the page would do it, and refused.',
    fix: 'Make the link anew on the page that it leads to, and copy it whole.',
  },
  'untrue-permalink': {
    title: 'A permalink does not show what it promises',
    meaning: 'The document in the link was judged, and got another verdict than the link says.',
    fix: 'Mend the document behind the link, or the promise.',
  },
  'unlisted-external': {
    title: 'An address of another host is not on the list',
    meaning: 'Each address that leaves the site is listed with a reason, so that none slips in.',
    fix: 'Add it to the list of external addresses with a reason, or drop the link.',
  },
  'bad-external-list': {
    title: 'The list of external addresses cannot be used',
    meaning: 'It is JSON of one form: {"external": [{"url": "…", "reason": "…"}]}.',
    fix: 'Write it in that form.',
  },
  'dead-external': {
    title: 'An address of another host does not answer',
    meaning: 'It was fetched several times and gave an error each time.',
    fix: 'Link to where it moved, or drop the link.',
  },
} as const satisfies Record<string, Rule>;
