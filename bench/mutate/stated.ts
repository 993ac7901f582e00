/** Whether a page says by itself what a mutation changed. What no page says is drawn from the contracts and stays true. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT_DIR } from './fresh.ts';
import { type Mutation, NUMBER_WORDS } from './mutation.ts';

const FOLDERS = ['src/content/docs', 'src/pages', 'src/components', 'src/book'];
const PROVEN = /^( *)(`{3,}|~{3,})\w+ [^\n]*\b(?:run|curl|contract=)[^\n]*\n[\s\S]*?^\1\2$/gm;

interface Source {
  readonly file: string;
  readonly text: string;
}

/** Texts that people wrote, without the outputs that the gate compares anyway. */
export function writtenTexts(): Source[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT_DIR, folder), { recursive: true })
      .map(String)
      .filter((name) => /\.(?:mdx?|astro|ts)$/.test(name) && !name.endsWith('.test.ts'))
      .map((name) => {
        const text = readFileSync(join(ROOT_DIR, folder, name), 'utf8');
        return { file: `${folder}/${name}`, text: text.replaceAll(PROVEN, '') };
      }),
  );
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The changed word of a sentence and its neighbours: a page that repeats the statement repeats them. */
function around({ value }: Mutation, at: number): string[] {
  const words = [...value.matchAll(/\S+/g)];
  const changed = words.findIndex(({ index, 0: word }) => at < index + word.length);
  return words.slice(Math.max(0, changed - 1), changed + 2).map(([word]) => word);
}

/** What to look for: the number in each way of writing it, the word as code, or the words of the sentence. */
function needle(mutation: Mutation, at: number): RegExp {
  const { kind, value } = mutation;
  if (kind === 'limit') {
    const number = Number(value.replaceAll('_', ''));
    const forms = [String(number), number.toLocaleString('en'), NUMBER_WORDS[number - 2]];
    return new RegExp(`(?<![\\w.:/,#-])(?:${forms.filter(Boolean).join('|')})(?![\\w/:%]|[.,-]\\d)`, 'i');
  }
  if (kind === 'message text') return new RegExp(around(mutation, at).map(escaped).join('\\s+'), 'i');
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
  return sources.find(({ file, text }) => plain.test(file) && file !== mutation.file && wanted.test(text))
    ?.file;
}

/** An id that a heading gets is true whatever it is; a link that names it would have been found. */
export const isOwnId = ({ kind, built }: Mutation): boolean =>
  kind === 'anchor' && built?.[0]?.from.startsWith('id=') === true;
