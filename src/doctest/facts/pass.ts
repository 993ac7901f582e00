/** Every name in code type is one that the contracts or the glossary know. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { nearest } from '../../contracts/near.ts';
import type { Finding, Place } from '../finding.ts';
import type { Page } from '../page.ts';
import type { BuiltSite, Pass } from '../pass.ts';
import { RULES } from '../rules.ts';
import { checkNumbers, type NumbersConfig } from './numbers.ts';
import { checkSamples, type ShownSample } from './samples.ts';
import { type SpokenConfig, type SpokenWorld, untrueOf } from './spoken.ts';
import { type Term, type Told, type TypedTable, termsOf } from './terms.ts';

/** The names that a book may use in code type. */
export interface FactsConfig {
  /** What the contracts define. A table of these belongs to a component. */
  readonly contracts: readonly string[];
  /** What the glossary and the tools define. */
  readonly glossary: readonly string[];
  /** Stands before a name that is not the book's own: `upstream:`. */
  readonly foreignMark: string;
  /** Where names are defined, relative to the root. Without this file another project is being checked. */
  readonly glossaryFile: string;
  /** Numbers in sentences; without it they are not checked. */
  readonly numbers?: NumbersConfig;
  /** Commands, routes, addresses and files in code type; without it they are not checked. */
  readonly spoken?: SpokenConfig;
  /** What a component may be told: names by component and attribute. Others are told what they like. */
  readonly choices?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Documents that components show, with what they get. */
  readonly samples?: readonly ShownSample[];
}

/** A single word, snake_case, kebab-case, dotted, a flag, a word in brackets, or a requirement such as `R7.4`. */
const NAME =
  /^(?:[A-Z][A-Za-z]+|\[[a-z]+\]|-{0,2}[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*|[A-Za-z]\w*(?:\[\])?(?:\.[A-Za-z]\w*(?:\[\])?)+|[A-Za-z]+_\w+|R\d+\.\d+)$/;
/** In the text of an attribute: only what could be nothing but a contract name. */
const STRICT_NAME = /^(?:[a-z][a-z0-9]*(?:_[a-z0-9]+)+(?:\.\w+)*|[a-z]\w*(?:\.[a-z]\w*)+|R\d+\.\d+)$/;
/** Names of files belong to the examples, which make and read them. */
const FILE = /\.(?:json|ndjson|ts|js|mjs|mdx?|ya?ml|toml|go|py|html|css|svg|png|sh|txt|proto|lock)$/;
const LONGEST = 200;
const MANY = 3;

interface Known {
  readonly all: ReadonlySet<string>;
  readonly contracts: ReadonlySet<string>;
  readonly mark: string;
  readonly spoken?: SpokenWorld;
}

const isName = ({ name, inCode }: Term): boolean =>
  name.length <= LONGEST && (inCode ? NAME : STRICT_NAME).test(name) && !FILE.test(name);

/** What is looked up elsewhere: the tree of commands, the routes, the site, the repository. */
function aboutSpoken(page: Page, { name, line, column }: Term, spoken: SpokenWorld): Finding[] {
  const untrue = untrueOf(name, page, spoken);
  if (untrue === undefined) return [];
  const hint = untrue.expected === undefined ? '' : `Did you mean ${untrue.expected}? `;
  return [{ ...untrue, file: page.file, line, column, found: name, fix: `${hint}${RULES[untrue.rule].fix}` }];
}

function aboutTerm(page: Page, term: Term, { all, mark, spoken }: Known): Finding[] {
  const at = { file: page.file, line: term.line, column: term.column };
  if (term.name.startsWith(mark)) {
    const bare = term.name.slice(mark.length);
    if (!all.has(bare)) return [];
    const message = `${bare} is marked as foreign, but it is defined here.`;
    return [
      { rule: 'known-as-foreign', ...at, message, found: term.name, fix: RULES['known-as-foreign'].fix },
    ];
  }
  const isFlag = spoken !== undefined && term.inCode && term.name.startsWith('-');
  if (all.has(term.name) && !isFlag) return [];
  if (!isName(term) || isFlag) {
    const isSpoken = term.inCode && term.name.length <= LONGEST;
    return isSpoken && spoken !== undefined ? aboutSpoken(page, term, spoken) : [];
  }
  const near = nearest(term.name, all);
  return [
    {
      rule: 'unknown-name',
      ...at,
      message: `No contract and no glossary entry has the name ${term.name}.`,
      found: term.name,
      ...(near === undefined ? {} : { expected: near }),
      fix: `${near === undefined ? '' : `Did you mean ${near}? `}${RULES['unknown-name'].fix}`,
    },
  ];
}

function aboutTold(page: Page, told: Told, choices: NonNullable<FactsConfig['choices']>): Finding[] {
  const { component, attribute, value, line, column } = told;
  const known = choices[component]?.[attribute];
  if (known === undefined || known.includes(value)) return [];
  const near = nearest(value, known);
  return [
    {
      rule: 'unknown-choice',
      file: page.file,
      line,
      column,
      message: `<${component} ${attribute}="…"> has nothing of the name ${value}.`,
      found: value,
      ...(near === undefined ? {} : { expected: near }),
      fix: `${near === undefined ? '' : `Did you mean ${near}? `}${RULES['unknown-choice'].fix}`,
    },
  ];
}

function aboutTable(page: Page, table: TypedTable, { contracts }: Known): Finding[] {
  const names = table.firsts.filter((first) => contracts.has(first));
  if (names.length < MANY) return [];
  const { line, column }: Place = table;
  const message = `${names.length} rows of this table begin with a name that a contract defines.`;
  const found = names.join(', ');
  return [
    { rule: 'typed-table', file: page.file, line, column, message, found, fix: RULES['typed-table'].fix },
  ];
}

/** Findings of one page. */
export function checkFacts(page: Page, config: FactsConfig, root: string, site?: BuiltSite): Finding[] {
  const contracts = new Set(config.contracts);
  const all = new Set([...contracts, ...config.glossary]);
  const where = { names: contracts, root, ...(site === undefined ? {} : { site }) };
  const spoken = config.spoken === undefined ? {} : { spoken: { config: config.spoken, ...where } };
  const known = { contracts, all, mark: config.foreignMark, ...spoken };
  const { terms, told, tables } = termsOf(page);
  const { choices = {} } = config;
  return [
    ...terms.flatMap((term) => aboutTerm(page, term, known)),
    ...told.flatMap((one) => aboutTold(page, one, choices)),
    ...tables.flatMap((table) => aboutTable(page, table, known)),
    ...(config.numbers === undefined ? [] : checkNumbers(page, config.numbers)),
  ];
}

export const factsPass: Pass = {
  name: 'facts',
  run: async ({ pages, site, options: { root, config }, isWanted = () => true }) => {
    const facts = config?.facts;
    return facts === undefined || !existsSync(join(root, facts.glossaryFile))
      ? []
      : [
          ...pages
            .filter(({ file }) => isWanted(file))
            .flatMap((page) => checkFacts(page, facts, root, site)),
          ...checkSamples(facts.samples ?? []),
        ];
  },
};
