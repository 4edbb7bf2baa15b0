import { anEntity } from '../__testUtils__/entities';
import { formatExport } from './exportFormat';

describe('formatExport', () => {
  it('writes CSV with quoted values', () => {
    const entity = anEntity({
      metadata: {
        title: 'Checkout, the "big" one',
        description: 'two\nlines',
        tags: ['a', 'b'],
      },
    });
    expect(formatExport([entity], 'csv')).toBe(
      [
        'ref,title,description,owner,system,type,lifecycle,tags',
        'component:default/checkout,"Checkout, the ""big"" one","two\nlines",group:default/payments,,service,production,a b',
        '',
      ].join('\r\n'),
    );
  });

  it('does not let a spreadsheet run a value', () => {
    const entity = anEntity({ metadata: { title: '=1+1' } });
    expect(formatExport([entity], 'csv')).toContain(",'=1+1,");
  });

  it('writes JSON that can be read back', () => {
    const entity = anEntity();
    expect(JSON.parse(formatExport([entity], 'json'))).toEqual(
      JSON.parse(JSON.stringify([entity])),
    );
  });
});
