/** The ways in which a document is changed: some keep it valid, the rest plant one fault each. */
import { expandSamples, SAMPLE_NAMES } from '../../../contracts/samples.ts';
import { isRecord, type Place } from './places.ts';
import type { Random } from './random.ts';

/** Standing for "leave the member out". */
export const LEFT_OUT = Symbol('left out');

export interface Change {
  readonly name: string;
  applies(place: Place): boolean;
  /** What stands at the place instead, or LEFT_OUT. */
  change(place: Place, random: Random): unknown;
}

const isText = ({ value }: Place): boolean => typeof value === 'string';
const isNumber = ({ value }: Place): boolean => typeof value === 'number';
const isList = ({ value }: Place): boolean => Array.isArray(value);
const isObject = ({ value }: Place): boolean => isRecord(value);
const list = ({ value }: Place): readonly unknown[] => (Array.isArray(value) ? value : []);
const record = ({ value }: Place): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {});
const text = ({ value }: Place): string => (typeof value === 'string' ? value : '');
const number = ({ value }: Place): number => (typeof value === 'number' ? value : 0);

const withMember = (place: Place, key: string, value: unknown): unknown =>
  // Not a spread with a literal key: `__proto__` must become a member of its own.
  Object.fromEntries([...Object.entries(record(place)), [key, value]]);

/** Values of every kind, of which one is taken that the place does not hold. */
const KINDS: readonly unknown[] = [null, true, 0, 1.5, 'text', '', [], ['a'], {}, { a: 1 }];
const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;

const closedTo = ({ node }: Place): boolean => node.enum === undefined && node.const === undefined;

/** Texts on which engines, alphabets and patterns may differ. */
const ODD_TEXTS = [
  'a\u0000b',
  'a\nb',
  '\u00e9',
  'e\u0301',
  '\u202eabc',
  'a\u200bb',
  '\ud800',
  '\u{1f642}',
  '\u0130',
  '\u017f',
  'https://example.invalid/',
  '../x',
  '-x',
  'x y',
  '\u2028',
] as const;

/** Changes after which the document should still be accepted, rules between fields apart. */
export const VARIATIONS: readonly Change[] = [
  { name: 'left-out', applies: ({ member, required }) => member && !required, change: () => LEFT_OUT },
  { name: 'null', applies: ({ nullable }) => nullable, change: () => null },
  {
    name: 'example',
    applies: ({ node, value }) =>
      closedTo({ node } as Place) && (node.examples?.length ?? 0) > 0 && !isRecord(value),
    change: ({ node }, random) => random.pick(node.examples ?? []),
  },
  {
    name: 'other-word',
    applies: ({ node }) => (node.enum?.length ?? 0) > 1,
    change: ({ node }, random) => random.pick(node.enum ?? []),
  },
  {
    name: 'shorter-list',
    applies: (place) => isList(place) && list(place).length > Math.max(1, place.node.minItems ?? 0),
    change: (place, random) => list(place).slice(0, 1 + random.below(list(place).length - 1)),
  },
  {
    name: 'reordered',
    applies: (place) => isObject(place) && Object.keys(record(place)).length > 1,
    change: (place) => Object.fromEntries(Object.entries(record(place)).toReversed()),
  },
  {
    name: 'optional-member',
    applies: (place) => isObject(place) && absent(place).length > 0,
    change: (place, random) => {
      const [key, node] = random.pick(absent(place));
      return withMember(place, key, random.pick(node.examples ?? [null]));
    },
  },
];

/** Members that an object may have and does not, and of which an example is known. */
function absent(place: Place) {
  return Object.entries(place.node.properties ?? {}).filter(
    ([key, node]) => !Object.hasOwn(record(place), key) && (node.examples?.length ?? 0) > 0,
  );
}

/** Single faults, named after what they break. */
export const FAULTS: readonly Change[] = [
  { name: 'missing', applies: ({ member, required }) => member && required, change: () => LEFT_OUT },
  {
    name: 'unknown',
    applies: (place) => isObject(place) && place.node.properties !== undefined,
    change: (place, random) => withMember(place, random.pick(['extra', 'tenant', 'x_note', 'é']), 1),
  },
  {
    name: 'type',
    applies: () => true,
    change: ({ value }, random) => random.pick(KINDS.filter((one) => kindOf(one) !== kindOf(value))),
  },
  {
    name: 'word',
    applies: (place) => place.node.enum !== undefined && isText(place),
    change: (place, random) =>
      random.pick([text(place).toUpperCase(), `${text(place)}s`, ` ${text(place)}`, 'deny', '']),
  },
  {
    name: 'constant',
    applies: ({ node }) => node.const !== undefined,
    change: ({ value }, random) =>
      typeof value === 'string'
        ? random.pick([`${value}.1`, value.slice(1), value.toUpperCase()])
        : value === true
          ? false
          : random.pick([true, 1, 'true']),
  },
  { name: 'empty-text', applies: isText, change: (_, random) => random.pick(['', ' ', '\t\n']) },
  {
    name: 'long-text',
    applies: (place) => isText(place) && (place.node.maxLength ?? Number.POSITIVE_INFINITY) < 20_000,
    change: (place, random) => 'a'.repeat((place.node.maxLength ?? 0) + 1 + random.below(3)),
  },
  {
    name: 'odd-text',
    applies: isText,
    change: (place, random) => random.pick([...ODD_TEXTS, `${text(place)}\u0007`]),
  },
  {
    name: 'low-number',
    applies: (place) => isNumber(place) && place.node.minimum !== undefined,
    change: ({ node }) => (node.minimum ?? 0) - 1,
  },
  {
    name: 'high-number',
    applies: (place) => isNumber(place) && place.node.maximum !== undefined,
    change: ({ node }) => (node.maximum ?? 0) + 1,
  },
  { name: 'fraction', applies: isNumber, change: (place) => number(place) + 0.5 },
  { name: 'empty-list', applies: isList, change: () => [] },
  {
    name: 'long-list',
    applies: (place) => isList(place) && list(place).length > 0 && (place.node.maxItems ?? 999) < 130,
    change: (place) => {
      const items = list(place);
      return Array.from(
        { length: (place.node.maxItems ?? 0) + 1 },
        (_, index) => items[index % items.length],
      );
    },
  },
  {
    name: 'twice',
    applies: (place) => isList(place) && list(place).length > 0,
    change: (place) => [...list(place), list(place)[0]],
  },
  {
    name: 'null-item',
    applies: isList,
    change: (place) => [...list(place), null],
  },
  {
    name: 'forbidden-key',
    applies: isObject,
    change: (place, random) => withMember(place, random.pick(['__proto__', 'constructor', 'prototype']), {}),
  },
  {
    name: 'secret-key',
    applies: isObject,
    change: (place, random) =>
      withMember(place, random.pick(['api_key', 'Password', 'access-token', 'clientSecret']), 'x'),
  },
  {
    name: 'secret-value',
    applies: isText,
    change: (_, random) => expandSamples(`{{${random.pick(SAMPLE_NAMES)}}}`),
  },
];
