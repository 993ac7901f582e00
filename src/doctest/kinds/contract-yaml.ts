/** A YAML document that its contract accepts, or refuses with the codes and places that the page names. */

import { expandSamples } from '../../contracts/samples.ts';
import { validateText } from '../../runtime/validate-text.ts';
import { readYaml, type YamlDocument } from '../../text/yaml-read.ts';
import type { Finding } from '../finding.ts';
import { finding, type Kind, type Proof, proofOf } from '../kind.ts';
import { type Fence, placeIn, textOf } from '../page.ts';
import { collapseSamples } from '../placeholders.ts';
import { type Judge, proveContract } from './contract-json.ts';

/** The path of a JSON pointer in a value: digits are an index only inside an array. */
function pathOf(pointer: string, value: unknown): (string | number)[] {
  let current = value;
  return pointer
    .split('/')
    .slice(1)
    .map((part) => {
      const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
      const isIndex = Array.isArray(current);
      current =
        typeof current === 'object' && current !== null
          ? Object.entries(current).find(([name]) => name === key)?.[1]
          : undefined;
      return isIndex ? Number(key) : key;
    });
}

/** What cannot be read is a finding of its own: a contract speaks about documents only. */
export function yamlFinding(fence: Fence): Finding | YamlDocument {
  const read = readYaml(expandSamples(textOf(fence)));
  if (!('message' in read)) return read;
  const place = placeIn(fence, read.line - 1, read.column);
  return finding(fence, 'yaml-syntax', place, `YAML: ${collapseSamples(read.message)}.`);
}

function proveOne(fence: Fence): Proof {
  const read = yamlFinding(fence);
  if ('rule' in read) return proofOf(fence, [read]);
  const judge: Judge = (contract) =>
    validateText(contract, JSON.stringify(read.value)).verdict.issues.map((issue) => ({
      ...issue,
      ...read.placeOf(pathOf(issue.pointer, read.value)),
    }));
  return proveContract(fence, judge);
}

export const contractYaml: Kind = {
  name: 'contract-yaml',
  langs: ['yaml', 'yml'],
  markers: ['contract'],
  valued: ['contract', 'refused'],
  takes: ['refused'],
  form: 'yaml contract=<id> [refused=<code>@<pointer>,…]',
  prove: async (fences) => fences.map(proveOne),
};
