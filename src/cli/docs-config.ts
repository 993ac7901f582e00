/** What this book says about itself to the checker: its lists, tables and exclusions. */
import { FOREIGN_MARK, GLOSSARY, GLOSSARY_FILE } from '../book/glossary.ts';
import { SOURCES, SOURCES_FILE } from '../book/sources.ts';
import { contractNames } from '../book/vocabulary.ts';
import type { DocsConfig } from '../doctest/options.ts';

export const DOCS_CONFIG: DocsConfig = {
  exclusions: 'docs-exclusions.json',
  facts: {
    contracts: contractNames(),
    glossary: GLOSSARY.map(({ term }) => term),
    foreignMark: FOREIGN_MARK,
    glossaryFile: GLOSSARY_FILE,
  },
  sources: { file: SOURCES_FILE, sources: SOURCES },
};
