/** Places in .astro files that lead somewhere: links, and the slugs of generated tables of contents. */
import { alterText, type BuiltChange, type Mutation } from './mutation.ts';

const PLACES = [
  { kind: 'link target', pattern: /\bhref="(\/[^"{}#]+)"/g, name: 'href', mark: '' },
  { kind: 'anchor', pattern: /\bslug: '([\w-]+)'/g, name: 'href', mark: '#' },
  {
    kind: 'anchor',
    pattern: /^ {2}S\d+: '([\w-]+)'/gm,
    name: 'href',
    mark: '/reference/upstream-and-ours/#',
  },
] as const;

/** The built files that an .astro page becomes; a component may stand on any. */
function builtFiles(file: string): RegExp {
  const page = /^src\/pages\/(.*?)(?:index)?\.astro$/.exec(file)?.[1];
  if (page === undefined) return /\.html$/;
  const folder = page.replaceAll(/\[[^\]]*\]/g, '[^/]+').replace(/(?<=[^/])$/, '/');
  return new RegExp(`^${folder}index\\.html$`);
}

/** Every change of one link or slug of an .astro file. */
export function markupMutations(file: string, text: string, random: () => number): Mutation[] {
  return PLACES.flatMap(({ kind, pattern, name, mark }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const value = match[1] ?? '';
      const letter = alterText(value, random());
      if (letter === undefined) return [];
      const changed = value.slice(0, letter.at) + letter.to + value.slice(letter.at + 1);
      const start = match.index + match[0].indexOf(value) + letter.at;
      const files = builtFiles(file);
      const built: BuiltChange[] = [
        { files, from: `${name}="${mark}${value}"`, to: `${name}="${mark}${changed}"` },
      ];
      return [{ kind, where: 'markup', file, start, end: start + 1, to: letter.to, value, built }];
    }),
  );
}
