/** The way back from `expandSamples`: no made-up secret ever reaches a page, a report or a comparison. */
import { expandSamples, SAMPLE_NAMES } from '../contracts/samples.ts';

const SAMPLES = SAMPLE_NAMES.map((name) => [expandSamples(`{{${name}}}`), `{{${name}}}`] as const)
  // Longer ones first: one sample may hold another.
  .toSorted(([a], [b]) => b.length - a.length);

/** Puts the `{{names}}` back in place of the samples. */
export function collapseSamples(text: string): string {
  return SAMPLES.reduce((current, [sample, name]) => current.replaceAll(sample, name), text);
}
