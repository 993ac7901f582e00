/** The project's own files as texts, and the pieces of code inside them. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A file by its path from the repository's root, with slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Something that breaks a house rule. */
export interface Breach {
  readonly path: string;
  readonly line: number;
  readonly what: string;
}

/** Every file below some folders (or the file itself) whose name ends in one of `endings`. */
export function readSources(places: readonly string[], endings: readonly string[]): SourceFile[] {
  const paths = places.flatMap((place) =>
    endings.some((ending) => place.endsWith(ending))
      ? [place]
      : readdirSync(ROOT + place, { recursive: true, encoding: 'utf8' }).map((name) => `${place}/${name}`),
  );
  return paths
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .map((path) => ({ path, text: readFileSync(ROOT + path, 'utf8') }));
}

export const isTest = (path: string): boolean => /\.(test|spec)\.ts$/.test(path);

/** A piece of TypeScript in a file, padded with empty lines so that its line numbers are the file's. */
export interface CodePart {
  readonly code: string;
  /** Where it runs: Astro's scripts are sent to the reader, its frontmatter runs at build. */
  readonly runs: 'anywhere' | 'build' | 'browser';
}

function padded(text: string, at: number, code: string): string {
  return text.slice(0, at).replaceAll(/[^\n]/g, '') + code;
}

/** The TypeScript of a file: all of a .ts, frontmatter and scripts of an .astro, import lines of an .mdx. */
export function codeParts({ path, text }: SourceFile): CodePart[] {
  if (path.endsWith('.mdx')) {
    const outside = text.replaceAll(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, (fence) => fence.replaceAll(/[^\n]/g, ''));
    return [...outside.matchAll(/^import\s[\s\S]*?['"][^'"\n]+['"];?$/gm)].map((match) => ({
      code: padded(outside, match.index, match[0]),
      runs: 'build',
    }));
  }
  if (!path.endsWith('.astro')) return [{ code: text, runs: 'anywhere' }];
  const front = /^\s*---\n([\s\S]*?)\n---/.exec(text);
  const parts: CodePart[] = [];
  if (front?.[1] !== undefined) {
    parts.push({ code: padded(text, front[0].indexOf(front[1]), front[1]), runs: 'build' });
  }
  for (const script of text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)) {
    const code = script[1] ?? '';
    parts.push({ code: padded(text, script.index + script[0].indexOf('>') + 1, code), runs: 'browser' });
  }
  return parts;
}

/** The markup of an .astro file: its text without frontmatter, scripts and styles, with the same lines. */
export function markup(text: string): string {
  const blank = (part: string): string => part.replaceAll(/[^\n]/g, ' ');
  return text
    .replace(/^\s*---\n[\s\S]*?\n---/, blank)
    .replaceAll(/<script\b[\s\S]*?<\/script>|<style\b[\s\S]*?<\/style>|<!--[\s\S]*?-->/g, blank);
}

/** The line of a place in a text, from 1. */
export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
