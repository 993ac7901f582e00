/** Names in code type that no contract defines, each with its meaning. The page of the glossary is made from this list. */
export interface Entry {
  readonly term: string;
  readonly meaning: string;
}

/** The file of this list, for those who add to it. */
export const GLOSSARY_FILE = 'src/book/glossary.ts';

export const GLOSSARY: readonly Entry[] = [
  {
    term: '--profile',
    meaning:
      'Flag of the lifecycle commands: whose files the verification index lists, upstream’s or those of this project.',
  },
  {
    term: '--require-live',
    meaning:
      'Flag of the lifecycle commands: a sample, and whatever is not ready, is refused with exit code 1.',
  },
  {
    term: 'retention_approval_missing',
    meaning:
      'Finding of the closeout health check: the retention is not approved. Nobody can accept it away.',
  },
  {
    term: 'CAVRA_EDIT_URL',
    meaning:
      'Environment variable of a build: the address under which the files of the repository can be edited.',
  },
  {
    term: 'CAVRA_BASE',
    meaning: 'Environment variable of a build: the path that the site stands below on its host.',
  },
  {
    term: 'SITE_URL',
    meaning: 'Environment variable of a build: the origin of the site, for canonical links and the sitemap.',
  },
  {
    term: 'CAVRA_CORS_ORIGINS',
    meaning:
      'Environment variable of the host: the origins whose pages may call the API, with commas between them.',
  },
  {
    term: 'CAVRA_API_ORIGIN',
    meaning:
      'Environment variable: the address of the API that the site asks. Without it the site uses the API in the page.',
  },
  {
    term: 'go.work',
    meaning:
      'File at the top of this repository: with it the examples of the book can import the Go package.',
  },
  {
    term: 'releasegovernance',
    meaning: 'Go package of this repository that judges release records, and nothing else.',
  },
];

/** Stands before a name of somebody else: in `upstream:name` the page shows `name`, and nothing of ours defines it. */
export const FOREIGN_MARK = 'upstream:';
