/** The wishes of a frame's address: the theme at once, the preset when the playground has come to life. */
import { hurry } from '../near.ts';
import { wishesIn } from './wishes.ts';

function takePreset(playground: HTMLElement, preset: string): void {
  const button = playground.querySelector<HTMLElement>(`button[data-preset="${preset}"]`);
  if (button !== null) {
    button.click();
    return;
  }
  const notice = playground.querySelector('[data-part="notice"]');
  notice?.replaceChildren(`The address asks for the preset ${preset}, which this contract does not have.`);
}

async function obey(playground: HTMLElement): Promise<void> {
  const { preset, theme } = wishesIn(location.search);
  if (theme !== undefined) document.documentElement.dataset.theme = theme;
  if (preset === undefined || location.hash !== '') return;
  await customElements.whenDefined(playground.localName);
  await hurry(playground);
  takePreset(playground, preset);
}

const playground = document.querySelector<HTMLElement>('contract-playground');
if (playground !== null) void obey(playground);
