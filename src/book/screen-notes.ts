/** What a reader sees on the screen of a decision, what each part means, and where it is explained. */
interface ScreenNote {
  readonly see: string;
  readonly means: string;
  readonly to: string;
}

export const SCREEN_NOTES: readonly ScreenNote[] = [
  {
    see: 'The mark and its word',
    means: 'What the caller has to do now. The shape says it too, for a print in grey.',
    to: '/reference/decisions-and-severities/#six-decisions',
  },
  {
    see: 'The severity',
    means: 'How soon somebody should look. It changes nothing in the decision.',
    to: '/reference/decisions-and-severities/#four-severities',
  },
  {
    see: 'What was judged',
    means: 'The target, letter for letter as it was asked. Read it first when an answer surprises you.',
    to: '/reference/known-limits/#paths-are-texts',
  },
  {
    see: 'Rule and reason',
    means: 'Who spoke, and with which pattern in its hand. This is the answer to “why was I stopped?”.',
    to: '/reference/decisions-and-severities/#the-rules',
  },
  {
    see: 'Who may approve',
    means: 'The group that the rule names. No group, nobody to ask.',
    to: '/book/policy-and-evidence/#the-approval',
  },
  {
    see: 'Why',
    means: 'The pattern laid over the target: what its letters covered, and what its star swallowed.',
    to: '/pattern-lab/',
  },
];
