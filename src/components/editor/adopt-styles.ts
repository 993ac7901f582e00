/**
 * The editor's styles under a policy without inline styles. The library puts a `<style>` into the document, which
 * `style-src 'self'` forbids; a sheet made by script is allowed. Import this before an editor is made.
 */
import { StyleModule } from 'style-mod';

const sheets = new Map<StyleModule, CSSStyleSheet>();

function sheetOf(module: StyleModule): CSSStyleSheet {
  let sheet = sheets.get(module);
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(module.getRules());
    sheets.set(module, sheet);
  }
  return sheet;
}

/** Later modules win over earlier ones, as the library asks. */
StyleModule.mount = (root, modules) => {
  const wanted = [modules].flat().map(sheetOf);
  const others = root.adoptedStyleSheets.filter((sheet) => !wanted.includes(sheet));
  if (wanted.some((sheet) => !root.adoptedStyleSheets.includes(sheet)))
    root.adoptedStyleSheets = [...others, ...wanted];
};
