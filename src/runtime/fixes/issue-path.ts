/** The path of an issue in the document, from its pointer or, where that hides a part of it, from its place in the text. */
import { type Issue, REDACTED } from '../../contracts/issue.ts';
import { pathAtCaret } from '../../text/caret-context.ts';
import type { PathSegment } from '../../text/json-walk.ts';
import type { Patient } from './fix.ts';

/** The segments of a pointer; the index of a list is a number where the document has a list. */
export function pathOfPointer(pointer: string, root: unknown): PathSegment[] {
  let current = root;
  return pointer
    .split('/')
    .slice(1)
    .map((raw) => {
      const name = raw.replaceAll('~1', '/').replaceAll('~0', '~');
      const segment = Array.isArray(current) && /^\d+$/.test(name) ? Number(name) : name;
      const isContainer = typeof current === 'object' && current !== null && Object.hasOwn(current, segment);
      current = isContainer ? (current as Record<PathSegment, unknown>)[segment] : undefined;
      return segment;
    });
}

export function pathOfIssue(
  { text, judgement, syntax }: Patient,
  { pointer }: Issue,
  offset: number,
): readonly PathSegment[] {
  if (!pointer.includes(REDACTED)) return pathOfPointer(pointer, judgement.read?.value);
  return pathAtCaret(syntax.context(text, offset + 1));
}
