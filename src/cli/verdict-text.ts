/** A verdict for people: place, code, what to do, and the line of the source when it is safe to repeat. */
import type { Issue, Verdict } from '../contracts/issue.ts';
import { isSensitiveKey, isShowable, isTokenLike } from '../contracts/secrets.ts';
import { printable } from './errors.ts';

/** Where an issue stands: the name of the input, and its text when there is one. */
export interface Source {
  readonly name: string;
  readonly text?: string;
}

const ESCAPE = /\\u([0-9a-fA-F]{4})/g;

/**
 * Whether any line of a text may be repeated. Broken or bounded texts were not screened to their end, so the
 * whole text is screened here, roughly and on the safe side: one secret-like word anywhere keeps every line back.
 */
function mayRepeat(text: string): boolean {
  const plain = text.replaceAll(ESCAPE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return !isTokenLike(plain) && !isSensitiveKey(plain);
}

/** The place says it all, or the place is only the nearest there is. */
function helps({ code, pointer }: Issue): boolean {
  return code === 'json-syntax' || (pointer !== '' && code !== 'required-field');
}

const BEFORE = 48;
const WINDOW = 96;

/** The line of a place with a caret under the column; a long line is cut around it. */
function excerpt(text: string, line: number, column: number): string[] {
  const whole = text.split(/\r\n|\n|\r/, line)[line - 1];
  if (whole === undefined || whole.trim() === '') return [];
  const from = Math.max(0, column - 1 - BEFORE);
  // A token glued to a word passes the screening, but is not for printing, not even a part of it.
  if (!isShowable(whole.slice(Math.max(0, from - WINDOW), from + 2 * WINDOW))) return [];
  const cut = whole.slice(from, from + WINDOW);
  const before = printable(cut.slice(0, column - 1 - from));
  const margin = `${line} | `;
  return [
    `  ${margin}${before}${printable(cut.slice(column - 1 - from))}`,
    `  ${' '.repeat(margin.length + before.length)}^`,
  ];
}

function place({ line, column }: Issue, name: string): string {
  return line === undefined || column === undefined ? name : `${name}:${line}:${column}`;
}

/** The whole verdict as text. `sourceOf` says which input an issue is about; `name` stands in the last line. */
export function verdictText(verdict: Verdict, name: string, sourceOf: (issue: Issue) => Source): string {
  const { contract, outcome, issues } = verdict;
  const secret = issues.some(({ code }) => code.startsWith('sensitive-'));
  const safe = new Map<string, boolean>();
  const isSafe = (text: string): boolean => {
    const known = safe.get(text) ?? (!secret && mayRepeat(text));
    safe.set(text, known);
    return known;
  };
  const lines = issues.flatMap((issue) => {
    const source = sourceOf(issue);
    const shown =
      helps(issue) &&
      source.text !== undefined &&
      issue.line !== undefined &&
      issue.column !== undefined &&
      isSafe(source.text)
        ? excerpt(source.text, issue.line, issue.column)
        : [];
    return [
      `${place(issue, printable(source.name))} ${issue.severity} ${issue.code} ${printable(issue.path)}`,
      `  ${printable(issue.message)}`,
      `  ${issue.docs}`,
      ...shown,
      '',
    ];
  });
  const count = `${issues.length} ${issues.length === 1 ? 'issue' : 'issues'}`;
  const result = outcome === 'yes' ? `yes, a valid ${contract}` : `${outcome}, ${count} (${contract})`;
  return `${[...lines, `${printable(name)}: ${result}`].join('\n')}\n`;
}
