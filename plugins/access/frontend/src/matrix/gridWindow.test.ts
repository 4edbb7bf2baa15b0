import { moveByKey } from './gridKeys';
import { offsetToShow, visibleRun, within } from './gridWindow';

describe('visibleRun', () => {
  it('has what shows and a few around it, within the grid', () => {
    expect(visibleRun(0, 100, { count: 200, size: 10 })).toEqual({
      start: 0,
      end: 14,
    });
    expect(visibleRun(1000, 100, { count: 200, size: 10 })).toEqual({
      start: 96,
      end: 114,
    });
    expect(visibleRun(5000, 100, { count: 20, size: 10 })).toEqual({
      start: 20,
      end: 20,
    });
  });
});

describe('offsetToShow', () => {
  it('scrolls as little as is needed', () => {
    expect(offsetToShow({ index: 3, size: 10 }, 0, 100)).toBe(0);
    expect(offsetToShow({ index: 3, size: 10 }, 50, 100)).toBe(30);
    expect(offsetToShow({ index: 20, size: 10 }, 50, 100)).toBe(110);
  });
});

describe('within', () => {
  it('finds the nearest that is rendered', () => {
    expect(within(0, { start: 5, end: 9 })).toBe(5);
    expect(within(7, { start: 5, end: 9 })).toBe(7);
    expect(within(20, { start: 5, end: 9 })).toBe(8);
  });
});

describe('moveByKey', () => {
  const size = { rows: 30, columns: 5 };
  it.each([
    ['ArrowDown', { row: 2, column: 2 }],
    ['ArrowUp', { row: 0, column: 2 }],
    ['ArrowLeft', { row: 1, column: 1 }],
    ['PageDown', { row: 11, column: 2 }],
    ['PageUp', { row: 0, column: 2 }],
    ['Home', { row: 1, column: 0 }],
    ['End', { row: 1, column: 4 }],
  ])('leads with %s to where people expect', (key, expected) => {
    expect(moveByKey(key, { row: 1, column: 2 }, size)).toEqual(expected);
  });

  it('leaves other keys alone', () => {
    expect(moveByKey('Enter', { row: 1, column: 2 }, size)).toBeUndefined();
  });
});
