/**
 * Recipes of the chapter on the policy language: an intent, a pack that says it, and actions that show it. What the
 * engine decides is computed where a recipe is shown; `wants` is what its author means, and a test holds the two equal.
 */
import type { DecisionWord, PolicyMode } from '../contracts/enforcement/vocabulary.ts';

export interface RecipeCase {
  readonly does: string;
  readonly request: Readonly<Record<string, string>>;
  readonly wants: DecisionWord;
  /** A trust registry as YAML, for calls of tools. */
  readonly registry?: string;
}

export interface Recipe {
  readonly id: string;
  readonly title: string;
  /** What the pack means, in one sentence. */
  readonly means: string;
  /** The pack as YAML. */
  readonly policy: string;
  /** Given with the evaluation, not in the pack. */
  readonly mode?: PolicyMode;
  readonly cases: readonly RecipeCase[];
  /** What to know before it is copied. Code type stands between backticks. */
  readonly note: string;
}

export const reads = (target: string, wants: DecisionWord, does = 'Reads'): RecipeCase => ({
  does,
  request: { action_type: 'read_file', target },
  wants,
});

export const writes = (target: string, wants: DecisionWord, does = 'Writes'): RecipeCase => ({
  does,
  request: { action_type: 'write_file', target },
  wants,
});

export const runs = (target: string, wants: DecisionWord, does = 'Runs'): RecipeCase => ({
  does,
  request: { action_type: 'execute_command', target },
  wants,
});

export const pushes = (target: string, wants: DecisionWord, does = 'Pushes to'): RecipeCase => ({
  does,
  request: { action_type: 'git_operation', target, operation: 'push' },
  wants,
});

export const calls = (server: string, wants: DecisionWord, registry?: string): RecipeCase => ({
  does: registry === undefined ? 'Calls' : 'Calls, under a registry that knows it as experimental',
  request: { action_type: 'mcp_tool_call', server, tool: 'search' },
  wants,
  ...(registry === undefined ? {} : { registry }),
});

/** The head that every pack needs. */
export const head = (id: string, title: string, description: string, more = ''): string =>
  `metadata:\n  id: cavra-${id}\n  title: ${title}\n  description: ${description}\n  version: 0.1.0\n${more}`;
