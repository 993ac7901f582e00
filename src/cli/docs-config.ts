/** What this book says about itself to the checker: its lists, tables and exclusions. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { componentChoices } from '../book/choices.ts';
import { DIAGRAM_FILES } from '../book/diagrams.ts';
import { FOREIGN_MARK, GLOSSARY, GLOSSARY_FILE } from '../book/glossary.ts';
import { goNames } from '../book/go-names.ts';
import { saidNumbers } from '../book/numbers.ts';
import { SOURCES, SOURCES_FILE } from '../book/sources.ts';
import { bookStructure } from '../book/structure.ts';
import { contractNames } from '../book/vocabulary.ts';
import type { DocsConfig } from '../doctest/options.ts';
import type { Entry } from './command.ts';
import { shownSamples } from './docs-samples.ts';
import { spokenConfig, toolNumbers } from './docs-spoken.ts';
import { provenTexts } from './docs-texts.ts';

const EXCLUSIONS = 'docs-exclusions.json';
const EXTERNAL = 'docs-external.json';
/** Beside the folder of the proofs, which is emptied when it grows too large. */
const EXTERNAL_CACHE = join('.cache', 'docs-external.json');

/** Another site says nothing about itself, apart from the two lists when it keeps them. */
export const otherSiteConfig = (root: string): DocsConfig => ({
  exclusions: EXCLUSIONS,
  references: {
    externalCache: EXTERNAL_CACHE,
    ...(existsSync(join(root, EXTERNAL)) ? { externalList: EXTERNAL } : {}),
  },
});

/**
 * Made when it is asked for: the names of all contracts take longer than a command takes to start.
 * In: the commands of the CLI, the OpenAPI document of the API, and the path that the site stands below.
 */
export const docsConfig = (entries: readonly Entry[], openApi: string, base = '/'): DocsConfig => ({
  exclusions: EXCLUSIONS,
  references: {
    base,
    externalList: EXTERNAL,
    externalCache: EXTERNAL_CACHE,
  },
  diagrams: DIAGRAM_FILES,
  structure: bookStructure(base),
  facts: {
    contracts: contractNames(),
    glossary: [...GLOSSARY.map(({ term }) => term), ...goNames()],
    foreignMark: FOREIGN_MARK,
    glossaryFile: GLOSSARY_FILE,
    numbers: { said: [...saidNumbers(), ...toolNumbers()] },
    samples: shownSamples(),
    choices: componentChoices(),
    spoken: { ...spokenConfig(entries, openApi), texts: provenTexts() },
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
