/** Findings as workflow commands: GitHub shows each at its line in a pull request. */
import type { Report } from '../check.ts';
import { RULES } from '../rules.ts';

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** One line a finding, and nothing when nothing was found. */
export function githubText({ findings }: Report): string {
  return findings
    .map(({ rule, file, line, column, message, found, expected, fix }) => {
      const text = [
        message,
        ...(found === undefined ? [] : [`found: ${found}`]),
        ...(expected === undefined ? [] : [`expected: ${expected}`]),
        `fix: ${fix}`,
      ].join('\n');
      const title = property(`${rule}: ${RULES[rule].title}`);
      return `::error file=${property(file)},line=${line},col=${column},title=${title}::${data(text)}\n`;
    })
    .join('');
}
