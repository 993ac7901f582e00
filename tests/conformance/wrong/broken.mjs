// @ts-check
/** A program that breaks the protocol itself: `node broken.mjs HOW`. It declares one family and is asked once or twice. */
import { createInterface } from 'node:readline';

const [how = ''] = process.argv.slice(2);
const MOST = 2 << 20;
const declaration = {
  protocol: 'cavra.conformance.v1',
  implementation: 'broken',
  families: how === 'nothing' ? [] : ['retry'],
};

/** @type {Record<string, (id: string) => string>} */
const SAYS = {
  'no-json': () => 'ready\n',
  'other-id': () => `${JSON.stringify({ id: 'another', outcome: 'yes' })}\n`,
  'other-form': (id) => `${JSON.stringify({ id, outcome: 'fine' })}\n`,
  flood: () => 'x'.repeat(MOST),
  silent: () => '',
};

for await (const line of createInterface({ input: process.stdin })) {
  const { id, ask } = JSON.parse(line);
  if (ask === 'describe') process.stdout.write(`${JSON.stringify({ id, ...declaration })}\n`);
  else if (how === 'ends') process.exit(3);
  else process.stdout.write(SAYS[how]?.(id) ?? '');
}
