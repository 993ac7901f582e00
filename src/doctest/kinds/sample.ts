/** A fence that is not proven, with the reason said in the page's source. */
import { attributeFinding, type Kind, proofOf } from '../kind.ts';
import { attributeOf } from '../page.ts';

const SHORTEST_REASON = 8;

export const sample: Kind = {
  name: 'sample',
  markers: ['sample'],
  valued: ['sample'],
  takes: [],
  form: '<language> sample="the reason why it is not run"',
  async prove(fences) {
    return fences.map((fence) => {
      const reason = attributeOf(fence, 'sample') ?? '';
      if (reason.trim().length >= SHORTEST_REASON) return { fence, result: 'declared', findings: [] };
      const message = 'sample= needs a reason that a reader of the source understands.';
      return proofOf(fence, [attributeFinding(fence, 'sample', 'bad-attribute', message)]);
    });
  },
};
