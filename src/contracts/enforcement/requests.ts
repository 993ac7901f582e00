/** The two forms of a request: what the wire contract carries, and the wider one of a runtime. */
import * as z from 'zod';
import { bounded } from './bounded.ts';
import { EvaluateRequestSchema } from './generated/wire.ts';
import { LONGEST_TEXT } from './limits.ts';

const UPSTREAM = { origin: 'upstream' } as const;
const legacyText = (title: string, description: string, example: string) =>
  z
    .string()
    .max(LONGEST_TEXT)
    .nullish()
    .meta({ ...UPSTREAM, title, description, examples: [example] });

/** What comes over the wire: the fields of the proto, no others. */
export const evaluateRequestSchema = bounded(EvaluateRequestSchema);

/** Keys that only a runtime request has. Beside `release_governance` they are ignored. */
const LEGACY = {
  operation: legacyText(
    'Operation (legacy)',
    'What is asked, under its older name. It comes before requested_operation when both are given.',
    'push',
  ),
  server: legacyText('MCP server', 'The server that is called. The wire contract cannot name it.', 'github'),
  tool: legacyText(
    'MCP tool',
    'The tool that is called. Only a trust registry looks at it.',
    'create_pull_request',
  ),
  capability: legacyText(
    'MCP capability',
    'What the call needs, such as a file system. Only a trust registry looks at it.',
    'repository',
  ),
  record: z
    .record(
      z.string().meta({ title: 'Name', description: 'A field of the record.', examples: ['metadata_kind'] }),
      z
        .unknown()
        .meta({ title: 'Value', description: 'Any JSON value.', examples: ['release-connector-delivery'] }),
    )
    .nullish()
    .meta({
      ...UPSTREAM,
      title: 'Release record (legacy)',
      description:
        'A free object with the same fields as release_governance. Truth may be a text here, and the approval may be nested.',
      examples: [{ metadata_kind: 'release-connector-delivery', delivery_success: 'Succeeded' }],
    }),
} as const;

export const LEGACY_KEYS = Object.keys(LEGACY);

/** What the engine takes: the wire request and the legacy keys. */
export const runtimeRequestSchema = evaluateRequestSchema.extend(LEGACY);
export type RuntimeRequest = z.output<typeof runtimeRequestSchema>;
