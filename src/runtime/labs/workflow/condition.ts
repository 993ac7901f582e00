/** Conditions of a workflow: the few words with which steps and jobs are held back or let run. */

/** What a condition may ask about. */
export interface Situation {
  /** True while nothing before it has failed. */
  readonly success: boolean;
  /** `steps.gate.outcome`, `needs.gate.result` and the like, by their whole name. */
  readonly names: ReadonlyMap<string, string>;
}

const TOKEN = /\s*(?:(&&|\|\||==|!=|!|\(|\))|'((?:[^']|'')*)'|([A-Za-z_][\w.-]*))/y;

type Token = { readonly sign: string } | { readonly text: string } | { readonly name: string };

function tokensOf(source: string): Token[] | undefined {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  const text = source.trimEnd();
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const [, sign, quoted, name] = TOKEN.exec(text) ?? [];
    if (sign !== undefined) tokens.push({ sign });
    else if (quoted !== undefined) tokens.push({ text: quoted });
    else if (name !== undefined) tokens.push({ name });
    if (TOKEN.lastIndex <= at) return undefined;
  }
  return tokens;
}

type Value = string | boolean;

/** Thrown for what is not understood; caught by `holds`. */
class Unknown extends Error {}

class Reader {
  readonly #tokens: readonly Token[];
  readonly #situation: Situation;
  #at = 0;

  constructor(tokens: readonly Token[], situation: Situation) {
    this.#tokens = tokens;
    this.#situation = situation;
  }

  read(): boolean {
    const value = this.#or();
    if (this.#at < this.#tokens.length) throw new Unknown();
    return truth(value);
  }

  #sign(...signs: readonly string[]): string | undefined {
    const token = this.#tokens[this.#at];
    if (token === undefined || !('sign' in token) || !signs.includes(token.sign)) return undefined;
    this.#at += 1;
    return token.sign;
  }

  #or(): Value {
    let value = this.#and();
    while (this.#sign('||') !== undefined) {
      const right = this.#and();
      value = truth(value) ? value : right;
    }
    return value;
  }

  #and(): Value {
    let value = this.#compare();
    while (this.#sign('&&') !== undefined) {
      const right = this.#compare();
      value = truth(value) ? right : value;
    }
    return value;
  }

  #compare(): Value {
    const left = this.#one();
    const sign = this.#sign('==', '!=');
    if (sign === undefined) return left;
    // Letter case does not count when the runner compares texts.
    const same = String(left).toLowerCase() === String(this.#one()).toLowerCase();
    return sign === '==' ? same : !same;
  }

  #one(): Value {
    if (this.#sign('!') !== undefined) return !truth(this.#one());
    if (this.#sign('(') !== undefined) {
      const value = this.#or();
      if (this.#sign(')') === undefined) throw new Unknown();
      return value;
    }
    const token = this.#tokens[this.#at];
    this.#at += 1;
    if (token === undefined || 'sign' in token) throw new Unknown();
    if ('text' in token) return token.text;
    if (this.#sign('(') !== undefined) {
      if (this.#sign(')') === undefined) throw new Unknown();
      return this.#call(token.name);
    }
    if (token.name === 'true' || token.name === 'false') return token.name === 'true';
    const value = this.#situation.names.get(token.name);
    if (value === undefined) throw new Unknown();
    return value;
  }

  #call(name: string): boolean {
    const { success } = this.#situation;
    const known: Readonly<Record<string, boolean>> = {
      always: true,
      success,
      failure: !success,
      cancelled: false,
    };
    if (!Object.hasOwn(known, name)) throw new Unknown();
    return known[name] ?? false;
  }
}

const truth = (value: Value): boolean => value !== '' && value !== false;

const ASKS_STATUS = /\b(?:always|success|failure|cancelled)\s*\(/;

/**
 * Whether a condition holds; undefined when it asks for something that is not known here. Without a word about the
 * status it also asks for success, as the runner does.
 */
export function holds(condition: string, situation: Situation): boolean | undefined {
  const bare = condition.replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1').trim();
  if (bare === '') return situation.success;
  const tokens = tokensOf(bare);
  if (tokens === undefined) return undefined;
  try {
    const value = new Reader(tokens, situation).read();
    return ASKS_STATUS.test(bare) ? value : situation.success && value;
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    throw error;
  }
}
