/** The kinds of field that the twelve operations are made of (S3–S6). */
import * as z from 'zod';
import type { IssueCode } from '../codes.ts';

/** Words on a field. `note` says in one sentence where our rule differs from upstream's. */
export interface Words {
  readonly title: string;
  readonly description: string;
  readonly note?: string;
}

const meta = (words: Words, examples: readonly unknown[], extra: Record<string, unknown> = {}) => ({
  title: words.title,
  description: words.description,
  examples: [...examples],
  // A note says what is ours in the rule.
  origin: words.note === undefined ? ('upstream' as const) : ('ours' as const),
  ...(words.note === undefined ? {} : { originNote: words.note }),
  ...extra,
});

export const LONGEST_NAME = 128;
export const LONGEST_BLOCKER = 280;
const MOST_BLOCKERS = 50;
const MOST_ITEMS = 32;

const IDENTIFIER = /^[A-Za-z0-9][A-Za-z0-9._:@-]*$/;
// No control character, no line or paragraph separator, nothing that starts an address.
const LABEL = /^(?:(?!:\/\/)[^\p{Cc}\u2028\u2029])*$/u;
const NOTE = /^[^\p{Cc}\u2028\u2029]*$/u;

const IDENTIFIER_RULE = 'must start with a letter or digit; the rest may be letters, digits, and . _ : @ -';
const LABEL_RULE = 'must be one line of plain text without :// in it';
const NOTE_RULE = 'must be one line of text without control characters';

const text = (longest: number) => z.string().trim().min(1, { abort: true }).max(longest, { abort: true });

/** An identifier: 1–128 ASCII characters. Upstream takes any text that is not empty; the set is ours (S4). */
export function identifier(words: Words, example: string) {
  const note = words.note ?? 'Upstream sets no characters and no length; the set is ours (S4).';
  return text(LONGEST_NAME)
    .regex(IDENTIFIER, IDENTIFIER_RULE)
    .meta(meta({ ...words, note }, [example]));
}

/** A label: one line, 1–128 characters, no address in it. The length and the address rule are ours (S4). */
export function label(words: Words, examples: readonly string[]) {
  const note =
    words.note ?? 'Upstream takes any text, empty ones too; one line of at most 128 characters is ours (S4).';
  return text(LONGEST_NAME)
    .regex(LABEL, LABEL_RULE)
    .meta(meta({ ...words, note }, examples));
}

/** A closed set of words, exact to the letter case. */
export function oneOf<const V extends readonly [string, ...string[]]>(values: V, words: Words) {
  return z.enum(values).meta(meta(words, [values[0]]));
}

/** A fixed text of the wire. */
export function constant<const V extends string | boolean>(value: V, words: Words) {
  return z.literal(value).meta(meta(words, [value]));
}

/** A code of ours on a rule that zod has no kind for. */
const refusal = (code: IssueCode, message: string, path: PropertyKey[]) =>
  ({ code: 'custom', message, path, params: { code }, input: undefined }) as const;

function refuseRepeats(context: z.core.ParsePayload<string[]>): void {
  const seen = new Set<string>();
  context.value.forEach((item, index) => {
    if (seen.has(item))
      context.issues.push({
        ...refusal('duplicate-item', 'stands in the list already; it must not include duplicates', [index]),
        input: item,
      });
    seen.add(item);
  });
}

/** Checks from the operation's own vocabulary: at least one, no repeats, order kept (S5). `what` names one of them. */
export function checks(vocabulary: readonly string[], what: string, words: Words) {
  const note =
    'Upstream takes any text here and keeps repeats; the closed set and the ban on repeats are ours (S5).';
  const only = `must be one of the checks of this operation: ${vocabulary.join(', ')}`;
  const check = z
    .enum(vocabulary, { error: (issue) => (typeof issue.input === 'string' ? only : undefined) })
    .meta(meta({ title: 'Check', description: `One ${what}.` }, vocabulary.slice(0, 1)));
  return z
    .array(check)
    .min(1, `must include at least one ${what}`)
    .check(refuseRepeats)
    .meta(meta({ ...words, note }, [vocabulary.slice(0, 2)], { flag: 'required-check' }));
}

