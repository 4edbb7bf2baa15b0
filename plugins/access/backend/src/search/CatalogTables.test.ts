import { mockServices } from '@backstage/backend-test-utils';
import { CatalogTables } from './CatalogTables';

function tables(answers: boolean[], data = {}) {
  const logger = mockServices.logger.mock();
  const probe = jest.fn(async () => {
    if (!answers.shift()) {
      throw new Error('relation "catalog.search" does not exist');
    }
  });
  const config = mockServices.rootConfig({ data });
  return {
    logger,
    probe,
    catalog: new CatalogTables({ config, logger, probe }),
  };
}

describe('CatalogTables', () => {
  it('tries until the tables are there, and says so once', async () => {
    const { catalog, logger, probe } = tables([false, false, true]);
    expect(await catalog.areReadable()).toBe(false);
    expect(await catalog.areReadable()).toBe(false);
    expect(await catalog.areReadable()).toBe(true);
    expect(await catalog.areReadable()).toBe(true);
    expect(probe).toHaveBeenCalledTimes(3);
    expect(logger.info).toHaveBeenCalledTimes(1);
    expect(logger.info).toHaveBeenCalledWith(
      expect.stringContaining('"catalog.search" does not exist'),
    );
  });

  it.each(['catalog', 'search'])(
    'does not look where the database of %s is another one',
    async id => {
      const { catalog, probe } = tables([true], {
        backend: {
          database: { plugin: { [id]: { connection: { host: 'other' } } } },
        },
      });
      expect(await catalog.areReadable()).toBe(false);
      expect(probe).not.toHaveBeenCalled();
    },
  );
});
