import fc from 'fast-check';
import { gridWidths } from './gridWidths';

const least = { names: 320, role: 112 };

describe('gridWidths', () => {
  it('keeps the least widths when the roles do not fit', () => {
    expect(gridWidths(least, 800, 20)).toEqual(least);
    expect(gridWidths(least, 0, 3)).toEqual(least);
  });

  it('shares what is left between the roles', () => {
    expect(gridWidths(least, 1280, 6)).toEqual({ names: 320, role: 160 });
  });

  it('gives the names what roles beside them would look empty with', () => {
    expect(gridWidths(least, 1100, 2)).toEqual({ names: 748, role: 176 });
  });

  it('leaves no gap at the right, and nothing below the least', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(50), (frame, roles) => {
        const { names, role } = gridWidths(least, frame, roles);
        expect(names).toBeGreaterThanOrEqual(least.names);
        expect(role).toBeGreaterThanOrEqual(least.role);
        expect(names + roles * role).toBeGreaterThanOrEqual(frame);
      }),
      { seed: 4 },
    );
  });
});
