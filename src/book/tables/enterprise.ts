/** What running the product for an organisation takes: duties, the things of a tenant, proofs before production, reviews. */
import type { BookTableData } from '../table.ts';

export const OPERATOR_DUTIES: BookTableData = {
  caption: 'The duties of whoever operates it, and what happens where one is nobody’s',
  head: ['Duty', 'Where it is nobody’s'],
  rows: [
    ['Identity and isolation of tenants', 'One customer’s evidence turns up in another’s search'],
    ['Sign-on and roles', 'The reviewer of the pilot may still approve a year later'],
    ['Private packs', 'Everybody is judged by the baseline, which knows nothing of your repositories'],
    ['Credentials of connectors', 'A token ends on a Sunday, and the alerts with it'],
    ['Routing of approvals', 'Requests wait for a group that was reorganised away'],
    ['Enforcement in workflows', 'The question is asked in the demo repository and nowhere else'],
    ['Storage and retention of evidence', 'The bundle that the auditor wants was deleted in March'],
    ['Live ingestion', 'The dashboard is green and shows last quarter'],
    ['Delivery of reports', 'The report was generated; nobody can say who has it'],
    ['The gates of pilot and production', 'The pilot became production because nobody ended it'],
  ],
};

export const TENANT_NEEDS: BookTableData = {
  caption: 'What a tenant has to have before its first governed action',
  head: ['It needs', 'Ask for'],
  rows: [
    ['An id and a name to show', 'The public alias: the customer behind it stays private'],
    ['An identity provider', 'Who may sign in, and who decides that'],
    ['Roles mapped to it', 'Evaluator, security reviewer, operator, recipient of reports'],
    ['An inventory', 'Repositories and environments, and which of them are in'],
    ['Packs assigned', 'Which pack for which repository'],
    ['An evidence store', 'Where, for how long, under whose key'],
    ['Connectors', 'Which systems hear of a decision, with whose credentials'],
    ['Recipients of reports', 'Names of groups, not of people'],
    ['Contacts and an escalation', 'Whom to call at twenty to six'],
  ],
};

export const PROOFS_BEFORE_PRODUCTION: BookTableData = {
  caption: 'Proved before production, and what a fixture cannot show',
  head: ['Area', 'Ready when', 'What a fixture cannot show'],
  rows: [
    [
      'Live ingestion and streaming',
      'findings, coverage, reports and blockers lead back to the evidence that they came from',
      'that anything arrives, and how late',
    ],
    [
      'Isolation of tenants',
      'an attempt across tenants is refused for evidence, policies, reports and connectors',
      'a second tenant: one tenant is always separate',
    ],
    [
      'Sign-on and roles',
      'evaluator, reviewer, operator and executive see what their role says, and no more',
      'what a real directory calls your groups',
    ],
    [
      'Agents and tools, enforcement',
      'real actions pass the decision point: files, commands, pushes, tools',
      'that the agent asks at all',
    ],
    [
      'Connectors',
      'an event is delivered, or fails and leaves a record of each attempt',
      'the firewall, the quota, the field that the other side renamed',
    ],
    ['Mail and reports', 'a report for validation arrived, and its arrival is on record', 'the spam folder'],
    [
      'The final gate',
      'its packet says ready, and lists no blocker',
      'anything: it only adds up what was proved above',
    ],
  ],
};

export const REVIEWS: BookTableData = {
  caption: 'The reviews that keep it true',
  head: ['Review', 'Catches'],
  rows: [
    ['Posture, every week', 'Coverage that shrank while nobody looked'],
    ['Open findings', 'A critical one without an owner or a date'],
    ['Approvals and exceptions', 'The exception that was to last a week'],
    ['Audit of deliveries', 'Reports that were sent and did not arrive'],
    ['Audit of isolation', 'A store or a search that two tenants share'],
    ['Health of connectors', 'Evidence that went stale because something stopped sending'],
    ['Advisory drill', 'A runbook that nobody can follow in an emergency'],
    ['Closing of readiness archives', 'Packets that are kept without an end, or not kept at all'],
  ],
};
