/** What a reader takes away or brings back: progress, package, decision, link. Nothing is sent. */
import { toText } from '../../../contracts/alter.ts';
import { TRIAL_PACKAGE } from '../../../contracts/closeout/contracts.ts';
import { EvidenceError } from '../../../runtime/evidence/refusal.ts';
import { copyText } from '../../playground/copy.ts';
import { encodeLink } from '../../playground/permalink.ts';
import { fromTop, playgroundPath } from '../../site/paths.ts';
import { momentOn, type Snapshot } from './assemble.ts';
import { BUNDLE_FILE, DECISION_FILE, PACKAGE_FILE, PROGRESS_FILE } from './decision-view.ts';
import {
  MOST_PROGRESS_BYTES,
  type Progress,
  type ProgressReading,
  readProgress,
  writeProgress,
} from './progress.ts';
import { saveFile } from './store.ts';
import { issueList, make } from './view.ts';

export function exportProgress(progress: Progress): void {
  saveFile(PROGRESS_FILE, writeProgress(progress));
}

/** Reads a progress file. One that is too large is not read to its end. */
export async function importProgress(file: File): Promise<ProgressReading> {
  const text = await file.slice(0, MOST_PROGRESS_BYTES + 1).text();
  return readProgress(text);
}

/** The address of the package in the playground, for the same moment; undefined when it is too long for a link. */
export async function linkTo({ document: made }: Snapshot, day: string): Promise<string | undefined> {
  const fragment = await encodeLink(TRIAL_PACKAGE.id, { text: toText(made), asOf: momentOn(day) });
  if (fragment === undefined) return undefined;
  return new URL(fromTop(playgroundPath(TRIAL_PACKAGE.id)) + fragment, location.href).href;
}

export const TAKEN = ['bundle', 'package', 'decision', 'copy-link'] as const;

type Say = (...content: (string | Node)[]) => void;

async function takeBundle({ document: made }: Snapshot, day: string, say: Say): Promise<void> {
  // Loaded when it is asked for: a reader who only looks does not need the code that zips.
  const { makeCloseoutBundle } = await import('../../../runtime/closeout/bundle.ts');
  try {
    const { zip } = await makeCloseoutBundle(made, { asOf: momentOn(day) });
    saveFile(BUNDLE_FILE, new Uint8Array(zip));
    say(make('p', `Saved as ${BUNDLE_FILE}.`));
  } catch (error) {
    if (!(error instanceof EvidenceError)) throw error;
    say(make('p', 'No bundle was made of this package.'), issueList(error.issues));
  }
}

/** Hands out the bundle, the package, the decision or a link; `say` tells the reader what came of it. */
export async function takeAway(
  what: (typeof TAKEN)[number],
  now: Snapshot,
  day: string,
  say: Say,
): Promise<void> {
  if (what === 'bundle') return takeBundle(now, day, say);
  if (what === 'copy-link') {
    const link = await linkTo(now, day);
    const sentence =
      link === undefined
        ? 'The package is too long for a link. Download it.'
        : `${await copyText(link)} The link opens the package in the playground.`;
    say(make('p', sentence));
    return;
  }
  const [name, value] = what === 'package' ? [PACKAGE_FILE, now.document] : [DECISION_FILE, now.decision];
  saveFile(name, `${toText(value)}\n`);
  say(make('p', `Saved as ${name}.`));
}
