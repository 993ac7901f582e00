/** The contracts of the enforcement boundary. */
import { type Contract, defineContract } from '../contract.ts';
import { decisionSchema } from './decision.ts';
import { ENFORCEMENT_LIMITS, ENFORCEMENT_SCREENING } from './limits.ts';
import { mcpRegistrySchema } from './mcp-registry.ts';
import { compiledPolicySchema, policyPackSchema } from './policy-pack.ts';
import { DECISION_PRESETS, EVALUATE_PRESETS, RUNTIME_PRESETS } from './presets.ts';
import { COMPILED_PRESETS, PACK_PRESETS, REGISTRY_PRESETS } from './presets-policies.ts';
import { evaluateRequestSchema, runtimeRequestSchema } from './requests.ts';

const common = {
  family: 'Enforcement',
  page: '/reference/enforcement-contracts/',
  limits: ENFORCEMENT_LIMITS,
};

export const EVALUATE_REQUEST = defineContract({
  ...common,
  id: 'enforcement.evaluate_request',
  title: 'Evaluation request',
  purpose: 'What a client sends over the wire before an agent acts. Every field may be left out.',
  schema: evaluateRequestSchema,
  screening: ENFORCEMENT_SCREENING,
  unknownKeys: 'warn',
  duplicateKeys: 'warn',
  presets: EVALUATE_PRESETS,
});

export const RUNTIME_REQUEST = defineContract({
  ...common,
  id: 'enforcement.runtime_request',
  title: 'Runtime request',
  purpose: 'What the engine takes on the command line and in the page: the wire request and its legacy keys.',
  schema: runtimeRequestSchema,
  screening: ENFORCEMENT_SCREENING,
  unknownKeys: 'warn',
  duplicateKeys: 'warn',
  presets: RUNTIME_PRESETS,
});

const DECISION = defineContract({
  ...common,
  id: 'enforcement.decision',
  title: 'Decision',
  purpose: 'What the engine answers: the decision, the rule behind it, and where its evidence is.',
  schema: decisionSchema,
  unknownKeys: 'warn',
  duplicateKeys: 'warn',
  presets: DECISION_PRESETS,
});

export const POLICY_PACK = defineContract({
  ...common,
  id: 'enforcement.policy_pack',
  title: 'Policy pack',
  purpose: 'Lists of patterns for files, commands and servers, as YAML or JSON. Other sections pass unread.',
  schema: policyPackSchema,
  syntax: 'yaml',
  presets: PACK_PRESETS,
});

export const COMPILED_POLICY = defineContract({
  ...common,
  id: 'enforcement.compiled_policy',
  title: 'Compiled policy',
  purpose: 'A policy with its parents merged in, ready to decide. The same sections; nothing is required.',
  schema: compiledPolicySchema,
  syntax: 'yaml',
  presets: COMPILED_PRESETS,
});

export const MCP_REGISTRY = defineContract({
  ...common,
  id: 'enforcement.mcp_registry',
  title: 'MCP trust registry',
  purpose: 'Which MCP servers are known and what they may do. When given, it decides every MCP call.',
  schema: mcpRegistrySchema,
  syntax: 'yaml',
  presets: REGISTRY_PRESETS,
});

export const ENFORCEMENT_CONTRACTS: readonly Contract[] = [
  EVALUATE_REQUEST,
  RUNTIME_REQUEST,
  DECISION,
  POLICY_PACK,
  COMPILED_POLICY,
  MCP_REGISTRY,
];
