/** Patterns beside values, for the page of the policy language. Whether they match is computed where they are shown. */

interface PatternCase {
  readonly pattern: string;
  readonly value: string;
  /** What the pair teaches. */
  readonly why: string;
}

export const PATTERN_CASES: readonly PatternCase[] = [
  { pattern: '.env', value: '.env', why: 'Without a star, a pattern is one text.' },
  { pattern: '.env', value: '.env.local', why: 'The whole value must match, not its beginning.' },
  { pattern: '**/*.pem', value: 'certs/server.pem', why: 'The stars cover the folder and the name.' },
  { pattern: '**/*.pem', value: 'server.pem', why: 'The slash is a letter. A file at the root has none.' },
  { pattern: 'iam/*', value: 'iam/roles/deploy.json', why: 'One star covers slashes too.' },
  { pattern: 'iam/**', value: 'iam/roles/deploy.json', why: 'Two stars mean the same as one.' },
  { pattern: 'iam/**', value: 'iam', why: 'The slash must be there.' },
  { pattern: 'iam/**', value: 'IAM/deploy-role.json', why: 'Letter case counts.' },
  { pattern: 'terraform plan*', value: 'terraform plan', why: 'A star may cover nothing.' },
  {
    pattern: 'terraform plan*',
    value: 'terraform plan && terraform apply',
    why: 'A star covers whatever follows, a second command too.',
  },
  { pattern: 'terraform plan*', value: 'terraform plan\ntrue', why: 'No star covers a line feed.' },
  { pattern: 'file?.txt', value: 'file1.txt', why: 'A question mark is a question mark.' },
  { pattern: '[ab].txt', value: 'a.txt', why: 'Brackets are letters too.' },
];
