/**
 * Starts the service worker of the built site, and says when a newer edition of the book has come: it is taken when the
 * reader asks for it, so that a page never mixes two.
 */
const TAKE_OVER = 'take-over';

/** The page comes first: what is kept for later is fetched when a reader has had this long, and the browser has nothing to do. */
const REST_MS = 3000;

/** The one address that a script runs from here, in the form that Trusted Types ask for; TypeScript does not know them yet. */
function trusted(address: string): string {
  const types = (
    globalThis as {
      trustedTypes?: {
        createPolicy(name: string, rules: object): { createScriptURL(text: string): string };
      };
    }
  ).trustedTypes;
  return (
    types
      ?.createPolicy('service-worker', { createScriptURL: (text: string) => text })
      .createScriptURL(address) ?? address
  );
}

function offer(waiting: ServiceWorker): void {
  if (document.querySelector('.newer-edition') !== null) return;
  const notice = document.createElement('p');
  notice.className = 'newer-edition';
  notice.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Load it';
  button.addEventListener('click', () => waiting.postMessage(TAKE_OVER));
  notice.append('A newer edition of this book has arrived. ', button);
  document.body.append(notice);
}

async function start(): Promise<void> {
  // Named by the page, because only it knows below which path the site stands. A server for writing has none.
  const worker = document.querySelector<HTMLLinkElement>('link[data-worker]')?.href;
  if (worker === undefined) return;
  const { serviceWorker } = navigator;
  // The first worker takes over a page that was loaded without one: nothing changes under the reader's hands then.
  let reload = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (reload) location.reload();
    reload = true;
  });
  const registration = await serviceWorker.register(trusted(worker));
  if (registration.waiting !== null && serviceWorker.controller !== null) offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && serviceWorker.controller !== null) offer(installing);
    });
  });
}

function whenAtRest(run: () => void): void {
  setTimeout(() => ('requestIdleCallback' in window ? requestIdleCallback(run) : run()), REST_MS);
}

// Without HTTPS there is none, but on this machine; where it cannot start the site works as any other.
if ('serviceWorker' in navigator)
  addEventListener('load', () => whenAtRest(() => void start().catch(() => {})));
