/**
 * The decisions of this visit, kept in the tab's own session storage so that they can be bundled as evidence. They
 * are gone when the tab is closed. A browser that allows no storage keeps nothing, and the page works as before.
 */
import type { Decision } from '../../runtime/enforcement/decide.ts';

const KEY = 'cavra-visit';
const MOST = 50;

type Kept = Readonly<Record<string, unknown>>;

/** What makes two decisions the same to a reader: all but their ids and the moment. */
function sameness({
  decision_id: _,
  correlation_id: __,
  timestamp: ___,
  evidence_refs: ____,
  ...rest
}: Kept): string {
  return JSON.stringify(rest);
}

/** The decisions kept so far, oldest first. What somebody else wrote there is validated by whoever uses it. */
export function visitDecisions(): readonly Kept[] {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(value)
      ? value.filter((one): one is Kept => typeof one === 'object' && one !== null)
      : [];
  } catch {
    return [];
  }
}

/** Keeps a decision, unless the visit holds the same one. The oldest make room. */
export function keepDecision(decision: Decision | Kept): void {
  const kept = visitDecisions();
  const entry: Kept = { ...decision };
  if (kept.some((one) => sameness(one) === sameness(entry))) return;
  try {
    sessionStorage.setItem(KEY, JSON.stringify([...kept, entry].slice(-MOST)));
  } catch {
    // No storage, or it is full: the visit is then not kept.
  }
}

/** Forgets the visit. */
export function forgetVisit(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept either.
  }
}
