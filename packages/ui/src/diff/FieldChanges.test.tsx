import { render, screen } from '@testing-library/react';
import fc from 'fast-check';
import { compareLines } from './compareLines';
import { FieldChanges } from './FieldChanges';

describe('FieldChanges', () => {
  it('marks what went and what came', () => {
    render(
      <FieldChanges
        fields={[{ field: 'title', before: ['Old', 'Both'], after: ['Both'] }]}
      />,
    );
    expect(screen.getByText('title')).toBeVisible();
    expect(screen.getByText('Old').tagName).toBe('DEL');
    expect(screen.getByText('Both').tagName).toBe('SPAN');
  });
});

describe('compareLines', () => {
  it('keeps the order of lines, and what is gone before what came', () => {
    expect(compareLines(['a', 'b', 'd'], ['b', 'c', 'd'])).toEqual([
      { text: 'a', side: 'before' },
      { text: 'b', side: 'both' },
      { text: 'c', side: 'after' },
      { text: 'd', side: 'both' },
    ]);
  });

  it('gives back both sides whole', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'any of:'));
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const compared = compareLines(before, after);
        const side = (without: string) =>
          compared
            .filter(line => line.side !== without)
            .map(({ text }) => text);
        expect(side('after')).toEqual(before);
        expect(side('before')).toEqual(after);
      }),
      { seed: 9 },
    );
  });

  it('does not compare what is too long for it', () => {
    const long = Array.from({ length: 1_500 }, (_, index) => String(index));
    expect(compareLines(long, long)).toHaveLength(3_000);
  });
});
