/** Named rules for the parts of an output that change from run to run. */
interface Mask {
  readonly meaning: string;
  readonly pattern: RegExp;
  /** What `--update` writes for the n-th distinct value, so that a page does not change with each update. */
  readonly sample: (index: number) => string;
}

const hex = (index: number): string => `${(index + 1) * 1_000_003}`.padStart(12, '5eed').slice(-12);

const MASKS: Readonly<Record<string, Mask>> = {
  'correlation-id': {
    meaning: 'A correlation id that was made up at random.',
    pattern: /\bsaas-[0-9a-f]{12}\b/g,
    sample: (index) => `saas-${hex(index)}`,
  },
  'decision-id': {
    meaning: 'The id of a decision, of its correlation, or of a record of it, made up at random.',
    pattern: /(?<=\b(?:dec_|corr_|go-daemon-evidence:\/\/))(?:[0-9a-f]{24}|[0-9a-f]{12})\b/g,
    sample: (index) => hex(index),
  },
  port: {
    meaning: 'The port of an address on this machine.',
    pattern: /(?<=\b(?:127\.0\.0\.1|localhost):)\d{1,5}\b/g,
    sample: (index) => `${4321 + index}`,
  },
  'node-version': {
    meaning: 'The version of Node.',
    pattern: /\bv\d+\.\d+\.\d+\b/g,
    sample: () => 'v24.0.0',
  },
  duration: {
    meaning: 'How long something took.',
    pattern: /\b\d+(?:\.\d+)? ?m?s\b/g,
    sample: () => '12 ms',
  },
};

export const MASK_NAMES = Object.keys(MASKS);

type Shown = (name: string, index: number, mask: Mask) => string;

/** Replaces what the masks match. Equal values get equal replacements, so that two ids which must agree still do. */
function replace(text: string, names: readonly string[], shown: Shown): string {
  return names.reduce((current, name) => {
    const mask = MASKS[name];
    if (mask === undefined) return current;
    const seen = new Map<string, number>();
    return current.replaceAll(mask.pattern, (value) => {
      const index = seen.get(value) ?? seen.size;
      seen.set(value, index);
      return shown(name, index, mask);
    });
  }, text);
}

/** Text with neutral words in place of what changes. `numbered` keeps different values apart. */
export function masked(text: string, names: readonly string[], numbered = true): string {
  return replace(text, names, (name, index) => (numbered ? `<${name} ${index + 1}>` : `<${name}>`));
}

/** Text with steady samples in place of what changes, for writing into a page. */
export function steady(text: string, names: readonly string[]): string {
  return replace(text, names, (_, index, mask) => mask.sample(index));
}

/** Whether a mask has anything to cover. */
export function covers(name: string, text: string): boolean {
  return text.search(MASKS[name]?.pattern ?? /$^/) !== -1;
}
