/** Labs that this browser has seen solved. A browser may refuse to keep it. */
const KEY = 'cavra.labs.solved';

export function solvedLabs(): readonly string[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

export function markLab(id: string): void {
  try {
    localStorage.setItem(KEY, JSON.stringify([...new Set([...solvedLabs(), id])]));
  } catch {
    // No storage, or it is full.
  }
}
