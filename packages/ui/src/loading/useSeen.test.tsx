import { act, render, screen } from '@testing-library/react';
import { useSeen } from './useSeen';

function Late() {
  const { ref, seen } = useSeen<HTMLDivElement>();
  return <div ref={ref}>{seen ? 'here' : 'not yet'}</div>;
}

describe('useSeen', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'IntersectionObserver');
  });

  it('waits until the element comes near the screen', () => {
    const notified: IntersectionObserverCallback[] = [];
    Object.assign(globalThis, {
      IntersectionObserver: class {
        constructor(notify: IntersectionObserverCallback) {
          notified.push(notify);
        }
        observe() {}
        disconnect() {}
      },
    });
    render(<Late />);
    expect(screen.getByText('not yet')).toBeVisible();
    act(() =>
      notified[0](
        [{ isIntersecting: true } as IntersectionObserverEntry],
        {} as IntersectionObserver,
      ),
    );
    expect(screen.getByText('here')).toBeVisible();
  });

  it('does not wait where the browser cannot tell', () => {
    render(<Late />);
    expect(screen.getByText('here')).toBeVisible();
  });
});
