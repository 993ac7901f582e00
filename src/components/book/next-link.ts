/** The way to the next page at the foot of this one. It may be drawn again, so it is looked for when it is used. */
export function onNext(does: (link: HTMLAnchorElement, event: MouseEvent) => void): void {
  document.querySelector<HTMLElement>('[data-next-stop]')?.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[rel="next"]') : null;
    if (link !== null) does(link, event);
  });
}
