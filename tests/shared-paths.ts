/** Addresses that two lists have in common, when a trailing slash does not count. */

const bare = (path: string): string => (path.length > 1 ? path.replace(/\/+$/, '') : path);

/** A pattern for `/contracts/{id}/validate`: a parameter is one whole or partial segment. */
function patternOf(apiPath: string): RegExp {
  const escaped = bare(apiPath).replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/\{\w+\}/g, '[^/]+')}$`, 'i');
}

/** Site paths that an API path covers, as `site path = API path`. Letter case does not count either: some disks ignore it. */
export function sharedPaths(apiPaths: readonly string[], sitePaths: readonly string[]): string[] {
  return apiPaths.flatMap((apiPath) => {
    const pattern = patternOf(apiPath);
    return sitePaths.filter((path) => pattern.test(bare(path))).map((path) => `${path} = ${apiPath}`);
  });
}
