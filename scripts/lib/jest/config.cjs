const stockConfig = require('@backstage/cli/config/jest');

/**
 * Backstage's Jest configuration of all packages, with a transform whose cache
 * they share: most of what a test loads is the same libraries.
 */
module.exports = Promise.resolve(stockConfig).then(config => ({
  ...config,
  projects: config.projects.map(project => ({
    ...project,
    transform: Object.fromEntries(
      Object.entries(project.transform).map(([pattern, entry]) => [
        pattern,
        shared(entry),
      ]),
    ),
  })),
}));

function shared(entry) {
  if (!Array.isArray(entry)) {
    return entry;
  }
  const [stock, options] = entry;
  return [require.resolve('./sharedTransform.cjs'), { stock, options }];
}
