import { aRecord } from './__testUtils__/aRecord';
import { CSV_HEAD, csvLine } from './csvLines';

describe('csvLine', () => {
  const lineOf = (fields: object) =>
    csvLine({ ...aRecord(fields), seq: 1, hash: 'abc' });

  it('has a cell for each column', () => {
    expect(CSV_HEAD.split(',')).toHaveLength(16);
    expect(lineOf({})).toBe(
      '1,2026-01-01T00:00:00.000Z,catalog,entity-fetch,low,succeeded,,,,,,,correlation-1,,,abc\r\n',
    );
  });

  it('quotes what would break a line or a cell', () => {
    expect(lineOf({ error: 'a,b "c"', meta: { a: 1 } })).toContain(
      ',"a,b ""c""","{""a"":1}",abc',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', "=cmd|' /C calc'!A0"])(
    'lets no spreadsheet take %j for a formula',
    actor => {
      expect(lineOf({ actor })).toContain(`'${actor}`);
    },
  );
});
