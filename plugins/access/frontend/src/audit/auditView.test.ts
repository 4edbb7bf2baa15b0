import { countFilters, parseAuditView, toAuditFilter } from './auditView';

const parse = (search: string) => parseAuditView(new URLSearchParams(search));

describe('parseAuditView', () => {
  it('reads all filters of an address', () => {
    expect(
      parse(
        'actor=user:default/ada&action=catalog.entity-fetch&target=task:4&result=denied&severity=high&correlationId=c&from=2026-01-01T00:00Z',
      ),
    ).toMatchObject({
      actor: 'user:default/ada',
      action: 'catalog.entity-fetch',
      target: 'task:4',
      result: 'denied',
      severity: 'high',
      correlationId: 'c',
      from: '2026-01-01T00:00:00.000Z',
    });
  });

  it('leaves out what it cannot read', () => {
    const view = parse('range=3y&result=lost&severity=very&from=soon&actor=');
    expect(Object.values(view).filter(Boolean)).toEqual([]);
  });

  it('takes a range instead of from and to', () => {
    expect(parse('range=1h&from=2026-01-01T00:00Z')).toMatchObject({
      range: '1h',
      from: undefined,
    });
  });
});

describe('toAuditFilter', () => {
  it('lets a range end now', () => {
    const now = Date.UTC(2026, 0, 1, 12);
    expect(toAuditFilter({ range: '1h' }, now)).toMatchObject({
      from: '2026-01-01T11:00:00.000Z',
    });
    expect(toAuditFilter({ actor: 'a' }, now)).toEqual({
      actor: 'a',
      from: undefined,
    });
  });
});

describe('countFilters', () => {
  it('counts a range of time once', () => {
    expect(countFilters({})).toBe(0);
    expect(
      countFilters({
        from: '2026-01-01T00:00:00.000Z',
        to: '2026-01-02T00:00:00.000Z',
        actor: 'user:default/ada',
      }),
    ).toBe(2);
  });
});
