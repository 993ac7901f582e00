/** Made-up secrets in a text as the names that stand for them, so that no published file holds one. */
import { expandSamples, SAMPLE_NAMES } from '../../../contracts/samples.ts';

const VALUES = SAMPLE_NAMES.map((name) => [expandSamples(`{{${name}}}`), `{{${name}}}`] as const);

/** The text with each made-up secret written as its name. */
export function collapseSamples(text: string): string {
  return VALUES.reduce((shorter, [value, name]) => shorter.replaceAll(value, name), text);
}
