/** The four questions that want an answer before an agent acts. The incident, the compass and the home page ask them. */
export const FOUR_QUESTIONS = {
  actor: 'Who is acting?',
  change: 'What will change?',
  policy: 'What policy applies?',
  proof: 'What evidence will prove it?',
} as const;
