/** Our advisories, by code. Upstream compares key names only; these look at near names and at values. */
export const ADVISORIES = {
  'near-miss-key': {
    title: 'A key is nearly a forbidden one',
    meaning:
      'A key reads like a forbidden one, but is spelt differently, so the check does not see it. Remove it or use a reference.',
  },
  'later-gate-key': {
    title: 'A key is forbidden at another gate',
    meaning:
      'This gate lets the key pass; another gate of the chain forbids it. Remove it before the packet travels on.',
  },
  'value-person': {
    title: 'A value looks like a person',
    meaning:
      'The value looks like a mail address or a telephone number. The check reads key names only. Use a reference to a role.',
  },
  'value-money': {
    title: 'A value looks like an amount of money',
    meaning:
      'The value looks like an amount. Prices, contract values and renewal amounts do not belong into a public packet. Use a reference.',
  },
  'value-secret': {
    title: 'A value looks like a secret',
    meaning:
      'The value looks like a key or a token and is not shown. Remove it; if it was real, treat it as leaked.',
  },
  'value-raw-record': {
    title: 'A value looks like a raw record',
    meaning:
      'The value is long or reads like a contract, so it may be the record itself. Keep the record where it is and give a reference to it.',
  },
  'sample-ref-in-live': {
    title: 'A live packet points at a sample',
    meaning: 'A reference of a live packet begins with sample://. Point it at the live evidence.',
  },
} as const satisfies Record<string, { readonly title: string; readonly meaning: string }>;

export type AdvisoryCode = keyof typeof ADVISORIES;
