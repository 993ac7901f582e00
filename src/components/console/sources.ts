/** Where what is on the screen comes from, when nothing failed. Always said; failures have titles of their own. */
export const SOURCES = {
  live: { title: 'Live API', about: 'Answered by the configured API and accepted by the contract.' },
  page: {
    title: 'No API configured, sample shown',
    about: 'A synthetic sample, made by the API in this page. Nothing was sent anywhere.',
  },
  asked: {
    title: 'API asked, sample shown until it answers',
    about:
      'A synthetic sample. An API is configured; nothing of it is shown before the contract has accepted it.',
  },
  visit: {
    title: 'This visit, in this tab',
    about: 'Kept by this tab until it is closed. The console sends it nowhere, whichever API is configured.',
  },
} as const;

export const SAMPLE_INSTEAD =
  'An API is configured, but its answer cannot be used. What you see is a synthetic sample.';
