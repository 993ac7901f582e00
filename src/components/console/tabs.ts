/** Makes a row of links to panels a row of tabs: one panel at a time, arrow keys, Home and End. `chosen` gets the id of the panel. */
export function makeTabs(row: HTMLElement, chosen: (id: string) => void = () => undefined): void {
  const tabs = [...row.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  const panels = tabs.map((tab) => document.getElementById(tab.hash.slice(1)));

  const choose = (next: number): void => {
    tabs.forEach((tab, index) => {
      tab.setAttribute('aria-selected', String(index === next));
      tab.tabIndex = index === next ? 0 : -1;
      const panel = panels[index];
      if (panel) panel.hidden = index !== next;
    });
    chosen(tabs[next]?.hash.slice(1) ?? '');
  };

  row.setAttribute('role', 'tablist');
  tabs.forEach((tab, index) => {
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', tab.hash.slice(1));
    panels[index]?.setAttribute('role', 'tabpanel');
    tab.addEventListener('click', (event) => {
      event.preventDefault();
      history.replaceState(null, '', tab.hash);
      choose(index);
    });
  });
  row.addEventListener('keydown', (event) => {
    const now = tabs.findIndex(({ tabIndex }) => tabIndex === 0);
    const last = tabs.length - 1;
    const keys: Record<string, number> = {
      ArrowRight: now === last ? 0 : now + 1,
      ArrowLeft: now === 0 ? last : now - 1,
      Home: 0,
      End: last,
      ' ': now,
    };
    const next = keys[event.key];
    if (now === -1 || next === undefined) return;
    event.preventDefault();
    choose(next);
    tabs[next]?.focus();
  });
  choose(
    Math.max(
      0,
      tabs.findIndex(({ hash }) => hash === location.hash),
    ),
  );
}
