/** Copying, and saying so on the button as well as in words. */

const DONE = 'Copied.';
const SHOWN_FOR = 2_000;

/** Puts a text on the clipboard; says in words whether it worked. Browsers refuse it on plain HTTP pages. */
export async function copyText(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return DONE;
  } catch {
    return 'The browser did not allow copying. Select the text and copy it by hand.';
  }
}

/** Makes a button copy. `copy` does it and says what came of it; `say` tells the reader. */
export function onCopy(
  button: HTMLElement,
  copy: () => Promise<string>,
  say?: (sentence: string) => void,
): void {
  const words = button.textContent;
  let timer: ReturnType<typeof setTimeout> | undefined;
  button.addEventListener('click', async () => {
    const sentence = await copy();
    say?.(sentence);
    button.textContent = sentence === DONE ? 'Copied' : 'Not copied';
    clearTimeout(timer);
    timer = setTimeout(() => {
      button.textContent = words;
    }, SHOWN_FOR);
  });
}
