/** Terms of operating the decision point, of posture and of the private side. */
import type { Term } from './term.ts';

export const OPERATIONS_TERMS: readonly Term[] = [
  {
    term: 'accepted risk',
    meaning:
      'A warning of a closeout that a named owner takes on, with a reason and an end date. It turns a release that would be blocked into one that waits for a person; some findings cannot be accepted.',
    home: 'operations-and-integrations',
  },
  {
    term: 'AISPM',
    meaning:
      'AI security posture management: reading many decisions together, to see what is covered, what is open and what can be proven.',
    home: 'aispm-guide',
  },
  {
    term: 'closeout',
    meaning:
      'The end of a release or a trial, settled by records: what was delivered, what is kept and for how long, what failed and what was done about it.',
    forms: ['final closeout'],
    home: 'operations-and-integrations',
  },
  {
    term: 'connector',
    meaning:
      'What carries an event, a report or a ticket to a system of others. Upstream has them; this project only reads their records.',
    home: 'operations-and-integrations',
  },
  {
    term: 'control plane',
    meaning:
      'The hosted side that knows tenants, licences and packs. It is private; the shape of its requests and replies is public.',
    forms: ['SaaS control plane'],
    home: 'enterprise-guide',
  },
  {
    term: 'dry run',
    meaning: 'A run that picks and records what it would do and sends nothing.',
    forms: ['dry-run'],
    home: 'operations-and-integrations',
  },
  {
    term: 'finding',
    meaning: 'An open gap with a severity, an owner and a date.',
    quiet: true,
    home: 'aispm-guide',
  },
  {
    term: 'lifecycle gate',
    meaning:
      'One of the checked handovers of a customer’s life, from live evidence to the verification index: a packet goes in, a result packet comes out, and the next gate takes something from it.',
    home: 'operations-and-integrations',
  },
  {
    term: 'packet',
    meaning: 'The document that a gate judges. Its result packet is what the next gate takes from.',
    home: 'enterprise-guide',
  },
  {
    term: 'posture',
    meaning:
      'The state of a set of controls as decisions show it: what is covered, enforced, open and proven.',
    home: 'aispm-guide',
  },
  {
    term: 'readiness gate',
    meaning:
      'The question whether a packet is ready, answered with yes only when every check holds and no blocker is left.',
    home: 'aispm-guide',
  },
  {
    term: 'required check',
    meaning:
      'A step of a pipeline without which a branch cannot be merged. It is where a decision becomes a stop for everybody.',
    home: 'operations-and-integrations',
  },
  {
    term: 'tenant',
    meaning:
      'One customer or organisation, with evidence, packs and recipients of its own that no other may reach.',
    home: 'enterprise-guide',
  },
  {
    term: 'verification index',
    meaning:
      'The last document of the customer lifecycle: it lists the files of every gate and says whether they are all there and ready.',
    home: 'enterprise-guide',
  },
  {
    term: 'worker handoff',
    meaning:
      'The request that names the workers and labels of planned automation for the private side. It runs nothing.',
    home: 'operations-and-integrations',
  },
];
