/**
 * The context of a caret in a JSON text, also in one that is broken: what a reader is typing nearly always is. It reads
 * the tokens in order and takes each for what it most likely means. Nothing here recurses.
 */
import type { CaretContext, Level } from './caret-context.ts';
import { JsonScanner, type Token } from './json-scan.ts';
import type { PathSegment } from './json-walk.ts';

interface Frame extends Level {
  readonly isObject: boolean;
  readonly members: Map<string, unknown>;
  index: number;
  key: string | undefined;
  /** What comes next in an object: a key, or the value of the key that was read. */
  expects: 'key' | 'value' | 'none';
}

const newFrame = (isObject: boolean): Frame => ({
  isObject,
  members: new Map(),
  index: 0,
  key: undefined,
  expects: isObject ? 'key' : 'value',
});

const plainValue = (raw: string): unknown => {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
};

/** The key or index below which a frame reads now. */
const segmentOf = ({ isObject, key, index }: Frame): PathSegment => (isObject ? (key ?? '') : index);

class Reader {
  readonly #text: string;
  readonly #scanner: JsonScanner;
  readonly frames: Frame[] = [];
  #rootExpects: Frame['expects'] = 'value';

  constructor(text: string) {
    this.#text = text;
    this.#scanner = new JsonScanner(text);
  }

  get expects(): Frame['expects'] {
    return this.frames.at(-1)?.expects ?? this.#rootExpects;
  }

  get place(): { offset: number; end: number } {
    return this.#scanner;
  }

  /** Reads the next token without taking it. */
  peek(): Token {
    return this.#scanner.next();
  }

  /** Takes a token that was read. */
  take(token: Token): void {
    const frame = this.frames.at(-1);
    if (token === '{' || token === '[') this.#open(token === '{');
    else if (token === '}' || token === ']') this.frames.pop();
    else if (token === ',' && frame !== undefined) {
      frame.index += 1;
      frame.expects = frame.isObject ? 'key' : 'value';
      if (frame.isObject) frame.key = undefined;
    } else if (token === ':' && frame?.isObject === true) frame.expects = 'value';
    else if (token === 'string' || token === 'scalar') this.#value(token);
  }

  #open(isObject: boolean): void {
    this.#valueSeen(undefined);
    this.frames.push(newFrame(isObject));
  }

  #value(token: Token): void {
    const frame = this.frames.at(-1);
    const raw = this.#text.slice(this.#scanner.offset, this.#scanner.end);
    // A text in an object that waits for no value is a key, wherever the comma before it has gone.
    if (frame?.isObject === true && frame.expects !== 'value' && token === 'string') {
      const key = plainValue(raw);
      frame.key = typeof key === 'string' ? key : raw.slice(1);
      frame.members.set(frame.key, undefined);
      frame.expects = 'none';
    } else this.#valueSeen(plainValue(raw));
  }

  #valueSeen(value: unknown): void {
    const frame = this.frames.at(-1);
    if (frame === undefined) this.#rootExpects = 'none';
    else {
      frame.expects = 'none';
      if (frame.isObject && frame.key !== undefined) frame.members.set(frame.key, value);
    }
  }
}

/** The context at an offset. */
export function jsonContext(text: string, offset: number): CaretContext {
  const reader = new Reader(text);
  let token = reader.peek();
  // A token that the caret is in, or right behind as long as it is a text or a word, is the one that is written on.
  const before = (): boolean => {
    const { end } = reader.place;
    return token !== 'end' && (end < offset || (end === offset && !isWord(token)));
  };
  while (before()) {
    reader.take(token);
    token = reader.peek();
  }
  const { offset: start, end } = reader.place;
  const inToken = isWord(token) && start < offset && offset <= end;
  const inComment = token === 'comment' && start < offset;
  const frames = [...reader.frames];
  const frame = frames.at(-1);
  const { expects } = reader;
  const isKey = frame?.isObject === true && expects !== 'value' && (expects === 'key' || inToken);
  const isOwnKey = isKey && inToken && token === 'string';
  const role = inComment ? 'none' : isKey ? 'key' : expects === 'value' ? 'value' : 'none';
  const path = frames.slice(0, -1).map(segmentOf);
  const inside = frame === undefined || role !== 'value' || (frame.isObject && frame.key === undefined);
  const key = isOwnKey ? (plainValue(text.slice(start, end)) ?? text.slice(start + 1, offset)) : undefined;
  const context = {
    path: inside ? path : [...path, segmentOf(frame)],
    role,
    from: inToken ? start : offset,
    to: inToken ? end : offset,
    levels: frames,
  } as const;
  finish(reader, token, frames);
  return typeof key === 'string' ? { ...context, key } : context;
}

const isWord = (token: Token): boolean => token === 'string' || token === 'scalar' || token === 'unknown';

/** Reads on until the objects around the caret are closed, so that their later members are known too. */
function finish(reader: Reader, first: Token, frames: readonly Frame[]): void {
  const [outermost] = frames;
  for (let token = first; token !== 'end'; token = reader.peek()) {
    reader.take(token);
    if (outermost !== undefined && !reader.frames.includes(outermost)) return;
  }
}
