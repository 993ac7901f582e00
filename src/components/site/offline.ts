/**
 * Starts the service worker of the built site, and says when a newer edition of the book has come: it is taken when the
 * reader asks for it, so that a page never mixes two.
 */
const TAKE_OVER = 'take-over';

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
  const registration = await serviceWorker.register(worker);
  if (registration.waiting !== null && serviceWorker.controller !== null) offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && serviceWorker.controller !== null) offer(installing);
    });
  });
}

// Without HTTPS there is none, but on this machine; where it cannot start the site works as any other.
if ('serviceWorker' in navigator) addEventListener('load', () => void start().catch(() => {}));
