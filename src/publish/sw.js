/**
 * The service worker: what was read once can be read without a network. `publish/worker.ts` puts the version and the list
 * of files in front. Each version has a cache of its own. A newer worker waits until the reader asks for it, so that a page
 * never gets files of another version.
 */
/* global self, caches, VERSION, FILES, BASE */
const CACHE = `book-${VERSION}`;
const OFFLINE = `${BASE}404.html`;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES)));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const names = await caches.keys();
      const old = names.filter((name) => name.startsWith('book-') && name !== CACHE);
      // Pages that were read stay readable: they come along, and are renewed when they are next asked for with a network.
      const cache = await caches.open(CACHE);
      for (const name of old) {
        const before = await caches.open(name);
        for (const request of await before.keys()) {
          if (request.mode === 'navigate' || request.url.endsWith('/')) {
            const kept = await before.match(request);
            if (kept !== undefined && (await cache.match(request)) === undefined)
              await cache.put(request, kept);
          }
        }
        await caches.delete(name);
      }
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('message', (event) => {
  if (event.data === 'take-over') self.skipWaiting();
});

const isFile = (path) => path.startsWith(`${BASE}_astro/`) || path.startsWith(`${BASE}pagefind/`);
const isPage = (request, path) => request.mode === 'navigate' || path.endsWith('/');

/** Names with a hash never change: what is kept is right. */
async function keptFirst(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept !== undefined) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

/** A page is asked for anew; without a network the one that was read last is shown. */
async function freshFirst(request) {
  const cache = await caches.open(CACHE);
  try {
    const answer = await fetch(request);
    if (answer.ok && !answer.redirected) await cache.put(request, answer.clone());
    return answer;
  } catch {
    const kept = await cache.match(request, { ignoreSearch: true });
    if (kept !== undefined) return kept;
    const page = await cache.match(OFFLINE);
    return page === undefined
      ? Response.error()
      : new Response(page.body, { status: 503, headers: page.headers });
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (isFile(pathname)) event.respondWith(keptFirst(request));
  else if (isPage(request, pathname)) event.respondWith(freshFirst(request));
});
