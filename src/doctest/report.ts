/** A report as text, in the manner of a compiler: place, rule, the line itself, what is wrong, the way out. */
import type { Report, ReportedFinding } from './check.ts';
import type { Finding } from './finding.ts';
import type { Result } from './kind.ts';
import type { Ledger } from './prove.ts';
import { RULES } from './rules.ts';

const LONGEST = 160;
const MOST_EXTERNAL = 20;

const clipped = (text: string): string => {
  const line = text.replaceAll('\n', ' ');
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`;
};

function excerpt(line: string | undefined, { line: number, column }: Finding): string[] {
  if (line === undefined || line.trim() === '' || line.length > LONGEST) return [];
  const margin = `${number}`.padStart(5);
  const before = line.slice(0, column - 1).replaceAll(/[^\t]/g, ' ');
  return [`${margin} | ${line}`, `${' '.repeat(5)} | ${before}^`];
}

/** One finding. `sourceLine` gives a line of a file, when it can be shown. */
function findingText(
  finding: ReportedFinding,
  sourceLine: (file: string, line: number) => string | undefined,
): string {
  const { file, line, column, rule, message, found, expected, fix, docs } = finding;
  return [
    `${file}:${line}:${column}: ${rule}: ${RULES[rule].title}`,
    ...excerpt(sourceLine(file, line), finding),
    `  ${clipped(message)}`,
    ...(found === undefined ? [] : [`  found:    ${clipped(found)}`]),
    ...(expected === undefined ? [] : [`  expected: ${clipped(expected)}`]),
    `  fix:      ${clipped(fix)}`,
    `  docs:     ${docs}`,
  ].join('\n');
}

const COLUMNS: readonly Result[] = ['proven', 'failed', 'declared', 'not run'];

function ledgerText(ledger: Ledger): string[] {
  const rows = Object.entries(ledger);
  const width = Math.max(14, ...rows.map(([name]) => name.length)) + 2;
  const cells = (name: string, values: readonly (string | number)[]): string =>
    `${name.padEnd(width)}${values.map((value) => `${value}`.padStart(9)).join('')}`;
  const total = COLUMNS.map((column) => rows.reduce((sum, [, counts]) => sum + counts[column], 0));
  return [
    cells('fences', COLUMNS),
    ...rows.map(([name, counts]) =>
      cells(
        name,
        COLUMNS.map((column) => counts[column]),
      ),
    ),
    cells('all', total),
  ];
}

function spawnedText({ spawned }: Report): string[] {
  return spawned.length === 0 ? [] : [`really started, with the same output: ${spawned.join(', ')}`];
}

function referenceText({ references }: Report): string[] {
  if (references === undefined)
    return ['references: not checked (no built site; build it, or name it with --site)'];
  const { pages, internal, external, fetched } = references;
  return [
    `references: ${internal} on ${pages} built pages; ${external.length} to other hosts, ${fetched ? 'fetched' : 'not fetched'}`,
    ...external.slice(0, MOST_EXTERNAL).map((url) => `  ${clipped(url)}`),
    ...(external.length > MOST_EXTERNAL ? [`  and ${external.length - MOST_EXTERNAL} more`] : []),
  ];
}

/** The whole report. */
export function reportText(
  report: Report,
  sourceLine: (file: string, line: number) => string | undefined,
): string {
  const { findings, diffs, pages, ledger } = report;
  const count = findings.length === 1 ? '1 finding' : `${findings.length} findings`;
  const parts = [
    ...diffs.map((lines) => lines.join('\n')),
    ...findings.map((finding) => findingText(finding, sourceLine)),
    [...ledgerText(ledger), ...spawnedText(report), ...referenceText(report)].join('\n'),
    `${count} on ${pages} pages${diffs.length > 0 ? `; ${diffs.length} fences rewritten` : ''}`,
  ];
  return `${parts.join('\n\n')}\n`;
}
