/** Where what is on the screen comes from. Always one of these three, always said. */
export const SOURCES = {
  live: { title: 'Live API', about: 'Answered by the configured API and accepted by the contract.' },
  unreachable: {
    title: 'API unreachable, sample shown',
    about: 'An API is configured, but its answer cannot be used. What you see is a synthetic sample.',
  },
  page: {
    title: 'No API configured, sample shown',
    about: 'A synthetic sample, made by the API in this page. Nothing was sent anywhere.',
  },
} as const;

export type Source = keyof typeof SOURCES;
