/** What the address of a frame asks for: `?preset=<id>&theme=dark`. A permalink stands behind it and is opened by the playground. */
export interface Wishes {
  readonly preset?: string;
  readonly theme?: 'light' | 'dark';
}

const LONGEST = 200;

/** Reads the query of an address, from wherever it comes. What it does not know it leaves out. */
export function wishesIn(query: string): Wishes {
  if (query.length > LONGEST) return {};
  const asked = new URLSearchParams(query);
  const [preset, theme] = [asked.get('preset'), asked.get('theme')];
  return {
    ...(preset !== null && /^[a-z0-9-]+$/.test(preset) ? { preset } : {}),
    ...(theme === 'light' || theme === 'dark' ? { theme } : {}),
  };
}
