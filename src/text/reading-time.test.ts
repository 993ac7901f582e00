import { expect, test } from 'vitest';
import { readingMinutes } from './reading-time.ts';

const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');

test.each([
  ['', 1],
  [words(219), 1],
  [words(660), 3],
  [`---\ntitle: ${words(900)}\n---\n${words(220)}`, 1],
  [`\`\`\`json\n${'{}\n'.repeat(55)}\`\`\`\n`, 3],
  [`import A from './a.astro';\n\n<A title="${words(900)}" />\n\n${words(440)}`, 2],
  [`[${words(220)}](/x/${words(900).replaceAll(' ', '/')}/)`, 1],
])('%#', (markdown, minutes) => {
  expect(readingMinutes(markdown)).toBe(minutes);
});
