/** Counts what this page sends anywhere but for its own files, from the browser's own record. */
import { fromTop } from '../site/paths.ts';

const OWN_FILES = new Set(['script', 'link', 'css', 'img', 'other']);

/** Calls back with a sentence whenever the count changes; says nothing while it is zero. */
export function watchRequests(tell: (sentence: string) => void): void {
  if (typeof PerformanceObserver === 'undefined') return;
  const hosts = new Set<string>();
  let count = 0;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { origin, pathname, host } = new URL(entry.name, location.href);
      const own = origin === location.origin;
      const kind = entry instanceof PerformanceResourceTiming ? entry.initiatorType : '';
      if (own && (OWN_FILES.has(kind) || pathname.startsWith(fromTop('/pagefind/')))) continue;
      count += 1;
      hosts.add(host);
      tell(
        `What left this page: ${count} ${count === 1 ? 'request' : 'requests'} to ${[...hosts].join(', ')}`,
      );
    }
  });
  observer.observe({ type: 'resource', buffered: false });
}
