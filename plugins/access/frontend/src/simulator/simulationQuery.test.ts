import { formatSimulationQuery, parseSimulationQuery } from './simulationQuery';

const parse = (search: string) =>
  parseSimulationQuery(new URLSearchParams(search));

describe('simulation query', () => {
  it('comes back from the address as it was', () => {
    const query = {
      user: 'user:default/ada',
      permission: 'catalog.entity.refresh',
      resource: 'component:default/basket-service',
      version: 'published' as const,
      against: 7,
    };
    expect(parseSimulationQuery(formatSimulationQuery(query))).toEqual(query);
  });

  it('asks the published version unless another one is named', () => {
    expect(parse('')).toMatchObject({ version: 'published', permission: '' });
    expect(parse('version=-1&against=x')).toMatchObject({
      version: 'published',
      against: undefined,
    });
  });

  it('does not compare a version with itself', () => {
    expect(parse('version=4&against=4').against).toBeUndefined();
  });
});
