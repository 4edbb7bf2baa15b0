import { render } from '@testing-library/react';
import { EntityIcon } from './EntityIcon';
import { KindIcon } from './KindIcon';

function pathOf(container: HTMLElement) {
  return container.querySelector('path')?.getAttribute('d');
}

describe('KindIcon', () => {
  it('is hidden from screen readers and has the size asked for', () => {
    const { container } = render(<KindIcon kind="Component" size={24} />);
    const svg = container.querySelector('svg');
    expect(svg).toHaveAttribute('aria-hidden', 'true');
    expect(svg).toHaveAttribute('width', '24');
    expect(svg).toHaveAttribute('data-kind', 'component');
  });

  it('draws different kinds and types differently', () => {
    const drawn = [
      <KindIcon kind="component" />,
      <KindIcon kind="component" type="website" />,
      <KindIcon kind="api" />,
      <KindIcon kind="something-else" />,
    ].map(icon => pathOf(render(icon).container));
    expect(new Set(drawn).size).toBe(4);
  });
});

describe('EntityIcon', () => {
  it('reads kind and type from the entity', () => {
    const entity = { kind: 'Component', spec: { type: 'library' } };
    expect(pathOf(render(<EntityIcon entity={entity} />).container)).toBe(
      pathOf(render(<KindIcon kind="component" type="library" />).container),
    );
  });
});
