/** `cavra policy lint`: what a policy does not say although its author meant it. */
import { COMPILED_POLICY } from '../contracts/enforcement/contracts.ts';
import { OUTCOMES } from '../contracts/issue.ts';
import { lintLoaded } from '../runtime/lint/lint.ts';
import type { LintFinding, LintReport } from '../runtime/lint/report.ts';
import type { Command } from './command.ts';
import { FORMAT } from './contracts.ts';
import { printable } from './errors.ts';
import { givenPolicy, issuesText, UNUSABLE, usable } from './policy-input.ts';
import { widthOf, wrap } from './text.ts';

const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** The other places of a finding, by line. */
function otherPlaces({ spots, more }: LintFinding, columns: number): string {
  const [, ...others] = spots;
  const inherited = others.filter((spot) => spot.inherited).length;
  const lines = new Set(
    others.flatMap(({ line, inherited: far }) => (line === undefined || far ? [] : [line])),
  );
  const parts = [
    ...(lines.size > 0 ? [`also at line ${[...lines].join(', ')}`] : []),
    ...(inherited > 0 ? [`${many(inherited, 'pattern')} of a parent`] : []),
    ...(more > 0 ? [`${more} more`] : []),
  ];
  return parts.length === 0 ? '' : `${wrap(`${parts.join('; ')}.`, columns, '  ')}\n`;
}

function textOf(report: LintReport, name: string, text: string, columns: number): string {
  const { findings, complete } = report;
  const shown = findings.map((finding) => {
    const issue = issuesText(COMPILED_POLICY.id, name, text, [finding]);
    return `${issue}${otherPlaces(finding, columns)}\n`;
  });
  const places = findings.reduce((sum, { spots, more }) => sum + spots.length + more, 0);
  const count =
    findings.length === 0 ? 'no findings' : `${many(findings.length, 'finding')} in ${many(places, 'place')}`;
  const note = complete ? '' : ' The search stopped at its bound; there may be more.';
  return `${shown.join('')}${printable(name)}: ${count}.${note}\n`;
}

export const policyLint: Command = {
  name: 'lint',
  summary: 'Finds what a policy does not cover although it seems to, with an action that shows it.',
  details: [
    'Each finding names an action that the engine was asked about under this very policy, and a change that was tried. The findings of parents are included.',
    'Findings are warnings: a policy that has some is valid and decides, so the exit code is 0. With --strict any finding ends with 1. A policy that cannot be read ends with 2.',
  ],
  args: [
    { name: 'POLICY', description: 'The id of a pack, a file in YAML or JSON, or - for standard input.' },
  ],
  flags: [FORMAT, { name: 'strict', description: 'Ends with 1 when there is any finding.' }],
  example: 'cavra policy lint cavra-ai-agent-baseline',
  async run({ io, args, flags }) {
    const given = await givenPolicy(args[0] ?? '', io);
    const loaded = await usable(given, io);
    if (loaded === UNUSABLE) return OUTCOMES.unusable;
    const report = lintLoaded(loaded, given.text);
    const { findings, complete } = report;
    await io.stdout.write(
      flags.one('format') === 'json'
        ? `${JSON.stringify({ policy: given.name, complete, findings }, null, 2)}\n`
        : textOf(report, given.name, given.text, widthOf(io.columns)),
    );
    return flags.has('strict') && findings.length > 0 ? OUTCOMES.no : OUTCOMES.yes;
  },
};
