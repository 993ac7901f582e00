/**
 * Generated documents: the same contract, seed and index give the same text on every host. A third of them should be
 * accepted, the others have one fault.
 */
import { altered, toText, without } from '../../../contracts/alter.ts';
import type { Contract } from '../../../contracts/contract.ts';
import { jsonPointer, type Path } from '../../../contracts/issue.ts';
import { expandSamples } from '../../../contracts/samples.ts';
import { validateText } from '../../validate-text.ts';
import { type Change, FAULTS, LEFT_OUT, VARIATIONS } from './changes.ts';
import { nodeOf, placesOf } from './places.ts';
import { hash, type Random, randomFrom } from './random.ts';
import { TEXT_FAULTS, WRITINGS } from './texts.ts';

export interface Generated {
  readonly contract: string;
  /** `valid`, or what was broken. */
  readonly change: string;
  /** Where, unless the text itself was changed. */
  readonly pointer?: string;
  readonly text: string;
}

const bases = new WeakMap<Contract, readonly unknown[]>();

/** The accepted presets of a contract, as values. */
function basesOf(contract: Contract): readonly unknown[] {
  let found = bases.get(contract);
  if (found === undefined) {
    found = contract.presets
      .filter(({ refused }) => refused === undefined)
      .map(({ text }) => {
        const expanded = expandSamples(text);
        try {
          return JSON.parse(expanded) as unknown;
        } catch {
          // Written as YAML.
          return validateText(contract, expanded).value;
        }
      });
    bases.set(contract, found);
  }
  return found;
}

const changedAt = (document: unknown, path: Path, value: unknown): unknown =>
  value === LEFT_OUT ? without(document, path) : altered(document, path, value);

interface Applied {
  readonly document: unknown;
  readonly name: string;
  readonly path: Path;
}

/** A change at some place that takes it; undefined when none does. */
function applied(
  contract: Contract,
  document: unknown,
  changes: readonly Change[],
  random: Random,
): Applied | undefined {
  const places = placesOf(nodeOf(contract), document);
  const able = changes.filter(({ applies }) => places.some(applies));
  if (able.length === 0) return undefined;
  const change = random.pick(able);
  const place = random.pick(places.filter(change.applies));
  return {
    document: changedAt(document, place.path, change.change(place, random)),
    name: change.name,
    path: place.path,
  };
}

const MOST_VARIATIONS = 3;

/** A document near a preset that nothing was broken in. */
function varied(contract: Contract, random: Random): unknown {
  let document = random.pick(basesOf(contract));
  for (let left = random.below(MOST_VARIATIONS + 1); left > 0; left -= 1)
    document = applied(contract, document, VARIATIONS, random)?.document ?? document;
  return document;
}

/** The document with a number, of a contract. */
export function generatedDocument(contract: Contract, seed: string, index: number): Generated {
  const random = randomFrom(hash(`${seed} ${contract.id} ${index}`));
  const document = varied(contract, random);
  const base = { contract: contract.id };
  const turn = index % 6;
  if (turn < 2) {
    const text = toText(document);
    return { ...base, change: 'valid', text: turn === 0 ? text : random.pick(WRITINGS).change(text, random) };
  }
  if (turn === 5 && random.oneIn(2)) {
    const fault = random.pick(TEXT_FAULTS);
    return { ...base, change: fault.name, text: fault.change(toText(document), random) };
  }
  const broken = applied(contract, document, FAULTS, random);
  if (broken === undefined) return { ...base, change: 'valid', text: toText(document) };
  return {
    ...base,
    change: broken.name,
    pointer: jsonPointer(broken.path),
    text: toText(broken.document),
  };
}

/** Many documents, contract after contract in turn. */
export function* generatedDocuments(
  contracts: readonly Contract[],
  seed: string,
  count: number,
  from = 0,
): Generator<Generated> {
  for (let index = from; index < from + count; index += 1) {
    const contract = contracts[index % contracts.length];
    if (contract !== undefined) yield generatedDocument(contract, seed, Math.floor(index / contracts.length));
  }
}
