/** How much of each corpus `npm test` has judged. `npm run bench verdicts` has everything judged. */
import type { CorpusName } from './corpus.ts';
import type { Batch } from './judge.ts';

/** Generated documents of the sample. */
export const SAMPLE = 1_000;
const EVERY = 100_000;

const SIZES: Readonly<Record<CorpusName, number>> = { examples: EVERY, hostile: EVERY, generated: SAMPLE };
export const CORPORA = Object.keys(SIZES) as CorpusName[];

export const sampleOf = (corpus: CorpusName, way: Batch['way'] = 'library'): Batch => ({
  way,
  corpus,
  from: 0,
  count: SIZES[corpus],
});

/** Each corpus, by the library and by the API. */
export const SAMPLES: readonly Batch[] = CORPORA.flatMap((corpus) => [
  sampleOf(corpus),
  sampleOf(corpus, 'api'),
]);
