/** Ordinary values that a pattern matches: what stands in the place of each star, so that people recognise it. */

type Kind = 'path' | 'command';

const LETTER = /[A-Za-z0-9_-]/;

function fillPath(before: string, after: string): string {
  if (before === '' && after === '') return 'example.txt';
  if (after === '') return before === '.' ? 'yaml' : before === '/' ? 'example.txt' : '-1';
  if (before === '') return after === '/' ? 'app' : after === '.' ? 'example' : 'my-';
  if (LETTER.test(before)) return '-1';
  return LETTER.test(after) ? 'my-' : 'example';
}

function fillCommand(before: string, after: string): string {
  if (before === '/') return 'example';
  if (after === '') return before === ' ' ? 'example' : '';
  if (before === '') return '';
  if (before === ' ') return after === '|' ? 'https://example.invalid/install.sh ' : 'example';
  return after === ' ' ? '' : ' ';
}

/** A value that the pattern matches. It has a line feed only where the pattern has one. */
export function exampleOf(pattern: string, kind: Kind): string {
  const fill = kind === 'path' ? fillPath : fillCommand;
  const literals = pattern.split(/\*+/);
  return literals
    .map((literal, index) => {
      const next = literals[index + 1];
      return next === undefined ? literal : literal + fill(literal.at(-1) ?? '', next[0] ?? '');
    })
    .join('');
}
