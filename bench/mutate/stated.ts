/** Whether a page says by itself what a mutation changed. What no page says is drawn from the contracts and stays true. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { saidNumbers } from '../../src/book/numbers.ts';
import { toolNumbers } from '../../src/cli/docs-spoken.ts';
import { ROOT_DIR } from './fresh.ts';
import { type Mutation, NUMBER_WORDS } from './mutation.ts';

const FOLDERS = ['src/content/docs', 'src/pages', 'src/components', 'src/book'];
const PROVEN = /^( *)(`{3,}|~{3,})\w+ [^\n]*\b(?:run|curl|contract=)[^\n]*\n[\s\S]*?^\1\2$/gm;

/** Where links lead is checked by itself. */
const LINK = /\]\([^)\s]*\)|\bhref=(?:"[^"]*"|\{[^}]*\})/g;

/** What a component does with a word is code: it reads the contracts, and types and the build hold it. */
const PROGRAM = /^---\n[\s\S]*?\n---$|<(script|style)\b[\s\S]*?<\/\1>/gm;
/** Attributes of HTML that name no part of a contract. */
const PLAIN_ATTRIBUTE = /\s(?!contract=|preset=|operation=|field=|code=)[\w:-]+=(?:"[^"]*"|\{[^{}]*\})/g;

/** A number of an example says nothing in words: the gate compares it, or it is declared a sample. */
const EXAMPLE = /^( *)(`{3,}|~{3,})[\s\S]*?^\1\2$/gm;
/** A program that compares words, between the braces of a component. */
const COMPARED = /[!=]== *'[^']*'/g;

/** The numbers of a list, and what a component is told between braces: neither is said of anything. */
const COUNTING = /^ *\d+\. |=\{\d+\}/gm;

interface Source {
  readonly file: string;
  readonly text: string;
}

/** Texts that people wrote, without the outputs that the gate compares anyway. */
export function writtenTexts(): Source[] {
  // A declared number is held to its own value, or says nothing about a contract.
  const declared = [...saidNumbers(), ...toolNumbers()].map(
    ({ says }) => new RegExp(escaped(says).replaceAll(' ', '\\s+'), 'gi'),
  );
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT_DIR, folder), { recursive: true })
      .map(String)
      .filter((name) => /\.(?:mdx?|astro|ts)$/.test(name) && !name.endsWith('.test.ts'))
      .map((name) => {
        const text = readFileSync(join(ROOT_DIR, folder, name), 'utf8');
        const prose = name.endsWith('.astro')
          ? text.replaceAll(PROGRAM, '').replaceAll(PLAIN_ATTRIBUTE, ' ')
          : text;
        const own = prose
          .replaceAll(PROVEN, '')
          .replaceAll(LINK, ' ')
          .replaceAll(COMPARED, ' ')
          .replaceAll(COUNTING, ' ');
        return {
          file: `${folder}/${name}`,
          text: declared.reduce((left, said) => left.replaceAll(said, ' '), own),
        };
      }),
  );
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Stands for a hole of a template, as long as the hole. */
const HOLE = '\uFFFC';
/** A page that repeats a statement repeats this many words around the changed one; fewer are common English. */
const WINDOW = 4;

/** The changed word of a sentence with its neighbours, and what may stand for the holes among them. */
function around({ value }: Mutation, at: number): RegExp {
  const flat = value.replaceAll(/\$\{[^}]*\}/g, (hole) => HOLE.repeat(hole.length));
  const words = [...flat.matchAll(/\S+/g)];
  const changed = words.findIndex(({ index, 0: word }) => at < index + word.length);
  const from = Math.max(0, Math.min(changed - 1, words.length - WINDOW));
  const near = words.slice(from, from + WINDOW).map(([word]) => word);
  const pattern = near.map((word) => escaped(word).replaceAll(/\uFFFC+/g, '[^\\n]{1,60}?')).join('\\s+');
  const literal = near.filter((word) => !word.includes(HOLE)).length;
  // Three words or fewer are a statement only where they are quoted, or are a title.
  return literal >= WINDOW - 1
    ? new RegExp(`(?<![\\w-])${pattern}(?![\\w-])`, 'i')
    : new RegExp(`(?:[\`"'“]|^title: *)${pattern}(?![\\w-])`, 'im');
}

/** What to look for: the number in each way of writing it, the word as code, or the words of the sentence. */
function needle(mutation: Mutation, at: number): RegExp {
  const { kind, value } = mutation;
  if (kind === 'limit') {
    const number = Number(value.replaceAll('_', ''));
    const forms = [String(number), number.toLocaleString('en'), NUMBER_WORDS[number - 2]];
    return new RegExp(`(?<![\\w.:/,#-])(?:${forms.filter(Boolean).join('|')})(?![\\w/:%]|[.,-]\\d)`, 'i');
  }
  if (kind === 'message text') return around(mutation, at);
  if (kind === 'route') return new RegExp(`(?<![\\w/-])${escaped(value)}(?![\\w/-])`);
  // A plain word is English too; as a value it stands in code type, in quotes or in an attribute.
  return /[_./-]/.test(value)
    ? new RegExp(`(?<![\\w-])${escaped(value)}(?![\\w-])`)
    : new RegExp(`[\`"'“]${escaped(value)}[\`"'”]`);
}

/** The first file whose written text repeats the changed value; undefined is the proof that none does. */
export function statedIn(mutation: Mutation, at: number, sources: readonly Source[]): string | undefined {
  if (mutation.where !== 'code') return mutation.file;
  const wanted = needle(mutation, at);
  // A component's code compares words; only pages speak in single words and in numbers.
  const only = mutation.kind === 'message text' ? /./ : /\.(?:mdx?|astro)$/;
  const plain = mutation.kind === 'limit' ? /\.mdx?$/ : only;
  const proseOf = (text: string): string => (mutation.kind === 'limit' ? text.replaceAll(EXAMPLE, '') : text);
  return sources.find(
    ({ file, text }) => plain.test(file) && file !== mutation.file && wanted.test(proseOf(text)),
  )?.file;
}

/** An id that a heading gets is true whatever it is; a link that names it would have been found. */
export const isOwnId = ({ kind, built }: Mutation): boolean =>
  kind === 'anchor' && built?.[0]?.from.startsWith('id=') === true;
