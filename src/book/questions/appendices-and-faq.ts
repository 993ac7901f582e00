import type { CheckQuestion } from '../question.ts';

export const QUESTIONS: readonly CheckQuestion[] = [
  {
    id: 'appendix-canonical',
    asks: 'You want to know what `mcp.registry.tool_scope` means. Where is it defined?',
    options: [
      {
        says: 'In the error catalogue',
        why: 'Codes have hyphens and say what is wrong with a document. This has dots, and nothing is wrong: it is the name of a rule.',
      },
      {
        says: 'On the page of decisions and severities, to which the index of names leads',
        right: true,
        why: 'A dotted name is a rule. Its row says what it decides, how heavy it is, and who may approve.',
      },
      {
        says: 'In the chapter that mentions it first',
        why: 'Chapters use names and link to them. Each is defined in one place, so that two places cannot disagree.',
      },
    ],
  },
  {
    id: 'appendix-verifies',
    asks: 'Which commands verify a bundle and what travels with it?',
    options: [
      {
        says: '`cavra policy validate` and `cavra policy test`',
        why: 'They judge a policy. A bundle holds what a policy decided.',
      },
      {
        says: '`cavra evidence verify`, and upstream also `upstream:cavra evidence verify-attestation`',
        right: true,
        why: 'Both are of the family evidence. Here the attestation is one of the files of the bundle, and has to agree with the decisions.',
      },
      {
        says: '`cavra validate` with the id of a contract',
        why: 'It judges the form of one document. Files, digests and signature belong together, and only the verification looks at them together.',
      },
    ],
  },
  {
    id: 'appendix-shape-only',
    asks: 'A feature is marked “shape only”. What may you promise a customer?',
    options: [
      {
        says: 'That it works, with limited data',
        why: 'Nothing of it works here, with any data. A reply that says so is part of the contract.',
      },
      {
        says: 'That requests and replies have this form, and that a private service has to do the rest',
        right: true,
        why: 'The form is public and can be tested against. What it speaks of happens where no public repository looks.',
      },
      {
        says: 'That it will be built',
        why: 'Nobody here knows. The mark says what is so today.',
      },
    ],
  },
  {
    id: 'appendix-history',
    asks: 'You look for the page on which upstream describes one of its earlier phases. Where is it in this book?',
    options: [
      {
        says: 'In the appendices',
        why: 'They hold what a reader looks up to act. How the product came about is not of that kind.',
      },
      {
        says: 'Nowhere: history is upstream’s archive, and what departs from upstream stands in Upstream and ours',
        right: true,
        why: 'A handbook that keeps its own history on the same shelf sends readers into it by accident.',
      },
      {
        says: 'In the page of sources',
        why: 'That page maps the parts of the pages which this book grew from. Phases are no part of them.',
      },
    ],
  },
];
