/** The colours of the site, from its one list of them, for what is no page: social cards, the manifest, the icons, the frame of a browser. */

const BOTH = /--([a-z-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g;

export interface Colour {
  readonly light: string;
  readonly dark: string;
}

/** In: the text of tokens.css. Out: a colour by the name of its property, with or without its dashes. */
export function readPalette(css: string): (name: string) => Colour {
  const colours = new Map<string, Colour>();
  for (const [, name = '', light = '', dark = ''] of css.matchAll(BOTH)) colours.set(name, { light, dark });
  return (name) => {
    const colour = colours.get(name.replace(/^--/, ''));
    if (colour === undefined) throw new Error(`tokens.css has no colour ${name} for both themes`);
    return colour;
  };
}
