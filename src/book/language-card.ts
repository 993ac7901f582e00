/** The policy language on one card. What is a fact of the contracts is taken from them. Code type stands between backticks. */
import { POLICY_PACK } from '../contracts/enforcement/contracts.ts';
import { PACK_MODES, POLICY_MODES } from '../contracts/enforcement/vocabulary.ts';
import { fieldRows } from '../contracts/field-rows.ts';

interface CardRow {
  readonly topic: string;
  readonly says: string;
}

const REFERENCE = '/reference/policy-language/';
/** Where more is said, for those topics that need it. */
export const CARD_LINKS: Readonly<Record<string, string>> = {
  Sections: `${REFERENCE}#what-is-read-and-what-is-not`,
  Pattern: `${REFERENCE}#how-a-pattern-matches`,
  Parents: `${REFERENCE}#inheritance`,
  Mode: '/reference/decisions-and-severities/#modes',
};

const code = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ');

export function cardRows(): readonly CardRow[] {
  const rows = fieldRows(POLICY_PACK);
  const required = rows.flatMap(({ path, required: must }) =>
    must && path.startsWith('metadata.') && !path.includes('[]') ? [path] : [],
  );
  const sections = rows.flatMap(({ path }) =>
    path.includes('.') || path.includes('[') || path === '*' ? [] : [path],
  );
  return [
    {
      topic: 'File',
      says: 'YAML or JSON, one object. As a pack: a folder with the id for a name, and `policy.yaml` in it.',
    },
    { topic: 'Required', says: code(required) },
    { topic: 'Id', says: '`cavra-`, then small letters, digits and hyphens.' },
    { topic: 'Sections', says: `${code(sections)}. Any other section is accepted and not read.` },
    {
      topic: 'Other keys',
      says: 'Refused in `filesystem` and `commands`, where a typo would be a hole. Accepted elsewhere, and not read.',
    },
    { topic: 'Lists', says: 'Texts that are not empty, each once. Their order decides nothing.' },
    { topic: 'Pattern', says: 'The whole text, letter by letter; a star covers anything, slashes too.' },
    {
      topic: 'No match',
      says: 'A file is allowed. A command asks a person. An unknown tool server is blocked.',
    },
    {
      topic: 'Parents',
      says: '`metadata.inherits`: lists grow, single values are replaced, nothing is taken away.',
    },
    {
      topic: 'Mode',
      says: `Given with the evaluation: ${code(POLICY_MODES)}. In a pack: ${code(PACK_MODES)}, and not read.`,
    },
    {
      topic: 'Groups',
      says: 'Fixed in the engine, by rule. What a pack says under `approvals` is not read.',
    },
    { topic: 'Evidence', says: 'Every decision refers to its evidence. There is no level of it to choose.' },
  ];
}
