/** What a reader does with the site, as expressions for a page of any engine. Each gives what the reader then sees. */

/** Waits until an expression gives a text that is not empty, ten seconds at most; null then. */
const seen = (expression: string): string =>
  `(async () => {
    for (let tries = 200; tries > 0; tries -= 1) {
      const found = ${expression};
      if (found) return found;
      await new Promise((done) => setTimeout(done, 50));
    }
    return null;
  })()`;

const after = (act: string, expression: string): string =>
  `Promise.resolve().then(() => { ${act} }).then(() => ${seen(expression)})`;

const text = (selector: string): string => `document.querySelector('${selector}')?.textContent.trim()`;

/** Searches for a word. Gives the title of the first hit. */
export const search = (word: string): string =>
  `${after(
    `document.querySelector('button[data-open-modal]').click()`,
    `document.querySelector('dialog[open] input')`,
  )}.then((input) => {
    if (input === null) return null;
    input.value = '${word}';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    return ${seen(text('dialog[open] .pagefind-ui__result-link'))};
  })`;

/** Chooses a theme. Gives the theme of the page. */
export const theme = (name: string): string =>
  after(
    `const select = document.querySelector('starlight-theme-select select');
     select.value = '${name}';
     select.dispatchEvent(new Event('change', { bubbles: true }));`,
    'document.documentElement.dataset.theme',
  );

/** Goes to another tab. Gives the name of the tab that is then chosen. */
export const tab = (index: number): string =>
  `${seen(`document.querySelectorAll('[role=tab]')[${index}]`)}.then((found) => {
    if (found === null) return null;
    found.click();
    return ${seen(text('[role=tab][aria-selected=true]'))};
  })`;

/** Gives the verdict of a playground, once it works. */
export const verdict = seen(
  `document.querySelector('contract-playground[data-ready]') && ${text('contract-playground .verdict')}`,
);

/** Writes a text into a playground. Gives the code of the first issue. */
export const write = (json: string): string =>
  `${verdict}.then(() => {
    const box = document.querySelector('contract-playground textarea[data-part=text]');
    box.value = ${JSON.stringify(json)};
    box.dispatchEvent(new Event('input', { bubbles: true }));
    return ${seen(text('contract-playground .issues .issue-code'))};
  })`;
