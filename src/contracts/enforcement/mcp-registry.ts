/** The MCP trust registry: which servers are known, how far they are trusted, and what they may do. */
import * as z from 'zod';
import { LONGEST_TEXT, MOST_ITEMS, MOST_PATTERNS } from './limits.ts';
import { APPROVAL_STATES, TRUST_TIERS } from './vocabulary.ts';

const text = (title: string, description: string, example: string) =>
  z
    .string()
    .max(LONGEST_TEXT)
    .optional()
    .meta({ title, description, examples: [example], origin: 'upstream' });
const list = (title: string, description: string, ...examples: string[]) =>
  z
    .array(
      z
        .string()
        .max(LONGEST_TEXT)
        .meta({ title: `Item of ${title.toLowerCase()}`, description: 'One name.', examples }),
    )
    .max(MOST_ITEMS)
    .optional()
    .meta({ title, description, examples: [examples], origin: 'upstream' });

const oneOf = (values: readonly string[]): string => [...values].sort().join(', ');

/** Upstream's texts for a registry that it refuses. */
const NO_ID = 'MCP server record must include server_id';
const BAD_TIER = `MCP trust_tier must be one of: ${oneOf(TRUST_TIERS)}`;
const BAD_STATE = `MCP approval_state must be one of: ${oneOf(APPROVAL_STATES)}`;

function requireId(
  context: z.core.ParsePayload<{ server_id?: unknown; id?: unknown; name?: unknown }>,
): void {
  const { server_id, id, name } = context.value;
  if (server_id || id || name) return;
  context.issues.push({
    code: 'custom',
    message: `lacks a name: ${NO_ID}.`,
    path: ['server_id'],
    params: { code: 'required-field' },
    input: undefined,
  });
}

const server = z
  .looseObject({
    server_id: text('Server id', 'The name that a call uses.', 'github-mcp'),
    id: text('Id', 'Used when there is no server_id.', 'github-mcp'),
    name: text('Name', 'A second name for the server; the id when there is none.', 'github-mcp'),
    trust_tier: z
      .enum(TRUST_TIERS, { error: () => `is not a trust tier: ${BAD_TIER}.` })
      .optional()
      .meta({
        title: 'Trust tier',
        description: 'How far the server is trusted. `unknown` when left out.',
        examples: ['approved'],
        origin: 'upstream',
        originNote: 'Upstream\u2019s Go runtime fills in no default, so such a record is allowed there.',
      }),
    approval_state: z
      .enum(APPROVAL_STATES, { error: () => `is not an approval state: ${BAD_STATE}.` })
      .optional()
      .meta({
        title: 'Approval state',
        description:
          'Where its approval stands. When left out: `pending` for the tiers unknown and experimental, else `approved`.',
        examples: ['approved'],
        origin: 'upstream',
      }),
    capabilities: list('Capabilities', 'What it may be used for. Empty means no limit.', 'repository'),
    allowed_tools: list(
      'Allowed tools',
      'Which of its tools may be called. Empty means no limit.',
      'create_pull_request',
    ),
  })
  .check(requireId)
  .meta({
    title: 'Server',
    description: 'One MCP server.',
    examples: [{ server_id: 'github-mcp', trust_tier: 'approved', approval_state: 'approved' }],
    origin: 'upstream',
  });

/** A registry: an object with its list of servers. */
export const mcpRegistrySchema = z.looseObject({
  servers: z
    .array(server)
    .max(MOST_PATTERNS)
    .meta({
      title: 'Servers',
      description: 'The servers, in the order in which they are looked up.',
      examples: [[{ server_id: 'github-mcp', trust_tier: 'approved', approval_state: 'approved' }]],
      origin: 'ours',
      originNote: 'The records are upstream\u2019s; the object around their list is ours.',
    }),
});

export type McpServerRecord = z.output<typeof server>;
export type McpRegistryDocument = z.output<typeof mcpRegistrySchema>;
