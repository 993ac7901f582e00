/** A report as JUnit XML: one test case a fence, and one for each finding that belongs to no fence. */
import type { Report, ReportedFence, ReportedFinding } from '../check.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
  '\r': '&#13;',
};

/** Characters that XML 1.0 cannot hold, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const escaped = (text: string): string =>
  text.replaceAll(FORBIDDEN, '\ufffd').replaceAll(/[&<>"\n\t\r]/g, (mark) => ENTITIES[mark] ?? mark);

function failure({ rule, file, line, column, message, found, expected, fix }: ReportedFinding): string {
  const text = [
    `${file}:${line}:${column}`,
    ...(found === undefined ? [] : [`found: ${found}`]),
    ...(expected === undefined ? [] : [`expected: ${expected}`]),
    `fix: ${fix}`,
  ].join('\n');
  return `      <failure type="${rule}" message="${escaped(message)}">${escaped(text)}</failure>\n`;
}

function testCase(file: string, name: string, body: string): string {
  const head = `    <testcase classname="${escaped(file)}" name="${escaped(name)}"`;
  return body === '' ? `${head}/>\n` : `${head}>\n${body}    </testcase>\n`;
}

const SKIPPED = '      <skipped/>\n';

function suite(file: string, fences: readonly ReportedFence[], findings: readonly ReportedFinding[]): string {
  const isIn = (fence: ReportedFence, { line }: ReportedFinding): boolean =>
    line >= fence.line && line <= fence.endLine;
  const cases = fences.map((fence) => {
    const own = findings.filter((one) => isIn(fence, one));
    const name = `line ${fence.line}: ${fence.kind}`;
    return { own, text: testCase(file, name, own.map(failure).join('') || bodyOf(fence)) };
  });
  const rest = findings.filter((one) => !fences.some((fence) => isIn(fence, one)));
  const all = [
    ...cases.map(({ text }) => text),
    ...rest.map((one) => testCase(file, `line ${one.line}: ${one.rule}`, failure(one))),
  ];
  const failures = cases.filter(({ own }) => own.length > 0).length + rest.length;
  const skipped = fences.filter(({ result }) => result === 'not run').length;
  const counts = `tests="${all.length}" failures="${failures}" skipped="${skipped}"`;
  return `  <testsuite name="${escaped(file)}" ${counts}>\n${all.join('')}  </testsuite>\n`;
}

const bodyOf = ({ result }: ReportedFence): string => (result === 'not run' ? SKIPPED : '');

/** The whole report. */
export function junitText({ fences, findings }: Report): string {
  const files = [...new Set([...fences, ...findings].map(({ file }) => file))].toSorted();
  const suites = files.map((file) =>
    suite(
      file,
      fences.filter((one) => one.file === file),
      findings.filter((one) => one.file === file),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="cavra docs check">\n${suites.join('')}</testsuites>\n`;
}
