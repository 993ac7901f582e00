/** MCP tool calls: by the lists of a policy, or by a trust registry, which then decides alone. */
import type { McpRegistryDocument, McpServerRecord } from '../../contracts/enforcement/mcp-registry.ts';
import type { RuleName } from '../../contracts/enforcement/rules.ts';
import type { APPROVAL_STATES, TRUST_TIERS } from '../../contracts/enforcement/vocabulary.ts';
import type { McpRules } from './policy.ts';
import { answer, type Steps } from './trace.ts';

/** A server of the registry with every default filled in. */
export interface McpServer {
  readonly id: string;
  readonly name: string;
  readonly tier: (typeof TRUST_TIERS)[number];
  readonly state: (typeof APPROVAL_STATES)[number];
  readonly capabilities: readonly string[];
  readonly tools: readonly string[];
}

export type McpRegistry = readonly McpServer[];

function readServer(record: McpServerRecord): McpServer {
  const id = record.server_id || record.id || record.name || '';
  const tier = record.trust_tier ?? 'unknown';
  const held = tier === 'unknown' || tier === 'experimental';
  return {
    id,
    name: record.name || id,
    tier,
    state: record.approval_state ?? (held ? 'pending' : 'approved'),
    capabilities: record.capabilities ?? [],
    tools: record.allowed_tools ?? [],
  };
}

/** Makes a registry ready to decide: defaults as upstream's Python normalizer; its Go loader applies none. */
export function readRegistry(document: McpRegistryDocument): McpRegistry {
  return document.servers.map(readServer);
}

/** The rule for a call without a registry. Tool and capability play no part. */
export function byPolicy(rules: McpRules, server: string, steps: Steps): RuleName {
  if (answer(steps, 'Is the server blocked by name?', server, rules.blocked.has(server))) return 'mcpBlock';
  if (answer(steps, 'Is the server allowed by name?', server, rules.allowed.has(server))) return 'mcpAllow';
  const saw = String(rules.blockUnknown);
  return answer(steps, 'Does the policy block unknown servers?', saw, rules.blockUnknown)
    ? 'mcpBlock'
    : 'mcpAllow';
}

/** The rule for a call with a registry. An empty scope list means no limit; comparisons are exact. */
export function byRegistry(
  registry: McpRegistry,
  server: string,
  tool: string,
  capability: string,
  steps: Steps,
): RuleName {
  const record = registry.find(({ id, name }) => id === server || name === server);
  if (answer(steps, 'Is the server missing from the registry?', server, record === undefined))
    return 'registryUnknown';
  if (record === undefined) return 'registryUnknown';
  const { tier, state, tools, capabilities } = record;
  const standing = `${tier}, ${state}`;
  const blocked = tier === 'blocked' || state === 'denied';
  if (answer(steps, 'Is its tier blocked or its approval denied?', standing, blocked))
    return 'registryBlocked';
  const waits = state === 'pending' || tier === 'unknown' || tier === 'experimental';
  if (answer(steps, 'Is its approval pending, or its tier unknown or experimental?', standing, waits))
    return 'registryApproval';
  const strangeTool = tools.length > 0 && !tools.includes(tool);
  if (answer(steps, 'Is the tool outside its allowed tools?', tool, strangeTool)) return 'registryTool';
  const strangeCapability =
    capability !== '' && capabilities.length > 0 && !capabilities.includes(capability);
  if (answer(steps, 'Is the capability outside its scope?', capability, strangeCapability))
    return 'registryCapability';
  return 'registryAllow';
}
