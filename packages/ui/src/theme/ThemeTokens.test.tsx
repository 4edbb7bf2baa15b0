import { render } from '@testing-library/react';
import { ThemeTokens } from './ThemeTokens';

function styleOf(container: HTMLElement): string {
  return container.querySelector('style')?.textContent ?? '';
}

describe('ThemeTokens', () => {
  it('adds no rules when nothing is replaced', () => {
    const { container } = render(<ThemeTokens mode="light">page</ThemeTokens>);
    expect(styleOf(container)).toBe('');
    expect(container).toHaveTextContent('page');
  });

  it('replaces the accent in its mode only, with a readable text colour', () => {
    const { container } = render(
      <ThemeTokens mode="dark" colors={{ accent: '#ffe14d' }} />,
    );
    expect(styleOf(container)).toContain("[data-theme-mode='dark']");
    expect(styleOf(container)).toContain('--cb-accent: #ffe14d;');
    expect(styleOf(container)).toContain('--cb-accent-fg: #1c1b19;');
  });

  it('leaves out what is not a hex colour', () => {
    const { container } = render(
      <ThemeTokens mode="light" colors={{ app: 'red;} body{display:none' }} />,
    );
    expect(styleOf(container)).toBe('');
  });
});
