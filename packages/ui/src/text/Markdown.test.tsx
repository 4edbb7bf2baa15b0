import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router-dom';
import { Markdown } from './Markdown';

function renderText(text: string) {
  return render(
    <MemoryRouter>
      <Markdown text={text} />
    </MemoryRouter>,
  ).container;
}

describe('Markdown', () => {
  it('opens other sites in a new tab, and pages of the portal here', () => {
    renderText('[guide](/docs/guide) and [blog](https://blog.example)');
    expect(screen.getByRole('link', { name: 'guide' })).not.toHaveAttribute(
      'target',
    );
    expect(screen.getByRole('link', { name: 'blog' })).toHaveAttribute(
      'rel',
      'noopener noreferrer',
    );
  });

  it('lets no HTML and no script through', () => {
    const container = renderText(
      '<img src=x onerror=alert(1)>\n\n[click](javascript:alert(1))',
    );
    expect(container.querySelector('img')).toBeNull();
    expect(container.innerHTML).not.toContain('javascript:alert');
  });

  it('adds no heading to the page', () => {
    renderText('# Big words');
    expect(screen.queryByRole('heading')).toBeNull();
    expect(screen.getByText('Big words')).toBeInTheDocument();
  });
});
