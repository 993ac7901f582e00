/** What this book says about itself to the checker: its lists, tables and exclusions. */
import { FOREIGN_MARK, GLOSSARY, GLOSSARY_FILE } from '../book/glossary.ts';
import { SOURCES, SOURCES_FILE } from '../book/sources.ts';
import { contractNames } from '../book/vocabulary.ts';
import type { DocsConfig } from '../doctest/options.ts';

/** Made when it is asked for: the names of all contracts take longer than a command takes to start. */
export const docsConfig = (): DocsConfig => ({
  exclusions: 'docs-exclusions.json',
  structure: { unlinked: ['/404.html'] },
  facts: {
    contracts: contractNames(),
    glossary: GLOSSARY.map(({ term }) => term),
    foreignMark: FOREIGN_MARK,
    glossaryFile: GLOSSARY_FILE,
  },
  boundary: {
    skip: [
      { path: 'package-lock.json', reason: 'Hashes and addresses of packages, written by npm.' },
      { path: 'tests/fixtures/docs/**', reason: 'Broken pages, each made to be found.' },
      {
        path: 'pagefind/*.js',
        rule: 'personal-data',
        reason: 'Its translators sign their texts in the script that Pagefind ships.',
      },
      {
        path: '_astro/ui-core.*.js',
        rule: 'personal-data',
        reason: 'The same texts of Pagefind, as Starlight bundles them.',
      },
    ],
  },
  sources: { file: SOURCES_FILE, sources: SOURCES },
});
