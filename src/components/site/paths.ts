/** Paths of generated pages, relative to the site. */

/**
 * An address of the site, wherever this copy of it stands, for what a browser draws. Addresses in built pages need it not:
 * src/publish/base.ts sees to them.
 */
export const fromTop = (path: string): string => import.meta.env.BASE_URL.replace(/\/$/, '') + path;

/** The playground page of a contract: `/playground/saas_operating_automation/pair/`. */
export function playgroundPath(contractId: string): string {
  return `/playground/${contractId.replaceAll('.', '/')}/`;
}

/** The same playground alone, the only kind of page that others may frame: `/embed/saas_operating_automation/pair/`. */
export function embedPath(contractId: string): string {
  return playgroundPath(contractId).replace('/playground/', '/embed/');
}
