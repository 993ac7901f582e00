/** Patterns and values that teach how a list reads. Whether they match is computed, never written here. */
export const PATTERN_EXAMPLES: readonly {
  readonly pattern: string;
  readonly value: string;
  readonly teaches: string;
}[] = [
  { pattern: 'iam/**', value: 'iam/deploy-role.json', teaches: 'A star covers any signs, slashes included.' },
  { pattern: 'iam/*', value: 'iam/prod/deploy-role.json', teaches: 'One star covers as much as two.' },
  {
    pattern: '**/*.pem',
    value: 'certs/server.pem',
    teaches: 'The slash of the pattern needs a slash in the value.',
  },
  {
    pattern: '**/*.pem',
    value: 'server.pem',
    teaches: 'A file at the root has no slash, so it slips through.',
  },
  {
    pattern: '*.pem',
    value: 'certs/server.pem',
    teaches: 'Without the slash, both the root and the folders are covered.',
  },
  {
    pattern: '.env',
    value: './.env',
    teaches: 'The whole value is compared. Two signs in front are two signs too many.',
  },
  { pattern: '.env', value: '.ENV', teaches: 'Letter case counts.' },
  { pattern: '.env*', value: '.env.production', teaches: 'A star at the end covers what follows.' },
  {
    pattern: 'terraform apply*',
    value: 'terraform apply -auto-approve',
    teaches: 'A command is a text like any other.',
  },
  {
    pattern: 'terraform apply*',
    value: 'cd infra && terraform apply',
    teaches: 'The pattern starts where the value starts.',
  },
  {
    pattern: 'npm test*',
    value: 'npm test && terraform apply',
    teaches: 'An allowed prefix covers a second command too.',
  },
  {
    pattern: 'terraform apply*',
    value: 'terraform apply\necho done',
    teaches: 'A star covers no line feed.',
  },
  {
    pattern: 'secrets.?ml',
    value: 'secrets.yml',
    teaches: 'A question mark is a question mark. Only the star is special.',
  },
  { pattern: '[a-z]*.key', value: 'a.key', teaches: 'Brackets are brackets.' },
];
