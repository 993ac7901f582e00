/** The report for people: a line for each family, then each difference in the words of the error catalogue. */
import type { ConformanceReport, FamilyReport } from '../../runtime/conformance/run.ts';
import { differenceWords } from '../../runtime/conformance/words.ts';
import { printable } from '../errors.ts';
import { wrap } from '../text.ts';

const RESULTS = ['agrees', 'differs', 'unfinished', 'not offered'] as const;
const WIDEST = Math.max(...RESULTS.map((result) => result.length));

function line({ family, result, vectors, agreed }: FamilyReport, width: number): string {
  const count = result === 'not offered' ? '' : `  ${agreed} of ${vectors}`;
  return `${result.padEnd(WIDEST)}  ${family.padEnd(count === '' ? 0 : width)}${count}`;
}

function differing(family: FamilyReport, columns: number): string[] {
  const lines = family.differing.flatMap(({ id, rules, differences }) => [
    printable(id),
    `  shows ${rules.join(', ')}`,
    ...differences.map((difference) => wrap(printable(differenceWords(difference)), columns, '  ')),
    '',
  ]);
  const { more, family: name } = family;
  return more === 0 ? lines : [...lines, `${more} more of ${name} ${more === 1 ? 'differs' : 'differ'}.`, ''];
}

function summary(families: readonly FamilyReport[]): string {
  const offered = families.filter(({ result }) => result !== 'not offered');
  const agreeing = offered.filter(({ result }) => result === 'agrees').length;
  if (offered.length === 0) return 'none of these families is offered: nothing was compared';
  const left = families.length - offered.length;
  const apart =
    left === 0 ? '' : `; ${left} not offered, so nothing is known of ${left === 1 ? 'it' : 'them'}`;
  return `${agreeing} of ${offered.length} offered families agree${apart}`;
}

/** The whole report as text. */
export function reportText(
  { implementation, protocol, families, unknown }: ConformanceReport,
  columns: number,
): string {
  const width = Math.max(...families.map(({ family }) => family.length));
  const strange = unknown.map((name) => `unknown      ${printable(name)}`);
  return `${[
    printable(`${implementation}, ${protocol}`),
    '',
    ...families.map((family) => line(family, width)),
    ...strange,
    '',
    ...families.flatMap((family) => differing(family, columns)),
    `${summary(families)}.`,
  ].join('\n')}\n`;
}
