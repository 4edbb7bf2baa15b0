import { parseLogLine } from './parseLogLine';

const time = '2026-01-31T10:00:00.000Z';
const escape = String.fromCharCode(27);

describe('parseLogLine', () => {
  it('takes moment and level off and drops the colours of terminals', () => {
    expect(
      parseLogLine(`${time} ${escape}[33mwarn${escape}[39m: Slow host\n`),
    ).toEqual({ time, level: 'warn', text: 'Slow host' });
  });

  it('keeps what has no level, over several lines', () => {
    expect(parseLogLine(`${time} Error: no\n  at publish`)).toEqual({
      time,
      level: undefined,
      text: 'Error: no\n  at publish',
    });
    expect(parseLogLine('just text')).toEqual({
      time: undefined,
      level: undefined,
      text: 'just text',
    });
  });
});
