/** From a fault in a built file to a finding at the place where a person can mend it. */
import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { positionAt } from '../../text/position.ts';
import type { Finding } from '../finding.ts';
import { RULES } from '../rules.ts';
import type { Fault } from './resolve.ts';
import { readSources, type Written, writtenPlace } from './source.ts';

export interface Found {
  readonly fault: Fault;
  readonly url: string;
  /** The path of the page, and its file below the site's folder. */
  readonly page: string;
  readonly file: string;
  /** Of a page in bytes, of another file in characters. */
  readonly offset: number;
  readonly text?: true;
}

export interface Folders {
  readonly root: string;
  readonly siteDir: string;
  readonly sourceDirs: readonly string[];
  readonly base?: string;
}

/** A place in a file of the built site. */
function builtPlace({ root, siteDir }: Folders, { file, offset, text }: Found): Written {
  const full = join(siteDir, file);
  const bytes = readFileSync(full);
  const at = text === true ? offset : bytes.subarray(0, offset).toString('utf8').length;
  return { file: relative(root, full).split(sep).join('/'), ...positionAt(bytes.toString('utf8'), at) };
}

const toFinding = ({ fault, url }: Found, place: Written, more = ''): Finding => ({
  rule: fault.rule,
  ...place,
  message: `${fault.message}${more}`,
  ...(url === '' ? {} : { found: url }),
  ...(fault.expected === undefined ? {} : { expected: fault.expected }),
  fix: fault.fix ?? RULES[fault.rule].fix,
});

/** What a layout repeats on every page is said once, with the number of pages. */
export function placeFindings(folders: Folders, all: readonly Found[]): Finding[] {
  if (all.length === 0) return [];
  const sources = readSources(folders.sourceDirs);
  const front = (folders.base ?? '').replace(/\/+$/, '').length;
  const rest: Found[] = [];
  const findings: Finding[] = [];
  for (const found of all) {
    const written =
      found.text === true
        ? undefined
        : writtenPlace(sources, folders.root, found.page.slice(front), found.url);
    if (written === undefined) rest.push(found);
    else findings.push(toFinding(found, written));
  }
  const groups = Map.groupBy(rest, ({ fault, url }) => `${fault.rule} ${fault.message} ${url}`);
  for (const same of groups.values()) {
    const [first] = same;
    if (first === undefined) continue;
    const more = same.length === 1 ? '' : ` ${same.length} built pages have this.`;
    findings.push(toFinding(first, builtPlace(folders, first), more));
  }
  return findings;
}
