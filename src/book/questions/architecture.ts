/** Check questions of chapter 4. */
import type { CheckQuestion } from '../question.ts';

export const QUESTIONS: readonly CheckQuestion[] = [
  {
    id: 'architecture-signed-proof',
    asks: 'Somebody hands you a signed proof of what an agent was allowed to do. From which plane does it come?',
    options: [
      {
        says: 'The decision plane: it says what was allowed.',
        why: 'It says what was decided, afterwards. The decision plane answers and forgets; keeping, signing and showing is the work of another plane.',
      },
      {
        says: 'The evidence plane.',
        right: true,
        why: 'Bundles, signatures, trust roots and attestations are there. The plane decides nothing, which is what makes its word worth something.',
      },
      {
        says: 'Identity and trust: a signature says who somebody is.',
        why: 'A signature says which key was used. Whose key that is you learn from a trust root, and those are kept with the evidence because verification needs them.',
      },
    ],
  },
  {
    id: 'architecture-why-private',
    asks: 'Why do private details stay out of the public part?',
    options: [
      {
        says: 'To make people buy the rest.',
        why: 'Perhaps that too. But the model, the rules, the formats and the checks are public, and those are what somebody would have to buy in order to be locked in.',
      },
      {
        says: 'They would expose tenants, credentials or paid work, and nobody needs them in order to learn the model or to write a client.',
        right: true,
        why: 'Both halves count. What is harmful to show and useless to know has no place in public code or in a textbook.',
      },
      {
        says: 'The private side decides by other rules.',
        why: 'It uses the same decision model. What differs is who the user is, where data is kept and who delivers what to whom.',
      },
    ],
  },
  {
    id: 'architecture-beyond-community',
    asks: 'A company moves from local use to a managed deployment. What changes about how an act is judged?',
    options: [
      {
        says: 'Nothing. Identity, isolation, connectors, retention and delivery are added around the same decision.',
        right: true,
        why: 'A policy that was tested locally means the same there. That is the practical value of keeping the planes apart.',
      },
      {
        says: 'The decision also weighs the history of the agent.',
        why: 'No engine that we have read does that, in any deployment. History goes into posture, and posture into the next version of the policy.',
      },
      {
        says: 'Decisions are made centrally, so the caller need not heed them any more.',
        why: 'Wherever the engine runs, only the caller can stop. A central engine with careless callers is a well-kept list of things that happened anyway.',
      },
    ],
  },
  {
    id: 'architecture-caller-neutral',
    asks: 'A hook in the editor and a job in the pipeline ask about the same command and get different answers. What is the first thing to suspect?',
    options: [
      {
        says: 'The pipeline uses stricter rules for the same request.',
        why: 'The engine does not know who transports a question, so it cannot be stricter with one of them.',
      },
      {
        says: 'They did not send the same request: another target text, pack, mode or registry.',
        right: true,
        why: 'A path with `./` in front, a command with two spaces, a pack that one of them names and the other does not: the record shows what was really asked.',
      },
      {
        says: 'The engine is not deterministic.',
        why: 'It is a pure function of request, policy, registry, clock and ids. The last two only appear in the record; they change no decision.',
      },
    ],
  },
];
