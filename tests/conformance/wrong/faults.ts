/** Every planted fault, by name. */
import type { FamilyId } from '../../../src/contracts/conformance/families.ts';
import type { VectorFile } from '../../../src/contracts/conformance/vectors.ts';
import { spoilOf } from './by-rule.ts';
import { type Fault, spoiled } from './fault.ts';
import { everywhere, SUBTLE_FAULTS } from './subtle.ts';

/** The kinds of rules that the vectors of a family show. */
const rulesIn = ({ vectors }: VectorFile): string[] => [...new Set(vectors.flatMap(({ rules }) => rules))];

/** A fault for each kind of rule of a family, those of every family, and its own subtle ones. */
export function faultsOf(file: VectorFile): Fault[] {
  const family: FamilyId = file.family;
  return [
    ...rulesIn(file).map((rule) => spoiled(family, `without/${rule}`, spoilOf(rule))),
    ...everywhere(family),
    ...SUBTLE_FAULTS.filter((fault) => fault.family === family),
  ];
}
