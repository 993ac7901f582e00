/** A process that judges mutations one after another. Its own copy of the built site is its first argument. */
import { Judge } from './judge.ts';
import type { Mutation } from './mutation.ts';

const judge = new Judge(process.argv[2] ?? '');
process.on('message', (mutation: Mutation | 'baseline') => {
  const asked = mutation === 'baseline' ? judge.baseline() : judge.judge(mutation);
  asked.then(
    (noticed) => process.send?.({ noticed: noticed ?? null }),
    (error: unknown) => process.send?.({ failed: error instanceof Error ? error.message : String(error) }),
  );
});
