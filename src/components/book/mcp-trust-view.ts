/** A record of a tool server as a reader puts it together, and what the registry then says to the call of the incident. */
import { INCIDENT_STEPS } from '../../book/incident.ts';
import type { McpServerRecord } from '../../contracts/enforcement/mcp-registry.ts';
import { RULES, type Rule } from '../../contracts/enforcement/rules.ts';
import { APPROVAL_STATES, TRUST_TIERS } from '../../contracts/enforcement/vocabulary.ts';
import { byRegistry, readRegistry } from '../../runtime/enforcement/mcp.ts';
import type { Step } from '../../runtime/enforcement/trace.ts';
import { draw, mark, name, type Piece } from '../draw.ts';

/** What the form says: texts of its fields, an empty one means that the record leaves it out. */
export interface TrustChoice {
  readonly recorded: boolean;
  readonly tier: string;
  readonly state: string;
  /** `none`: no list. `this`: a list with what is called. `other`: a list without it. */
  readonly tools: string;
  readonly capabilities: string;
}

export const FIRST_CHOICE: TrustChoice = {
  recorded: true,
  tier: '',
  state: '',
  tools: 'none',
  capabilities: 'none',
};

/** The call of the incident that the record is for. */
export const CALL = (() => {
  const {
    server = '',
    tool = '',
    capability = '',
  } = INCIDENT_STEPS.find(({ request }) => request.server !== undefined)?.request ?? {};
  return { server, tool, capability };
})();

const listOf = (choice: string, called: string, other: string): string[] | undefined =>
  ({ this: [called], other: [other] })[choice];

function recordOf(choice: TrustChoice): McpServerRecord {
  const tools = listOf(choice.tools, CALL.tool, 'list_directory');
  const capabilities = listOf(choice.capabilities, CALL.capability, 'repository');
  const tier = TRUST_TIERS.find((one) => one === choice.tier);
  const state = APPROVAL_STATES.find((one) => one === choice.state);
  return {
    server_id: CALL.server,
    ...(tier === undefined ? {} : { trust_tier: tier }),
    ...(state === undefined ? {} : { approval_state: state }),
    ...(tools === undefined ? {} : { allowed_tools: tools }),
    ...(capabilities === undefined ? {} : { capabilities }),
  };
}

/** The registry as YAML: names of a fixed list only, so nothing needs quotes. */
export function registryText(choice: TrustChoice): string {
  if (!choice.recorded) return 'servers: []\n';
  const lines = Object.entries(recordOf(choice)).map(
    ([key, value]) => `    ${key}: ${Array.isArray(value) ? `[${value.join(', ')}]` : value}`,
  );
  return `servers:\n  -${lines.join('\n').slice(3)}\n`;
}

export function judged(choice: TrustChoice): { readonly rule: Rule; readonly steps: readonly Step[] } {
  const registry = readRegistry({ servers: choice.recorded ? [recordOf(choice)] : [] });
  const steps: Step[] = [];
  const rule = RULES[byRegistry(registry, CALL.server, CALL.tool, CALL.capability, steps)];
  return { rule, steps };
}

export function trustPiece(choice: TrustChoice): Piece {
  const { rule, steps } = judged(choice);
  return [
    draw('p', { class: 'mt-line' }, mark(rule.decision, { large: true }), draw('span', {}, rule.severity)),
    draw('p', {}, name(rule.id), `. ${rule.reason}`),
    rule.group === undefined ? undefined : draw('p', {}, `${rule.group} may approve.`),
    draw(
      'ol',
      { class: 'mt-asked', 'aria-label': 'What was asked, in order, until one question decided' },
      steps.map((step) =>
        step.kind === 'question'
          ? draw('li', {}, step.question, ' ', draw('b', {}, step.yes ? 'Yes.' : 'No.'))
          : undefined,
      ),
    ),
  ];
}

/** One sentence for a reader who hears the page. */
export const trustSpoken = (choice: TrustChoice): string => {
  const { rule } = judged(choice);
  return `${rule.decision.replaceAll('_', ' ')}: ${rule.reason}`;
};
