/** The element of a part. The page is made by our own component, so a missing one is our own mistake. */
export function need<E extends HTMLElement>(host: HTMLElement, part: string): E {
  const element = host.querySelector<E>(`[data-part="${part}"]`);
  if (element === null) throw new Error(`${host.localName} has no part ${part}`);
  return element;
}
