import type { CheckQuestion } from '../question.ts';

export const QUESTIONS: readonly CheckQuestion[] = [
  {
    id: 'enterprise-fixtures',
    asks: 'A vendor shows that every validator passes, on fixtures. Why is that not enough for production?',
    options: [
      {
        says: 'Because fixtures are usually too small',
        why: 'A large fixture has the same fault: it was made by whoever wants to pass.',
      },
      {
        says: 'Because fixtures cannot show that real actions pass the decision point, or that two tenants are kept apart',
        right: true,
        why: 'They show that the code can say yes. The agent that does not ask, and the tenant that does not exist, are not in them.',
      },
      {
        says: 'Because validators read no fixtures in production',
        why: 'They read what they are given. That is the trouble.',
      },
    ],
  },
  {
    id: 'enterprise-report',
    asks: 'The monthly report was generated. What else has to be shown?',
    options: [
      {
        says: 'That it reached the recipients who may have it, with a record of the delivery and of each attempt that failed',
        right: true,
        why: 'A report in a folder informs nobody, and a delivery without a record can be claimed by anybody.',
      },
      {
        says: 'That it was signed',
        why: 'A signature says who made it. Whether anybody received it is another question.',
      },
      {
        says: 'That its numbers are better than last month',
        why: 'A report that has to be better is no longer a report.',
      },
    ],
  },
  {
    id: 'enterprise-stale',
    asks: 'A dashboard has been green for weeks. Which review notices that a connector stopped sending in the first of them?',
    options: [
      {
        says: 'The advisory drill',
        why: 'It tries whether people can follow a runbook. It looks at no stream of evidence.',
      },
      {
        says: 'The health of connectors, together with the weekly posture',
        right: true,
        why: 'One asks whether something still arrives, the other whether what is shown has a date. Nothing turns red by itself when evidence goes stale.',
      },
      {
        says: 'The audit of isolation',
        why: 'It looks for data that went to the wrong place, not for data that went nowhere.',
      },
    ],
  },
  {
    id: 'enterprise-honest',
    asks: 'You send a perfect onboarding request to public code and get `requires_private_service`. What is wrong?',
    options: [
      {
        says: 'The request: a field is missing',
        why: 'Then it would have been refused, with a code and the place.',
      },
      {
        says: 'Nothing: public code has the shape and not the service, and says so',
        right: true,
        why: 'No tenant was made, no licence looked up. An answer that claimed it would be a lie in the right format.',
      },
      {
        says: 'The licence has expired',
        why: 'Public code knows of no licence. It could only carry the word.',
      },
    ],
  },
];
