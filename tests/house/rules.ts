/** House rules on single files: length, `any`, code made from text, handlers in markup, raw HTML, strange origins. */
import ts from 'typescript';
import { walkCode } from './imports.ts';
import { type Breach, codeParts, lineAt, markup, type SourceFile } from './source.ts';

/** Paths that may break one rule, each with its reason. */
export type Exceptions = Readonly<Record<string, string>>;

const MOST_LINES = 300;

export function lengthBreaches(files: readonly SourceFile[], exceptions: Exceptions): Breach[] {
  return files.flatMap(({ path, text }) => {
    const lines = text.trimEnd().split('\n').length;
    if (lines <= MOST_LINES || path in exceptions) return [];
    return [{ path, line: MOST_LINES + 1, what: `has ${lines} lines; the ceiling is ${MOST_LINES}` }];
  });
}

const CODE_FROM_TEXT = new Set(['eval', 'Function']);

/** `any`, `eval` and `new Function`, in TypeScript and in the code of .astro files. */
export function languageBreaches(files: readonly SourceFile[]): Breach[] {
  const breaches: Breach[] = [];
  for (const file of files) {
    for (const { code } of codeParts(file)) {
      walkCode(code, (node, line) => {
        if (node.kind === ts.SyntaxKind.AnyKeyword)
          breaches.push({ path: file.path, line: line(), what: 'uses the type any' });
        const calls = ts.isCallExpression(node) || ts.isNewExpression(node);
        if (!calls) return;
        const name = node.expression.getText().replace(/^(?:globalThis|window|self)\./, '');
        if (CODE_FROM_TEXT.has(name))
          breaches.push({ path: file.path, line: line(), what: `makes code from text: ${name}` });
      });
    }
  }
  return breaches;
}

function matches(path: string, text: string, pattern: RegExp, what: string): Breach[] {
  return [...text.matchAll(pattern)].map((match) => ({
    path,
    line: lineAt(text, match.index),
    what: `${what}: ${match[0].trim().slice(0, 60)}`,
  }));
}

/** `onclick="…"` and the like, and `javascript:` links, in markup. */
export function handlerBreaches(files: readonly SourceFile[]): Breach[] {
  return files
    .filter(({ path }) => path.endsWith('.astro') || path.endsWith('.mdx') || path.endsWith('.html'))
    .flatMap(({ path, text }) => [
      ...matches(path, markup(text), /\son[a-z]+\s*=\s*["'{`]/g, 'is an inline event handler'),
      ...matches(path, markup(text), /\bhref\s*=\s*["'{`\s]*javascript:/gi, 'is a script in a link'),
    ]);
}

/** Addresses that a script of a page sets without `fromTop`: they would lead beside a site below a path. */
export function bareAddressBreaches(files: readonly SourceFile[]): Breach[] {
  return files
    .filter(({ path }) => /^src\/components\/.*\.ts$/.test(path))
    .flatMap(({ path, text }) =>
      matches(
        path,
        text,
        /\.href = (?:[`'"]\/|docs\b|issue\.docs|docsOf\(|playgroundPath\().*|(?<![.\w])(?:fetch|assign|open)\([`'"]\/.*/g,
        'sets an address without fromTop',
      ),
    );
}

/** Ways to put text into a page as HTML; each use needs its reason. */
export function rawHtmlBreaches(files: readonly SourceFile[], exceptions: Exceptions): Breach[] {
  const sinks =
    /\bset:html\b|\.(?:inner|outer)HTML\s*\+?=|\binsertAdjacentHTML\s*\(|\bdocument\.write\w*\s*\(|\bcreateContextualFragment\s*\(|\bsetHTMLUnsafe\s*\(/g;
  return files
    .filter(({ path }) => !(path in exceptions))
    .flatMap(({ path, text }) => matches(path, text, sinks, 'puts text into the page as HTML'));
}

/** Addresses of hosts that are not named in `allowed`. */
export function originBreaches(files: readonly SourceFile[], allowed: Exceptions): Breach[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(/\b(?:https?|wss?):\/\/([A-Za-z0-9][A-Za-z0-9.-]*)/g)].flatMap((match) => {
      const host = match[1]?.toLowerCase() ?? '';
      return host in allowed
        ? []
        : [{ path, line: lineAt(text, match.index), what: `names the host ${host}` }];
    }),
  );
}
