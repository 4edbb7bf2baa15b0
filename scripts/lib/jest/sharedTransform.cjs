const path = require('node:path');

const root = path.resolve(__dirname, '../../..');
const libraries = `${path.sep}node_modules${path.sep}`;

/**
 * Transforms as `stock` does. What comes out hangs on the file and the options
 * alone, while the stock key names the whole configuration of a package, so that
 * each package would transform all libraries again.
 */
exports.createTransformer = ({ stock, options }) => {
  const { createTransformer } = require(stock);
  // Beside the code instead of in it, where each test would read them.
  const transformer = createTransformer({ ...options, sourceMaps: true });
  return {
    process(source, file, jestOptions) {
      const { code, map } = transformer.process(source, file, jestOptions);
      return file.includes(libraries) ? { code } : { code, map };
    },
    getCacheKey: (source, file, jestOptions) =>
      transformer.getCacheKey(source, file, {
        ...jestOptions,
        configString: '',
        config: { ...jestOptions.config, rootDir: root },
      }),
  };
};
