/** Which kind a fence is, and what is wrong with the words that say so. */
import { nearest } from '../contracts/near.ts';
import { PRESENTATION } from './attributes.ts';
import { FILE } from './example-file.ts';
import type { Finding } from './finding.ts';
import { attributeFinding, finding, type Kind, listOf } from './kind.ts';
import { covers, MASK_NAMES } from './masks.ts';
import { attributePlace, type Fence } from './page.ts';

export type Classified = { readonly kind: Kind } | { readonly findings: readonly Finding[] };

const has = (fence: Fence, name: string): boolean => fence.attributes.list.some((one) => one.name === name);

const takesLang = ({ langs }: Kind, lang: string): boolean => langs === undefined || langs.includes(lang);

/** Says what a fence of this language could be, and whether a word of it is nearly that. */
function unclassified(fence: Fence, kinds: readonly Kind[]): Finding {
  const fitting = kinds.filter((kind) => takesLang(kind, fence.lang));
  const markers = fitting.flatMap((kind) => kind.markers);
  const words = fence.attributes.list.filter(({ name }) => !PRESENTATION.has(name));
  const near = words.map(({ name }) => nearest(name, markers)).find((name) => name !== undefined);
  const forms = fitting.map(({ form }) => form).join('; or ');
  return finding(
    fence,
    'unclassified-fence',
    fence,
    `This ${fence.lang || 'nameless'} fence does not say how it is proven.`,
    { fix: near === undefined ? `Write one of: ${forms}` : `Did you mean ${near}? The forms: ${forms}` },
  );
}

function wordFindings(fence: Fence, kind: Kind): Finding[] {
  const known = [...new Set([...kind.markers, ...kind.takes, FILE])];
  const seen = new Set<string>();
  return fence.attributes.list.flatMap((attribute) => {
    const { name, value } = attribute;
    const at = (rule: 'unknown-attribute' | 'bad-attribute', message: string, fix?: string): Finding[] => [
      finding(fence, rule, attributePlace(fence, attribute), message, fix === undefined ? {} : { fix }),
    ];
    if (seen.has(name) && !PRESENTATION.has(name)) return at('bad-attribute', `${name} is given twice.`);
    seen.add(name);
    if (PRESENTATION.has(name)) return [];
    if (!known.includes(name)) {
      const near = nearest(name, known);
      const fix = near === undefined ? `It takes: ${known.join(', ')}.` : `Did you mean ${near}?`;
      return at('unknown-attribute', `A ${kind.name} fence has no ${name}.`, fix);
    }
    const valued = name === FILE || kind.valued.includes(name);
    if (valued && value === undefined) return at('bad-attribute', `${name} needs a value: ${kind.form}`);
    if (!valued && value !== undefined) return at('bad-attribute', `${name} takes no value: ${kind.form}`);
    return [];
  });
}

function maskFindings(fence: Fence): Finding[] {
  return listOf(fence, 'mask').flatMap((name) => {
    if (MASK_NAMES.includes(name)) return [];
    const near = nearest(name, MASK_NAMES);
    const fix = near === undefined ? `There are: ${MASK_NAMES.join(', ')}.` : `Did you mean ${near}?`;
    return [attributeFinding(fence, 'mask', 'unknown-mask', `There is no mask ${name}.`, fix)];
  });
}

/** The masks of a fence that match nothing in what came out. */
export function unusedMasks(fence: Fence, actual: string): Finding[] {
  return listOf(fence, 'mask')
    .filter((name) => !covers(name, actual))
    .map((name) =>
      attributeFinding(fence, 'mask', 'unused-mask', `Nothing in the output matches the mask ${name}.`),
    );
}

/** The kind of a fence, or findings: an unproven fence is never passed over. */
export function classify(fence: Fence, kinds: readonly Kind[]): Classified {
  if (!fence.closed) {
    return {
      findings: [finding(fence, 'unclosed-fence', fence, 'This fence runs to the end of its block.')],
    };
  }
  const { problem } = fence.attributes;
  if (problem !== undefined) {
    const place = attributePlace(fence, problem);
    const message = `The words after the language cannot be read: ${problem.message}.`;
    return { findings: [finding(fence, 'bad-attribute', place, message)] };
  }
  const marked = kinds.filter(
    (kind) => takesLang(kind, fence.lang) && kind.markers.some((name) => has(fence, name)),
  );
  // Any fence may come from a file. It is one of the kind for that only when nothing else proves it.
  const matching = marked.length > 1 ? marked.filter(({ markers }) => !markers.includes(FILE)) : marked;
  const [kind, other] = matching;
  if (kind === undefined) return { findings: [unclassified(fence, kinds)] };
  if (other !== undefined) {
    const message = `The fence says both ${kind.name} and ${other.name}.`;
    return { findings: [finding(fence, 'bad-attribute', fence, message, { fix: 'Keep one of the two.' })] };
  }
  const findings = [...wordFindings(fence, kind), ...maskFindings(fence)];
  return findings.length > 0 ? { findings } : { kind };
}
