/** Files of the site's mark, from the top of the site: pages name them, the build draws them (icons.ts). */
export const ICO = 'favicon.ico';
export const TOUCH = 'icons/touch-180.png';
export const MANIFEST = 'manifest.webmanifest';
