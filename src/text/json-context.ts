/**
 * The context of a caret in a JSON text, also in one that is broken: what a reader is typing nearly always is. It reads
 * the tokens in order and takes each for what it most likely means. Nothing here recurses.
 */
import type { CaretContext, Level } from './caret-context.ts';
import { JsonScanner, type Token } from './json-scan.ts';
import type { PathSegment } from './json-walk.ts';

interface Frame {
  readonly isObject: boolean;
  /** Plain values as they are written: of the thousands in a long text a caret asks for a few. */
  readonly members: Map<string, string | undefined>;
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

/** A key as it is meant; one that is not complete yet as far as it goes. */
function keyOf(raw: string): string {
  if (!raw.includes('\\') && raw.length > 1 && raw.endsWith('"')) return raw.slice(1, -1);
  const key = plainValue(raw);
  return typeof key === 'string' ? key : raw.slice(1);
}

const levelOf = ({ members }: Frame): Level => ({
  members: new Map([...members].map(([key, raw]) => [key, raw === undefined ? undefined : plainValue(raw)])),
});

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
    if (opens(token)) this.#open(token === '{');
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
      frame.key = keyOf(raw);
      frame.members.set(frame.key, undefined);
      frame.expects = 'none';
    } else this.#valueSeen(raw);
  }

  #valueSeen(value: string | undefined): void {
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
  const place = inside ? path : [...path, segmentOf(frame)];
  finish(reader, token);
  const context = {
    path: place,
    role,
    from: inToken ? start : offset,
    to: inToken ? end : offset,
    levels: frames.map(levelOf),
  } as const;
  return typeof key === 'string' ? { ...context, key } : context;
}

const isWord = (token: Token): boolean => token === 'string' || token === 'scalar' || token === 'unknown';

const opens = (token: Token): boolean => token === '{' || token === '[';

/**
 * Reads on until the objects around the caret are closed, so that their later members are known too. What lies further
 * inside is passed over.
 */
function finish(reader: Reader, first: Token): void {
  for (let token = first; token !== 'end' && reader.frames.length > 0; token = reader.peek()) {
    reader.take(token);
    if (opens(token)) {
      passOver(reader);
      reader.frames.pop();
    }
  }
}

/** Reads to the end of the object or list that has just begun. */
function passOver(reader: Reader): void {
  for (let depth = 1; depth > 0; ) {
    const token = reader.peek();
    if (token === 'end') return;
    if (opens(token)) depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
  }
}