interface ListOptions {
  /** Refuses an empty list, with these words for one item. */
  readonly atLeastOne?: string;
  readonly flag?: string;
}

/** Free names or labels: at most 32, no repeats. */
export function names(
  item: 'identifier' | 'label',
  words: Words,
  examples: readonly string[],
  options: ListOptions = {},
) {
  const one = { title: `One of: ${words.title.toLowerCase()}`, description: 'A single item of the list.' };
  const element =
    item === 'identifier' ? identifier(one, examples[0] ?? 'name') : label(one, examples.slice(0, 1));
  const { atLeastOne, flag } = options;
  const list = z
    .array(element)
    .min(atLeastOne === undefined ? 0 : 1, `must include at least one ${atLeastOne ?? 'item'}`);
  const note = words.note ?? `Upstream sets no limit; at most ${MOST_ITEMS} and no repeats are ours (S5).`;
  return list
    .max(MOST_ITEMS)
    .check(refuseRepeats)
    .meta(meta({ ...words, note }, [[...examples]], flag === undefined ? {} : { flag }));
}

/** What stands in the way, for people to read. */
export function blockers(example: string) {
  return z
    .array(
      text(LONGEST_BLOCKER)
        .regex(NOTE, NOTE_RULE)
        .meta(
          meta(
            {
              title: 'Blocker',
              description: 'One thing that stands in the way, in a sentence that is safe to publish.',
            },
            [example],
          ),
        ),
    )
    .max(MOST_BLOCKERS)
    .meta(
      meta(
        {
          title: 'Blockers',
          description:
            'What stands in the way. An empty list does not make anything ready: no rule ties blockers to statuses.',
          note: `Upstream does not check the items; at most ${MOST_BLOCKERS} texts of at most ${LONGEST_BLOCKER} characters are ours (S4).`,
        },
        [[example]],
        { flag: 'blocker' },
      ),
    );
}

/** A label, or null where nothing is known. A moment in time is one too: upstream does not check its form, nor do we. */
export function labelOrNull(words: Words, example: string) {
  const note =
    words.note ?? 'Upstream takes any text or null; one line of at most 128 characters is ours (S4).';
  return label(words, [example])
    .nullable()
    .meta(meta({ ...words, note }, [example, null]));
}

/** A map of short labels. Its names are not trimmed: two that differ in spaces alone would become one. */
export function labelMap(words: Words, example: Readonly<Record<string, string>>) {
  const name = z
    .string()
    .max(LONGEST_NAME, { abort: true })
    .regex(IDENTIFIER, IDENTIFIER_RULE)
    .meta(
      meta(
        { title: `Name in ${words.title.toLowerCase()}`, description: 'Name of one entry.' },
        Object.keys(example),
      ),
    );
  const value = label(
    { title: `Value in ${words.title.toLowerCase()}`, description: 'Value of one entry.' },
    Object.values(example),
  );
  return z
    .record(name, value)
    .meta(
      meta({ ...words, note: 'Names and values follow our rules for identifiers and labels (S4).' }, [
        example,
      ]),
    );
}

/** true or false. */
export function flag(words: Words) {
  return z.boolean().meta(meta(words, [true]));
}

/** The word of every summary that nothing in it was verified in public. */
export const privateFlag = flag({
  title: 'Private validation required',
  description: 'True in everything that public code writes.',
});

/** A whole number from 0. */
export function count(words: Words, example: number) {
  return z
    .int()
    .min(0)
    .meta(meta(words, [example]));
}

/** A list that is always the same. */
export function fixedList(values: readonly string[], words: Words) {
  const [first, ...rest] = values.map((value) => z.literal(value));
  if (first === undefined) throw new TypeError('a fixed list needs an item');
  return z.tuple([first, ...rest]).meta(meta(words, [[...values]]));
}
