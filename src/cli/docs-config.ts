/** What this book says about itself to the checker: its lists, tables and exclusions. */
import type { DocsConfig } from '../doctest/options.ts';

export const DOCS_CONFIG: DocsConfig = { exclusions: 'docs-exclusions.json' };
