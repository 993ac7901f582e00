/** Rules about how pages stand to each other. */
import type { Rule } from './rule.ts';

export const STRUCTURE_RULES = {
  'no-title': {
    title: 'A page has no title',
    meaning: 'Tabs, bookmarks and search results show the title.',
    fix: 'Give the page a title.',
  },
  'no-description': {
    title: 'A page has no description',
    meaning: 'Search results and link previews show it.',
    fix: 'Give the page a description: one sentence that says what it holds.',
  },
  'same-title': {
    title: 'Two pages have one title',
    meaning: 'A reader with two tabs or two search results cannot tell them apart.',
    fix: 'Give one of them another title.',
  },
  'same-description': {
    title: 'Two pages have one description',
    meaning: 'It describes at most one of them.',
    fix: 'Describe each page by what only it holds.',
  },
  'heading-order': {
    title: 'A heading skips a level',
    meaning: 'Screen readers and the table of contents take levels for chapters within chapters.',
    fix: 'Take the level below the heading before.',
  },
  'one-main-heading': {
    title: 'A page has not exactly one main heading',
    meaning: 'The heading of the first level names the page.',
    fix: 'Keep one heading of the first level. On a Markdown page the title is it.',
  },
  'no-alt': {
    title: 'A picture has no alternative text',
    meaning: 'Who cannot see the picture is told nothing. An empty text says that it only decorates.',
    fix: 'Say what the picture tells, or write alt="".',
  },
  'orphan-page': {
    title: 'No way leads to a page',
    meaning: 'Following links from the first page, no reader gets there.',
    fix: 'Link to it, or name it among the pages that need no link.',
  },
  'chapter-missing': {
    title: 'A chapter of the list does not exist',
    meaning: 'The list of chapters numbers, orders and links them.',
    fix: 'Write the chapter, or take it off the list.',
  },
  'chapter-order': {
    title: 'A chapter does not lead to its neighbour',
    meaning: 'Previous and next follow the list of chapters.',
    fix: 'Let the links follow the list, or mend the list.',
  },
  'not-once': {
    title: 'A part that each page has once is missing or doubled',
    meaning: 'Readers find their bearings by it on each page.',
    fix: 'Keep it exactly once.',
  },
  'stop-missing': {
    title: 'A reader path stops where nothing is',
    meaning: 'Each stop of a path is a page, or a section of one.',
    fix: 'Name a page and an id that exist.',
  },
  'bad-selector': {
    title: 'A selector in the configuration cannot be read',
    meaning: 'It is one element: a tag, #id, .class and [attribute="value"], joined without spaces.',
    fix: 'Write it in that form.',
  },
} as const satisfies Record<string, Rule>;
