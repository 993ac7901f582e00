/** Which addresses answer a document of a contract. Read from the routes, so that a route is all that a new answer takes. */
import { plainRoutes } from './app.ts';
import type { Taken } from './route.ts';

export interface Answering {
  /** Where to post the document. */
  readonly path: string;
  /** The operation, as the OpenAPI document names it. */
  readonly id: string;
  readonly summary: string;
  /** The shape of the answer: a contract id or a name of API_SCHEMAS. */
  readonly answers: string;
}

/** In: a contract id. Validation is no answer: every contract has it. */
export function answering(contract: string): readonly Answering[] {
  return plainRoutes().flatMap(({ path, post }): Answering[] => {
    if (post === undefined) return [];
    const { id, summary, body, answers, takes = [] } = post;
    const taken: readonly Taken[] = body === undefined ? takes : [{ contract: body }, ...takes];
    return taken
      .filter((one) => one.contract === contract)
      .map((one) => ({ path: one.path ?? path, id, summary, answers }));
  });
}
