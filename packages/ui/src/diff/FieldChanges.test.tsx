import { render, screen } from '@testing-library/react';
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
  it('names what is gone, then what came, then what stayed', () => {
    expect(compareLines(['a', 'b'], ['b', 'c'])).toEqual([
      { text: 'a', side: 'before' },
      { text: 'c', side: 'after' },
      { text: 'b', side: 'both' },
    ]);
  });
});
