/** What each reader path ends in: something to do, and where. */

export interface Exercise {
  readonly title: string;
  /** What the reader does there, in one sentence. */
  readonly does: string;
  /** A page of this site, with the anchor of the instrument. */
  readonly to: string;
}

export const EXERCISES = {
  'flagship-run': {
    title: 'Run the incident',
    does: 'Go through the seven steps of that Thursday, guess each answer, and see the rule that gives it.',
    to: '/#incident',
  },
  'policy-editor': {
    title: 'Write a policy that decides',
    does: 'Change a pack until it stops what it should and nothing else, and read which pattern decided.',
    to: '/decide/#decide',
  },
  'pattern-lab': {
    title: 'Find what a pattern misses',
    does: 'Take a pattern of the book’s packs and write a path or a command that gets around it.',
    to: '/pattern-lab/#pattern-lab',
  },
  'release-governance': {
    title: 'Govern one release',
    does: 'Put the evidence of a release on the desk until the decision point lets it go.',
    to: '/book/operations-and-integrations/#release-desk',
  },
  'readiness-gate': {
    title: 'Judge readiness',
    does: 'Give packets to the gate, and tell one that is ready from one that only says so.',
    to: '/readiness/#readiness-gate',
  },
  verify: {
    title: 'Verify, then tamper',
    does: 'Bundle decisions, sign the bundle, change one byte, and find the file that no longer fits.',
    to: '/evidence/#evidence-bundle',
  },
  'posture-from-decisions': {
    title: 'Read posture from decisions',
    does: 'Read the decisions of your visit together, and say which questions they answer and which no decision can.',
    to: '/posture/#posture',
  },
} as const satisfies Record<string, Exercise>;

export type ExerciseId = keyof typeof EXERCISES;
