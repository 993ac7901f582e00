/** What the health check writes: the report section of a package, whole, with what our check adds. */
import * as z from 'zod';
import { meta, moment, name, ours } from './fields.ts';
import { number, words } from './retry.ts';
import { LEVELS } from './vocabulary.ts';

const count = (title: string, description: string, example: number) =>
  number(words(title, description), 0, 200, example);

export const MOST_WARNING_DAYS = 3650;

export const healthRecordSchema = z.strictObject({
  report_id: name(words('Report id', 'Id of the report.'), 'retention-health-20260531T083000Z'),
  health_state: z.enum(LEVELS).meta(meta(words('Health', 'The worst of the findings.'), LEVELS)),
  summary: z
    .strictObject({
      critical_findings: count('Critical findings', 'How many are critical.', 0),
      warning_findings: count('Warnings', 'How many are warnings.', 1),
      healthy_checks: count('Healthy checks', 'How many checks ran and found nothing.', 5),
    })
    .meta({ title: 'Summary', description: 'Counts of the findings.' }),
  findings: z
    .array(
      z
        .strictObject({
          finding_id: name(
            words('Finding id', 'Id of the finding.'),
            'retention-health-20260531T083000Z-retention_expiring',
          ),
          severity: z
            .enum(['warning', 'critical'])
            .meta(meta(words('Severity', 'How bad it is.'), ['warning'])),
          category: name(words('Category', 'What kind of finding it is.'), 'retention_expiring'),
          message: name(
            words('Message', 'The finding in a sentence.'),
            'The retention ends within the warning window.',
          ),
        })
        .meta({ title: 'Finding', description: 'One thing that the check found.' }),
    )
    .max(6)
    .meta(meta(words('Findings', 'What the check found, in the order of its checks.'), [[]])),
  generated_at: moment(ours('Generated at', 'The clock of the check.'), '2026-05-31T08:30:00Z'),
  expiry_warning_days: number(
    words('Warning window', 'Days before the end of the retention in which it counts as near.'),
    0,
    MOST_WARNING_DAYS,
    30,
  ),
  legal_hold: z
    .boolean()
    .meta(meta(ours('Legal hold', 'As the package says. It does not lift an expired retention.'), [false])),
  checks: z
    .array(
      z
        .strictObject({
          check: name(ours('Check', 'What was checked.'), 'retention_not_expired'),
          status: z
            .enum(['healthy', 'finding', 'not_applicable'])
            .meta(meta(ours('Status', 'A check that could not run is not healthy.'), ['healthy'])),
        })
        .meta({ title: 'Check', description: 'One of the six checks.' }),
    )
    .max(6)
    .meta(meta(ours('Checks', 'All six, in their order.'), [[]])),
});

export type HealthReport = z.infer<typeof healthRecordSchema>;
