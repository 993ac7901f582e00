/** The troubleshooting playbook, area by area. Each trouble has one place; other chapters link to it. */
import { DECISION_TROUBLES, POLICY_TROUBLES } from './troubles/decisions.ts';
import { APPROVAL_TROUBLES, EVIDENCE_TROUBLES } from './troubles/evidence.ts';
import { COMMAND_TROUBLES, RELEASE_TROUBLES, SCREEN_TROUBLES } from './troubles/running.ts';
import type { Trouble } from './troubles/trouble.ts';

export const TROUBLE_AREAS = {
  decisions: { title: 'Decisions', troubles: DECISION_TROUBLES },
  policies: { title: 'Policies', troubles: POLICY_TROUBLES },
  evidence: { title: 'Evidence', troubles: EVIDENCE_TROUBLES },
  approvals: { title: 'Approvals', troubles: APPROVAL_TROUBLES },
  releases: { title: 'Releases and gates', troubles: RELEASE_TROUBLES },
  screens: { title: 'Screens, reports and connectors', troubles: SCREEN_TROUBLES },
  commands: { title: 'Commands, pipelines and the daemon', troubles: COMMAND_TROUBLES },
} as const satisfies Readonly<Record<string, { title: string; troubles: readonly Trouble[] }>>;

export type TroubleArea = keyof typeof TROUBLE_AREAS;

export const TROUBLES: readonly Trouble[] = Object.values(TROUBLE_AREAS).flatMap(({ troubles }) => troubles);

/** The address of a trouble. */
export const troublePath = (id: string): string => `/book/troubleshooting-playbook/#${id}`;
