/** A fence that shows a file or a region of one, and is proven by that alone. */
import { FILE } from '../example-file.ts';
import { type Kind, proofOf } from '../kind.ts';

export const exampleFile: Kind = {
  name: 'file',
  markers: [FILE],
  valued: [FILE],
  takes: [],
  form: '<language> file=<path>[#<region>]',
  // That it shows what the file holds is proven for every fence with a file, whatever its kind.
  prove: async (fences) => fences.map((fence) => proofOf(fence, [])),
};
