/** Looks up which pages of the site are like the address that was asked for, and offers them. Nothing is sent anywhere. */
import { nearest } from '../../text/near.ts';
import { need } from '../need.ts';

const MOST = 5;

class NearAddresses extends HTMLElement {
  connectedCallback(): void {
    // Without the list the page is as it was: good.
    void this.#offer().catch(() => {});
  }

  async #offer(): Promise<void> {
    const { list = '', base = '/' } = this.dataset;
    const answer = await fetch(list);
    if (!answer.ok) return;
    const titles: Readonly<Record<string, string>> = await answer.json();
    const asked = location.pathname.slice(base.length - 1);
    const found = nearest(asked, Object.keys(titles), MOST);
    if (found.length === 0) return;
    need(this, 'list').replaceChildren(
      ...found.map((address) => {
        const [item, link, where] = [
          document.createElement('li'),
          document.createElement('a'),
          document.createElement('code'),
        ];
        link.href = base + address.slice(1);
        link.textContent = titles[address] ?? address;
        where.textContent = address;
        item.append(link, where);
        return item;
      }),
    );
    need(this, 'near').hidden = false;
  }
}

customElements.define('near-addresses', NearAddresses);
