import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router-dom';
import { TextLink } from './TextLink';

function renderLink(to: string) {
  render(
    <MemoryRouter>
      <TextLink to={to}>Wiki</TextLink>
    </MemoryRouter>,
  );
  return screen.getByRole('link', { name: 'Wiki' });
}

describe('TextLink', () => {
  it('stays in the portal for a path', () => {
    const link = renderLink('/catalog');
    expect(link).toHaveAttribute('href', '/catalog');
    expect(link).not.toHaveAttribute('target');
  });

  it('opens another site in a new tab, without handing over the page', () => {
    const link = renderLink('https://wiki.example');
    expect(link).toHaveAttribute('target', '_blank');
    expect(link).toHaveAttribute('rel', 'noreferrer');
  });
});
