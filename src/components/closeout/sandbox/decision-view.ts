/** The end of the flow in words: the acceptance, the files, and how to check them elsewhere. */
import type { ReleaseDecision } from '../../../contracts/closeout/decision.ts';
import { momentOn } from './assemble.ts';

export const PACKAGE_FILE = 'closeout-package.json';
export const DECISION_FILE = 'closeout-decision.json';
export const BUNDLE_FILE = 'closeout-evidence.zip';
export const PROGRESS_FILE = 'closeout-sandbox-progress.json';

/** What the acceptance does for this decision, in a sentence. */
export function acceptanceWords({ acceptance, state }: ReleaseDecision): string {
  if (acceptance === null) {
    return state === 'ready_for_release' ? 'Nothing had to be accepted.' : 'Nobody accepted anything.';
  }
  const who = `Accepted by ${acceptance.owner ?? 'nobody'} until ${acceptance.expires_at ?? 'no day'}.`;
  if (acceptance.used) {
    return state === 'blocked'
      ? `${who} It carries what warns; it does not lift what fails.`
      : `${who} The decision leans on it, and falls with it.`;
  }
  return state === 'blocked' ? `${who} It does not lift what fails.` : `${who} No criterion needs it.`;
}

/** The commands that give the same answer outside the browser, from a folder with the downloads in it. */
export function commandsOn(day: string): string {
  const asOf = `--as-of ${momentOn(day)}`;
  return [
    `npx cavra validate closeout.package ${PACKAGE_FILE}`,
    `npx cavra closeout evaluate ${PACKAGE_FILE} ${asOf}`,
    `npx cavra closeout health ${PACKAGE_FILE} ${asOf}`,
    `npx cavra closeout verify ${BUNDLE_FILE}`,
  ].join('\n');
}
