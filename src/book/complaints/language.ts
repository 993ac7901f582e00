/** Complaints about the policy language, its words, and commands that do not do what is printed. */
import type { Complaint } from './complaint.ts';

export const LANGUAGE_COMPLAINTS: readonly Complaint[] = [
  {
    id: 'C1',
    title: 'A language that the engine does not read',
    was: 'The chapter on the policy language teaches rules, defaults and routes. Its own example fails validation, and with metadata added it passes while every rule is ignored.',
    answer:
      'One contract for a pack. What is read and what is not is a table that the code fills, and the linter names each key that no decision reads.',
    at: '/reference/policy-language/#what-is-read-and-what-is-not',
    kept: [
      { rule: 'json-refused' },
      { file: 'src/runtime/lint/lint.test.ts', test: 'each code' },
      {
        file: 'src/components/reference/known-limits.test.ts',
        test: 'a policy key that no decision looks at',
      },
    ],
  },
  {
    id: 'C2',
    title: 'Two shapes for one thing',
    was: 'One chapter shows sections with lists, another a list of rules, and neither mentions the other.',
    answer: 'One shape everywhere. The other one stands in a box that says what becomes of it.',
    at: '/book/policy-language-reference/',
    kept: [{ file: 'src/components/book/recipe-rows.test.ts', test: 'is a whole pack' }],
  },
  {
    id: 'C3',
    title: 'Two numberings',
    was: 'Files are counted from 0 and the sidebar from 1, so “chapter 5” is two chapters.',
    answer: 'Chapters have names. Their numbers come from one list and are never part of an address.',
    at: '/paths/',
    kept: [
      { rule: 'chapter-order' },
      { file: 'src/book/reader-paths.test.ts', test: 'a chapter is found by its address, with its number' },
    ],
  },
  {
    id: 'C4',
    title: 'Reader paths that disagree',
    was: 'The same reader is sent through four chapters on one page and through six others on another.',
    answer: 'One list of paths, shown wherever a path is shown, with progress that the paths share.',
    at: '/paths/',
    kept: [
      { rule: 'stop-missing' },
      { file: 'src/book/reader-paths.test.ts', test: 'the check of the built site is told of every stop' },
    ],
  },
  {
    id: 'C5',
    title: 'Decision words that differ page by page',
    was: 'Deny here, block there; requires approval and require approval; shadow and audit only.',
    answer: 'Six words from one list. A page that uses another word in code type is not published.',
    at: '/reference/decisions-and-severities/',
    kept: [
      { rule: 'unknown-name' },
      { file: 'src/book/book.test.ts', test: 'when a status word goes, each page and line' },
    ],
  },
  {
    id: 'C6',
    title: 'Mode words that differ',
    was: 'Strict on the command line, strict_regulated in the schema, shadow in the book.',
    answer: 'One list of modes, and one table that says which word of elsewhere stands for which.',
    at: '/reference/decisions-and-severities/',
    kept: [
      { rule: 'unknown-name' },
      { file: 'src/cli/evaluate.test.ts', test: 'under a mode the effective decision counts' },
    ],
  },
  {
    id: 'C7',
    title: 'Commands that cannot work as printed',
    was: 'A flag that does not exist, a key that no step made, a verification that always fails, commands without their path.',
    answer:
      'Every line that is ours was run before it was printed, and is run again at each build. Upstream’s are marked and not run.',
    at: '/book/cli-reference/',
    kept: [
      { rule: 'stale-output' },
      { rule: 'unstated-exit' },
      { rule: 'no-such-command' },
      { rule: 'spawned-output' },
      { file: 'tests/cli/every-command.test.ts', test: 'the example of each command names that command' },
    ],
  },
  {
    id: 'C8',
    title: 'A first policy that is invalid',
    was: 'The starter lacks a required field, and holds a key that nothing reads.',
    answer:
      'Recipes and packs are judged and decided at build; each names what passes, what does not and what waits.',
    at: '/book/policy-language-reference/',
    kept: [
      { file: 'src/components/book/recipe-rows.test.ts', test: 'decides what it means' },
      { file: 'src/runtime/enforcement/packs.test.ts', test: 'are here, each under the name of its id' },
    ],
  },
  {
    id: 'C9',
    title: 'A loop that never tests the reader’s file',
    was: 'The commands write a file and then judge the pack that was shipped.',
    answer:
      'Page and command judge the text that they are given. The conclusion takes the reader’s own pack along, as tests.',
    at: '/decide/',
    kept: [
      { file: 'src/cli/policy.test.ts', test: 'judges the policy that the file names, from its own folder' },
      { file: 'tests/decide.spec.ts', test: 'the policy itself is edited' },
    ],
  },
  {
    id: 'C10',
    title: 'Proof of the demo',
    was: 'The bundle holds the steps of the demo, whatever the reader evaluated.',
    answer: 'The workbench bundles the decisions of this visit, and the command those that it is handed.',
    at: '/evidence/',
    kept: [
      { file: 'tests/evidence.spec.ts', test: 'what was decided in this visit is what is bundled' },
      {
        file: 'src/cli/evidence.test.ts',
        test: 'gives equal bytes for a list, an object, lines and standard input',
      },
    ],
  },
  {
    id: 'C11',
    title: 'No output at all',
    was: 'Readers are told which fields matter and never shown one.',
    answer:
      'Decisions, records, manifests and attestations stand on the pages, made by the engines when the page is built.',
    at: '/reference/evidence/',
    kept: [{ rule: 'stale-output' }, { rule: 'untrue-sample' }],
  },
  {
    id: 'C12',
    title: 'Nothing to try, nothing to find, no progress',
    was: 'A wiki: no instrument, no state, no “you are here”.',
    answer:
      'Instruments where a thing is explained, a search and an index of names, progress kept in the browser, the next chapter of the path you are on.',
    at: '/guides/names/',
    kept: [
      { file: 'tests/book.spec.ts', test: 'a reader follows a path, guesses, answers, goes on' },
      { rule: 'chapter-order' },
    ],
  },
  {
    id: 'C13',
    title: 'Questions without answers',
    was: 'Half a hundred questions, and not one answer.',
    answer: 'Every option of every question has its reason, right or wrong.',
    at: '/book/cli-reference/#check-yourself',
    kept: [
      {
        file: 'src/components/book/exercises.test.ts',
        test: 'each has one right option among two to five, and a reason',
      },
    ],
  },
];
