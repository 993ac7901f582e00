/** What the components of pages may be told, by component and attribute: the names of the book's own lists. */
import { WIRE_MESSAGES } from '../contracts/enforcement/generated/wire.ts';
import { OPERATIONS } from '../contracts/saas/operations.ts';
import { CASE_STUDIES } from './case-studies.ts';
import { CHAPTERS } from './chapters.ts';
import { COMMANDS_TO_ASK } from './commands-to-ask.ts';
import { FAQ } from './faq.ts';
import { FIGURES } from './figures.ts';
import { INCIDENT_STEPS } from './incident.ts';
import { COUNTER_EXAMPLES } from './known-limits.ts';
import { predictionIds } from './prediction-ids.ts';
import { RECIPES } from './recipes.ts';
import { TROUBLE_AREAS } from './troubles.ts';
import { UPSTREAM_HERE } from './upstream-here.ts';

/** `<Figure name="…">` and the like. A component whose words are closed by a type alone is held by `astro check`. */
export const componentChoices = () => ({
  AskCommand: { set: Object.keys(COMMANDS_TO_ASK) },
  CaseStudy: { study: Object.keys(CASE_STUDIES) },
  CheckTable: { operation: OPERATIONS.map(({ name }) => name) },
  CounterExamples: { limit: Object.keys(COUNTER_EXAMPLES) },
  Faq: { group: Object.keys(FAQ) },
  Figure: { name: [...FIGURES.keys()] },
  Predict: { id: predictionIds() },
  Questions: { chapter: CHAPTERS.map(({ slug }) => slug) },
  Recipe: { id: RECIPES.map(({ id }) => id) },
  RecordByQuestion: { step: INCIDENT_STEPS.map(({ id }) => id) },
  Troubles: { area: Object.keys(TROUBLE_AREAS) },
  UpstreamHere: { chapter: Object.keys(UPSTREAM_HERE) },
  WireTable: { message: Object.keys(WIRE_MESSAGES) },
});
