/** What can go wrong with an API, told apart: a title, a sentence, and where a reader would look first. */
interface FailureWords {
  readonly title: string;
  readonly says: string;
  readonly causes: readonly string[];
}

export const FAILURES = {
  unreachable: {
    title: 'API unreachable, sample shown',
    says: 'The API gave no answer.',
    causes: [
      'Nothing listens there: start it with npx cavra serve, and compare host and port.',
      'It does not allow this page to ask: CAVRA_CORS_ORIGINS must name the origin of this page.',
      'This page came over HTTPS and the API speaks plain HTTP; browsers refuse that, except on this machine.',
      'A proxy, a firewall or a lost network stands in between.',
    ],
  },
  'time-out': {
    title: 'API too slow, sample shown',
    says: 'The API did not answer in time.',
    causes: ['It is starting, or busy.', 'A proxy in between took the question and holds it.'],
  },
  status: {
    title: 'API answered an error, sample shown',
    says: 'The API answered with an error.',
    causes: [
      '404: the address is that of another service, or of an API without this route.',
      '401 or 403: something in front of the API wants to know who asks; this page sends no credentials.',
      '5xx: the API, or a proxy in front of it, is down.',
    ],
  },
  'wrong-version': {
    title: 'API of another version, sample shown',
    says: 'The API speaks another version of the contract.',
    causes: ['Site and API come from different releases: build both from one.'],
  },
  'bad-answer': {
    title: 'API answer refused, sample shown',
    says: 'The API answered with something that cannot be shown.',
    causes: [
      'A login page or an error page of a proxy was answered in its place.',
      'The API has a fault, or somebody changed its answer on the way.',
    ],
  },
} as const satisfies Record<string, FailureWords>;

export type Why = keyof typeof FAILURES;
