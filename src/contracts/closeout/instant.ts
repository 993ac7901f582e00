/** Moments and days as closeout documents write them. The clock itself is always an input, never the machine's. */

const DAY_MS = 86_400_000;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MOMENT =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** True when the calendar has the day: JavaScript would make the 2nd of March of the 30th of February. */
function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1000;
}

/** Milliseconds of a moment with its offset (`2026-05-31T08:30:00Z`), or undefined when the text is something else. */
export function momentOf(text: string | null | undefined): number | undefined {
  const parts = MOMENT.exec(text?.trim() ?? '');
  if (parts === null || !isDay(Number(parts[1]), Number(parts[2]), Number(parts[3]))) return undefined;
  return Date.parse(parts[0]);
}

/**
 * The first millisecond that is past a deadline. A bare day lasts to its end in UTC; a moment with its offset is
 * itself. Anything else, such as a time without an offset, is unusable and gives undefined.
 */
export function boundOf(text: string | null | undefined): number | undefined {
  const parts = DAY.exec(text?.trim() ?? '');
  if (parts === null) return momentOf(text);
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return isDay(year, month, day) ? Date.UTC(year, month - 1, day) + DAY_MS : undefined;
}

/** A moment as documents write it: UTC, and milliseconds only when there are some. */
export function momentText(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}
