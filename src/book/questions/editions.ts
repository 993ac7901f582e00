/** Check questions of chapter 5. */
import type { CheckQuestion } from '../question.ts';

export const QUESTIONS: readonly CheckQuestion[] = [
  {
    id: 'editions-no-mail-server',
    asks: 'Reports are not delivered, because nobody has set up a mail server. Which status does the capability have?',
    options: [
      {
        says: '`unsupported`: it does not work.',
        why: 'That word is for capabilities that the public registry does not know. This one is known, included, and waiting for a provider.',
      },
      {
        says: '`requires_configuration`.',
        right: true,
        why: 'A missing provider is a task for whoever operates the deployment, and the status says so in a word that nobody can sell.',
      },
      {
        says: '`requires_managed_service`: delivery is part of Managed.',
        why: 'Managed report delivery is; it is a capability of its own. Delivery through a provider of your own is included and needs to be set up.',
      },
      {
        says: '`requires_commercial_entitlement`: reports are an Enterprise feature.',
        why: 'This is the old model, in which whatever did not work was called Enterprise. No subscription replaces a mail server.',
      },
    ],
  },
  {
    id: 'editions-is-trial-a-program',
    asks: 'Is CAVRA Trial another program?',
    options: [
      {
        says: 'Yes, an edition with a limit of time built in.',
        why: 'There is no source of such an edition. What is limited is the entitlement, and it is granted and taken away by an operator.',
      },
      {
        says: 'No. It is access for a time to what Managed or a subscription offers.',
        right: true,
        why: 'That is why a trial ends with a closeout: what was used has to be accounted for, and access revoked, while the program stays what it is.',
      },
      {
        says: 'No, it is Community with a different label.',
        why: 'Community needs no trial: it is public, and it does not end. What one tries is the part that one cannot run oneself.',
      },
    ],
  },
  {
    id: 'editions-who-locks',
    asks: 'Who decides that a capability is locked?',
    options: [
      {
        says: 'The licence service.',
        why: 'It can say that an entitlement has ended. The capability then requires one; the word for that is not “locked”, because it would not tell you what to do.',
      },
      {
        says: 'The vendor, per edition.',
        why: 'The word comes from the model in which features belonged to editions. The newer one asks per capability what is missing.',
      },
      {
        says: 'Nobody: the word has been retired.',
        right: true,
        why: 'What used to be locked is not configured, or part of a service, or part of a contract. Each of these tells somebody what to do next.',
      },
    ],
  },
  {
    id: 'editions-what-the-incident-needed',
    asks: 'Which part of stopping the incident needed more than Community?',
    options: [
      {
        says: 'The decisions about identity and infrastructure.',
        why: 'They are rules of the baseline pack, evaluated on the spot. There is nothing about them that a contract could add.',
      },
      {
        says: 'The signed evidence.',
        why: 'Keys, signatures and trust roots are public. Keeping bundles for years in a store that cannot be changed is what one might buy.',
      },
      {
        says: 'None of it.',
        right: true,
        why: 'Decisions, packs, approvals, evidence and attestations are the shared foundation. More is needed for who may approve in a large organisation, for delivery, and for somebody to operate it.',
      },
    ],
  },
];
