/**
 * A strict JSON reader that reports places. It never recurses, so 60,000 levels of nesting cost no stack,
 * and it accepts exactly what `JSON.parse` accepts (a property test says so).
 */
import { JsonScanner } from './json-scan.ts';

export type PathSegment = string | number;

/** Called for each key and value. `path` is live: copy it to keep it. `end` of a container is its opening bracket's end. */
export interface JsonVisitor {
  key?(path: readonly PathSegment[], offset: number, end: number): void;
  value?(path: readonly PathSegment[], offset: number, end: number): void;
  /** A key that its object holds already; `path` ends in the key. */
  duplicate?(path: readonly PathSegment[], first: number, second: number): void;
}

export interface SyntaxProblem {
  readonly offset: number;
  /** What was expected or is not allowed; never a piece of the text, which could be a secret. */
  readonly message: string;
}

type Expecting = 'value' | 'first-value' | 'first-key' | 'key' | 'colon' | 'comma-or-end' | 'end';

const WANTED: Record<Expecting, string> = {
  value: 'a value was expected here',
  'first-value': 'a value or ] was expected here',
  'first-key': 'a key in double quotes or } was expected here',
  key: 'a key in double quotes was expected here; a comma may not stand before }',
  colon: 'a colon was expected after the key',
  'comma-or-end': 'a comma or the closing bracket was expected here',
  end: 'the document ended before this place; only one value may stand in it',
};

/** Walks a JSON text. Returns the first problem, or undefined when the text is JSON. */
export function walkJson(text: string, visitor: JsonVisitor = {}): SyntaxProblem | undefined {
  const scanner = new JsonScanner(text);
  const path: PathSegment[] = [];
  // One entry for each open container: the keys seen so far, or undefined for a list.
  const open: (Map<string, number> | undefined)[] = [];
  let expecting = 'value' as Expecting;

  const closed = (): void => {
    expecting = open.length === 0 ? 'end' : 'comma-or-end';
  };
  const close = (): void => {
    open.pop();
    path.pop();
    closed();
  };

  for (;;) {
    const token = scanner.next();
    const { offset, end, problem } = scanner;
    if (token === 'comment') return { offset, message: 'comments are not part of JSON' };
    if (problem !== undefined) return { offset, message: problem };
    if (token === 'end') {
      if (expecting === 'end') return undefined;
      return { offset: text.length, message: `the text ends too early: ${WANTED[expecting]}` };
    }
    const container = open.at(-1);
    const inList = open.length > 0 && container === undefined;

    if (expecting === 'colon') {
      if (token !== ':') return { offset, message: WANTED.colon };
      expecting = 'value';
      continue;
    }
    if (expecting === 'comma-or-end') {
      if (token === ',') {
        if (inList) path.push((path.pop() as number) + 1);
        else path.pop();
        expecting = inList ? 'value' : 'key';
      } else if (token === (inList ? ']' : '}')) close();
      else return { offset, message: WANTED['comma-or-end'] };
      continue;
    }
    if (expecting === 'first-key' || expecting === 'key') {
      if (token === '}' && expecting === 'first-key') {
        open.pop();
        closed();
        continue;
      }
      if (token !== 'string') return { offset, message: WANTED[expecting] };
      const key = scanner.string;
      path.push(key);
      const first = container?.get(key);
      if (first === undefined) container?.set(key, offset);
      else visitor.duplicate?.(path, first, offset);
      visitor.key?.(path, offset, end);
      expecting = 'colon';
      continue;
    }
    if (expecting === 'end') return { offset, message: WANTED.end };
    if (token === ']' && expecting === 'first-value') {
      close();
      continue;
    }
    if (token === '{') {
      visitor.value?.(path, offset, end);
      open.push(new Map());
      expecting = 'first-key';
    } else if (token === '[') {
      visitor.value?.(path, offset, end);
      open.push(undefined);
      path.push(0);
      expecting = 'first-value';
    } else if (token === 'string' || token === 'scalar') {
      visitor.value?.(path, offset, end);
      closed();
    } else return { offset, message: WANTED[expecting] };
  }
}
