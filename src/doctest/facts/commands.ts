/** Command lines that sentences say, asked of a tree of commands: each word, flag and chosen value must be there. */
import { nearest } from '../../contracts/near.ts';

export interface SpokenFlag {
  /** With its dashes. */
  readonly name: string;
  /** What the help writes for the value; absent for a switch. */
  readonly value?: string;
  /** The values that it takes; absent when it takes others. */
  readonly choices?: readonly string[];
}

/** A program, a group of commands or a command. */
export interface SpokenCommand {
  readonly name: string;
  readonly flags?: readonly SpokenFlag[];
  readonly commands?: readonly SpokenCommand[];
  /** Whether words may follow that are neither commands nor flags. */
  readonly takesWords?: boolean;
}

/** What is wrong with a command line: the word, and what it might have been. */
export interface WrongWord {
  readonly word: string;
  readonly message: string;
  readonly near?: string;
}

const wrong = (word: string, message: string, names: readonly string[]): WrongWord => {
  const near = nearest(word, names);
  return { word, message, ...(near === undefined ? {} : { near }) };
};

/** Every flag of a tree. */
const flagsIn = (commands: readonly SpokenCommand[]): SpokenFlag[] =>
  commands.flatMap((command) => [...(command.flags ?? []), ...flagsIn(command.commands ?? [])]);

/** The words of a line; quotes keep spaces. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"[^"]*"|'[^']*'|\S+/g)].map(([word]) => word.replace(/^(["'])(.*)\1$/, '$2'));

const PLACEHOLDER = /^[A-Z]+(?:[/_][A-Z]+)*$/;

/** Flags and other words after the command; `path` is how it was called. */
function checkWords(
  words: readonly string[],
  flags: readonly SpokenFlag[],
  takesWords: boolean,
  path: string,
): WrongWord | undefined {
  const queue = [...words];
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    // Words after it belong to the script that npm starts.
    if (word === '--') continue;
    if (!word.startsWith('-')) {
      if (takesWords) continue;
      return wrong(word, `${path} takes no word ${word}.`, []);
    }
    const [name = '', inline] = word.split('=', 2);
    const named = flags.filter((flag) => flag.name === name);
    const [flag] = named;
    if (flag === undefined) {
      const names = flags.map((one) => one.name);
      return wrong(name, `${path} has no flag ${name}.`, names);
    }
    const value = inline ?? (flag.value === undefined ? undefined : queue.shift());
    if (flag.value === undefined && inline !== undefined)
      return wrong(word, `${name} takes no value.`, [name]);
    // In capitals stands what the help writes for a value.
    const written = named.flatMap((one) => one.value ?? []);
    if (value !== undefined && PLACEHOLDER.test(value) && !written.includes(value))
      return wrong(value, `The help of ${name} writes ${written.join(' or ')} for its value.`, written);
    const choices = named.flatMap((one) => one.choices ?? []);
    if (value !== undefined && choices.length > 0 && value !== flag.value && !choices.includes(value))
      return wrong(value, `${name} does not take ${value}.`, choices);
  }
  return undefined;
}

/**
 * In: a line such as `demo check --format json`, or one that begins with a flag, and the programs.
 * Out: undefined when it is so or begins with no program of these; else the first word that is not so.
 */
export function wrongWordOf(line: string, programs: readonly SpokenCommand[]): WrongWord | undefined {
  const words = wordsOf(line);
  if (words[0]?.startsWith('-')) return checkWords(words, flagsIn(programs), false, 'No command');
  let here = programs.find(({ name }) => name === words[0]);
  if (here === undefined) return undefined;
  let path = here.name;
  let rest = words.slice(1);
  for (let next = rest[0]; here.commands !== undefined && next !== undefined; next = rest[0]) {
    if (next.startsWith('-')) break;
    const below: SpokenCommand | undefined = here.commands.find(({ name }) => name === next);
    if (below === undefined) {
      const names = here.commands.map(({ name }) => name);
      return wrong(next, `${path} has no command ${next}.`, names);
    }
    here = below;
    path = `${path} ${next}`;
    rest = rest.slice(1);
  }
  return checkWords(rest, here.flags ?? [], here.takesWords === true, path);
}

/** Whether a text begins like a command line: with a flag, a program, or a word that is nearly one and has more after it. */
export function isCommandLine(text: string, programs: readonly SpokenCommand[]): boolean {
  const [first = '', ...more] = wordsOf(text);
  return /^--?[a-z]/.test(first) || (more.length > 0 && programs.some(({ name }) => name === first));
}
