/** A report in the form that was asked for. */
import type { Report } from '../check.ts';
import { reportText } from '../report.ts';
import { githubText } from './github.ts';
import { junitText } from './junit.ts';

/** `text`, `json`, `junit` or `github`. `sourceLine` gives a line of a file, when it can be shown. */
export function formatReport(
  format: string,
  report: Report,
  sourceLine: (file: string, line: number) => string | undefined,
): string {
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  if (format === 'junit') return junitText(report);
  if (format === 'github') return githubText(report);
  return reportText(report, sourceLine);
}
