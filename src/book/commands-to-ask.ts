/** Commands that a chapter puts to the engine. What the engine says is computed where they are shown. */
export interface CommandToAsk {
  readonly command: string;
  /** What the row is there to show, in one sentence. Never the outcome itself. */
  readonly shows: string;
}

export const COMMANDS_TO_ASK = {
  first: [
    { command: 'terraform plan', shows: 'A command that only looks.' },
    { command: 'terraform apply -auto-approve', shows: 'The same tool, and now it changes the cloud.' },
    { command: 'terraform destroy', shows: 'Worse than an apply, and nobody wrote it into a list.' },
    { command: 'ls', shows: 'Harmless, and not in a list either.' },
  ],
  exploring: [
    { command: 'terraform validate', shows: 'Reads files and says whether they make sense.' },
    {
      command: 'terraform plan -out plan.bin',
      shows: 'Reads the cloud, and writes a file for a later apply.',
    },
    { command: 'terraform apply plan.bin', shows: 'Carries that file out.' },
    { command: 'kubectl delete namespace production', shows: 'Takes away everything in a namespace.' },
    {
      command: 'kubectl -n production delete pods --all',
      shows: 'Nearly the same, with the words in another order.',
    },
    { command: 'npm test', shows: 'Runs whatever the test files say.' },
  ],
} as const satisfies Readonly<Record<string, readonly CommandToAsk[]>>;

export type CommandSet = keyof typeof COMMANDS_TO_ASK;
