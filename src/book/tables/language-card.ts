/** The policy language on one card. What is a fact of the contracts is taken from them. Code type stands between backticks. */
import { POLICY_PACK } from '../../contracts/enforcement/contracts.ts';
import { PACK_MODES, POLICY_MODES } from '../../contracts/enforcement/vocabulary.ts';
import { fieldRows } from '../../contracts/field-rows.ts';
import type { BookTableData } from '../table.ts';

const REFERENCE = '/reference/policy-language/';
/** Where more is said, for those topics that need it. */
const MORE: Readonly<Record<string, string>> = {
  Sections: `${REFERENCE}#what-is-read-and-what-is-not`,
  Pattern: `${REFERENCE}#how-a-pattern-matches`,
  Parents: `${REFERENCE}#inheritance`,
  Mode: '/reference/decisions-and-severities/#modes',
};

const code = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ');

function says(): readonly (readonly [topic: string, says: string])[] {
  const rows = fieldRows(POLICY_PACK);
  const required = rows.flatMap(({ path, required: must }) =>
    must && path.startsWith('metadata.') && !path.includes('[]') ? [path] : [],
  );
  const sections = rows.flatMap(({ path }) =>
    path.includes('.') || path.includes('[') || path === '*' ? [] : [path],
  );
  return [
    [
      'File',
      'YAML or JSON, one object. As a pack: a folder with the id for a name, and `policy.yaml` in it.',
    ],
    ['Required', code(required)],
    ['Id', '`cavra-`, then small letters, digits and hyphens.'],
    ['Sections', `${code(sections)}. Any other section is accepted and not read.`],
    [
      'Other keys',
      'Refused in `filesystem` and `commands`, where a typo would be a hole. Accepted elsewhere, and not read.',
    ],
    ['Lists', 'Texts that are not empty, each once. Their order decides nothing.'],
    ['Pattern', 'The whole text, letter by letter; a star covers anything but a line feed, slashes too.'],
    ['No match', 'A file is allowed. A command asks a person. An unknown tool server is blocked.'],
    ['Parents', '`metadata.inherits`: lists grow, single values are replaced, nothing is taken away.'],
    [
      'Mode',
      `Given with the evaluation: ${code(POLICY_MODES)}. In a pack: ${code(PACK_MODES)}, and not read.`,
    ],
    ['Groups', 'Fixed in the engine, by rule. What a pack says under `approvals` is not read.'],
    ['Evidence', 'Every decision refers to its evidence. There is no level of it to choose.'],
  ];
}

const row = ([topic, words]: readonly [string, string]): BookTableData['rows'][number] => {
  const to = MORE[topic];
  return [to === undefined ? topic : { says: topic, to }, words];
};

export const LANGUAGE_CARD: BookTableData = {
  caption: 'What holds in every policy',
  head: ['Topic', 'What holds'],
  rows: says().map(row),
};
