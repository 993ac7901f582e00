/** The actions that a reader can choose from, each as the request that asks for it. */
import { INCIDENT, INCIDENT_STEPS } from '../../book/incident.ts';
import { SHARP_EDGES } from '../../book/sharp-edges.ts';

interface Example {
  readonly id: string;
  readonly does: string;
  readonly why: string;
  /** The request as JSON text. */
  readonly text: string;
}

/** A request as JSON text, with the fields that all examples share. */
export const textOf = (request: object): string =>
  JSON.stringify({ ...request, ...INCIDENT.shared }, null, 2);

export const EXAMPLE_GROUPS: readonly { readonly title: string; readonly examples: readonly Example[] }[] = [
  {
    title: 'The incident',
    examples: INCIDENT_STEPS.map(({ id, does, looksFine, request }) => ({
      id,
      does,
      why: looksFine,
      text: textOf(request),
    })),
  },
  {
    title: 'Sharp edges',
    examples: SHARP_EDGES.map(({ id, does, why, request }) => ({ id, does, why, text: textOf(request) })),
  },
];

export const EXAMPLES: readonly Example[] = EXAMPLE_GROUPS.flatMap(({ examples }) => examples);
