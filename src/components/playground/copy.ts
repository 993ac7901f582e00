/** Puts a text on the clipboard; says in words whether it worked. Browsers refuse it on plain HTTP pages. */
export async function copyText(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied.';
  } catch {
    return 'The browser did not allow copying. Select the text and copy it by hand.';
  }
}
