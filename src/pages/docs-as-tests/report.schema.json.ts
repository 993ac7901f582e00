/** The JSON Schema of the report that `cavra docs check --format json` prints. */
import { reportJsonSchema } from '../../doctest/report-schema.ts';

export const GET = (): Response => new Response(`${JSON.stringify(reportJsonSchema(), null, 2)}\n`);
