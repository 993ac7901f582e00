/** What a reader can do beyond text, form and verdict. It comes after the first verdict and follows the core. */
import { type TextJudgement, withoutBom } from '../../runtime/validate-json.ts';
import { need } from '../need.ts';
import { copyText, onCopy } from './copy.ts';
import type { Core } from './core.ts';
import { keepDrafts } from './drafts.ts';
import type { ExchangeView } from './exchange-view.ts';
import { exchangeFiles } from './files.ts';
import { watchRequests } from './left-page.ts';
import { Links } from './links.ts';
import { isJson, loadContract } from './load.ts';
import { textIn } from './permalink.ts';
import { spoken } from './verdict-words.ts';
import { Walk } from './walk.ts';

/** A reader who hears the page is told the verdict when the typing stops. */
const SPEAK_AFTER = 700;

function speakVerdicts(core: Core): void {
  const output = need(core.host, 'spoken');
  let timer: ReturnType<typeof setTimeout> | undefined;
  core.follow({
    judged({ verdict }) {
      const sentence = spoken(verdict);
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (output.textContent !== sentence) output.textContent = sentence;
      }, SPEAK_AFTER);
    },
  });
}

function walkThrough(core: Core): void {
  const walk = new Walk(need(core.host, 'walk'), {
    offersFor: (issue) => core.offersFor(issue),
    show: (place) => core.box.goTo(place, false),
  });
  core.follow({
    judged: ({ verdict }) => walk.update(verdict),
    mend: (issue) => walk.open(issue),
  });
}

interface Follows {
  update(judgement: TextJudgement | undefined): void;
}

/** What a panel needs is loaded when it is first opened, also by a reader who was faster than this script. */
function whenOpened(core: Core, part: string, load: (panel: HTMLDetailsElement) => Promise<Follows>): void {
  const panel = core.host.querySelector<HTMLDetailsElement>(`[data-part="${part}"]`);
  if (panel === null) return;
  const begin = async (): Promise<void> => {
    const view = await load(panel);
    core.follow({ judged: (judgement) => view.update(judgement) });
    panel.addEventListener('toggle', () => view.update(core.judgement));
  };
  if (panel.open) void begin();
  else panel.addEventListener('toggle', begin, { once: true });
}

function panels(core: Core): void {
  whenOpened(core, 'compare', async (panel) => new (await import('./compare.ts')).Compare(panel, core));
  whenOpened(
    core,
    'built',
    async (panel) => new (await import('./built-answer.ts')).BuiltAnswer(panel, core),
  );
  whenOpened(core, 'outside', async (panel) => new (await import('./outside.ts')).Outside(panel, core));
}

async function format(core: Core): Promise<void> {
  const syntaxFor = await core.syntax();
  // Laying out text that nests without bound would make it grow without bound.
  if (core.judgement?.read === undefined)
    core.tell('say', 'The text cannot be read, so it cannot be laid out.');
  else core.rewrite((text) => syntaxFor(text).format(text), 'format', true);
}

/** The document in the other syntax, where a contract takes both. Comments go; undo brings them back. */
async function convert(core: Core): Promise<void> {
  const { yamlText } = await import('../../text/yaml-write.ts');
  const read = core.judgement?.read;
  if (read === undefined) {
    core.tell('say', 'The text cannot be read, so it cannot be written in another way.');
    return;
  }
  core.presetsAsJson = !isJson(core.box.text);
  const next = core.presetsAsJson ? JSON.stringify(read.value, null, 2) : yamlText(read.value);
  core.rewrite(() => `${next}\n`, 'convert', true);
}

function bothSyntaxes(core: Core, button: HTMLElement): void {
  button.addEventListener('click', () => void convert(core));
  core.follow({
    judged() {
      button.textContent = isJson(withoutBom(core.box.text)) ? 'As YAML' : 'As JSON';
    },
  });
}

function tools(core: Core): void {
  const { host } = core;
  // Sought once: each key says nothing here, and a form may be long.
  const copied = need(host, 'copied');
  const say = (sentence: string): void => {
    if (copied.textContent !== sentence) copied.textContent = sentence;
  };
  core.follow({ say });
  need(host, 'format').addEventListener('click', () => void format(core));
  onCopy(need(host, 'copy'), () => copyText(core.box.text), say);
  const button = host.querySelector<HTMLElement>('[data-part="convert"]');
  if (button !== null) bothSyntaxes(core, button);
  watchRequests((sentence) => {
    need(host, 'left').textContent = sentence;
  });
}

async function exchangeOf(core: Core, changed: () => void): Promise<ExchangeView | undefined> {
  const panel = core.host.querySelector<HTMLElement>('[data-part="exchange"]');
  if (panel === null) return undefined;
  const { ExchangeView } = await import('./exchange-view.ts');
  const exchange = ExchangeView.on(panel, core.contract.id, () => core.box.text, changed);
  core.follow({
    judged: ({ value }) => exchange?.show(value),
    taken(preset) {
      if (preset === 'example') exchange?.showExample();
    },
  });
  return exchange;
}

/** Everything, in the order in which readers may want it; a link may bring added values, so it comes last. */
export async function attach(core: Core): Promise<void> {
  const { host, contract, box } = core;
  tools(core);
  walkThrough(core);
  panels(core);
  speakVerdicts(core);
  exchangeFiles(core);
  if (host.dataset.drafts !== undefined) keepDrafts(core);
  let links: Links | undefined;
  const exchange = await exchangeOf(core, () => links?.refresh());
  links = new Links(host, contract.id, {
    knows: async (id) => id === contract.id || (await loadContract(id)) !== undefined,
    current: () => ({ text: box.text, parts: exchange?.parts }),
    isTyped: () => core.isTyped,
    open: (payload) => {
      if (payload.parts !== undefined) exchange?.restore(payload.parts);
      core.load(textIn(payload));
    },
  });
  onCopy(
    need(host, 'copy-link'),
    () => links.copy(),
    (sentence) => core.tell('say', sentence),
  );
  core.follow({ judged: () => links.refresh() });
  await Promise.all([links.openCurrent(), core.syntax()]);
}
