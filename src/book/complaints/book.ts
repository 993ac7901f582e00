/** Complaints about the book as a whole: repetition, navigation, honesty. */
import type { Complaint } from './complaint.ts';

export const BOOK_COMPLAINTS: readonly Complaint[] = [
  {
    id: 'C14',
    title: 'The same thing four or five times',
    was: 'Troubleshooting stands in four chapters, the authoring commands in five places with three different signing lines.',
    answer:
      'One place for each fact; the others link to it. Questions and troubles are lists in which an entry stands once.',
    at: '/book/troubleshooting-playbook/',
    kept: [
      { file: 'src/book/faq.test.ts', test: 'ask each question once, and answer it shortly' },
      { file: 'src/book/terms.test.ts', test: 'defines each term once' },
      { rule: 'same-description' },
    ],
  },
  {
    id: 'C15',
    title: 'Archive and book on one shelf',
    was: 'Hundreds of pages about past releases stand beside the chapters and carry the same navigation.',
    answer: 'Chapters, contracts and instruments, each in its part of the sidebar. There is no archive.',
    at: '/reference/',
    kept: [{ rule: 'orphan-page' }, { rule: 'chapter-missing' }],
  },
  {
    id: 'C16',
    title: 'A front page that nobody finishes',
    was: 'A single sentence of several hundred words lists the features of one phase.',
    answer: 'One screen: the incident as something to try, then the paths.',
    at: '/',
    kept: [{ file: 'tests/home.spec.ts', test: 'each step is stopped or let through, with its reason' }],
  },
  {
    id: 'C17',
    title: 'Navigation that is uneven',
    was: 'The same box twice on some pages and missing on others.',
    answer: 'The Field Compass is one component, once on every page.',
    at: '/book/foreword-and-reader-paths/',
    kept: [
      { rule: 'not-once' },
      { file: 'src/book/reader-paths.test.ts', test: 'the compass has twelve cells' },
    ],
  },
  {
    id: 'C18',
    title: 'Dead pictures and links',
    was: 'Pictures that are stored elsewhere, links that leave the book for pages that are not there.',
    answer: 'Links, anchors, pictures and files are held to the built site. Drawings are made from data.',
    at: '/docs-as-tests/',
    kept: [
      { rule: 'broken-link' },
      { rule: 'broken-anchor' },
      { rule: 'broken-asset' },
      { rule: 'stale-diagram' },
    ],
  },
  {
    id: 'C19',
    title: 'Chains that break',
    was: 'A “next” that leaves the book; a cell of the compass that leads to a page about the state of a phase.',
    answer: 'Next and previous come from one list. The twelve cells lead to chapters and sections.',
    at: '/book/why-cavra-exists/',
    kept: [
      { rule: 'chapter-order' },
      { rule: 'broken-anchor' },
      { file: 'src/book/reader-paths.test.ts', test: 'names and targets of their own' },
    ],
  },
  {
    id: 'C20',
    title: 'Notes to the developers in pages for readers',
    was: '“Next recommendation: implement the contract”, phase counters, “template next”.',
    answer: 'What is open stands in a table of sources, which shrinks; pages say what is so.',
    at: '/reference/sources/',
    kept: [{ rule: 'uncovered-source' }, { rule: 'stale-source' }],
  },
  {
    id: 'C21',
    title: 'Edition words that contradict each other',
    was: 'One chapter says that nothing you host yourself is Enterprise-only, a table says that sign-on is.',
    answer:
      'One model with six words, worked out for each capability, and one table that translates the older labels.',
    at: '/book/editions/',
    kept: [
      {
        file: 'src/runtime/editions/capability-status.test.ts',
        test: 'no contract and no host replaces a configuration',
      },
      { rule: 'unknown-name' },
    ],
  },
  {
    id: 'C22',
    title: 'A command line that one group fills',
    was: 'More than half of the commands belong to one group; the reference is one page of six hundred thousand characters.',
    answer: 'Twelve commands by the job, and a page for each group, read from the program.',
    at: '/book/cli-reference/#twelve-commands',
    kept: [
      { file: 'src/cli/book-commands.test.ts', test: 'are twelve, and each exists' },
      { file: 'src/cli/book-commands.test.ts', test: 'are in the reference, each once' },
    ],
  },
  {
    id: 'C23',
    title: 'Placeholders that were published',
    was: 'A slot for a foreword by a person not yet found, an instruction to make a screenshot, ids that never exist.',
    answer:
      'Nothing unfinished is on a page. Ids in examples are made by the example, and what changes from run to run is covered by name.',
    at: '/guides/how-this-book-is-checked/',
    kept: [{ rule: 'unclassified-fence' }, { rule: 'stale-output' }, { rule: 'unused-mask' }],
  },
  {
    id: 'C24',
    title: 'A video as the first thing',
    was: 'The book opens with a link to the site of somebody else.',
    answer: 'It opens with a Thursday evening. No page asks any other host for anything.',
    at: '/book/foreword-and-reader-paths/',
    kept: [
      { rule: 'unlisted-external' },
      { file: 'tests/floors.test.ts', test: 'names no host but the listed ones' },
      { file: 'tests/pages.spec.ts', test: 'is quiet, accessible and fits the screen' },
    ],
  },
  {
    id: 'C25',
    title: 'Security advice that stops short',
    was: 'Nothing says that a verification without a key passes, that patterns are only texts, or that a blocked action ends with exit code 0.',
    answer:
      'Each limit has a counter-example that the engine decides at build. Verification without a key is a no here, and a block ends with 1.',
    at: '/reference/known-limits/',
    kept: [
      {
        file: 'src/components/reference/known-limits.test.ts',
        test: 'each known limit is decided as its page says',
      },
      { file: 'src/cli/evidence.test.ts', test: 'says no without a key, and 3 for checksums only' },
      {
        file: 'tests/enforcement/cli.test.ts',
        test: 'in processes of their own: allow, wait, block, and nothing decided',
      },
    ],
  },
  {
    id: 'C26',
    title: 'Screens as pictures only',
    was: 'Screenshots, with no text that says what a panel says.',
    answer: 'The screens are the instruments themselves: text, keyboard, and a first answer without script.',
    at: '/book/gui-and-sandbox/',
    kept: [
      { rule: 'no-alt' },
      { file: 'tests/pages.spec.ts', test: 'is quiet, accessible and fits the screen' },
      { file: 'tests/home.spec.ts', test: 'the incident stands as a transcript' },
    ],
  },
];
