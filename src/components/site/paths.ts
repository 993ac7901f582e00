/** Paths of generated pages, relative to the site. */

/** The playground page of a contract: `/playground/saas_operating_automation/pair/`. */
export function playgroundPath(contractId: string): string {
  return `/playground/${contractId.replaceAll('.', '/')}/`;
}
