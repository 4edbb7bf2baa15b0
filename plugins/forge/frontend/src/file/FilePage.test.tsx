import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aRepository } from '../__testUtils__/fakeForge';
import { renderForge } from '../__testUtils__/renderForge';

const LONG = { timeout: 10_000 };

const content = {
  repositories: [aRepository()],
  files: {
    'src/a.ts': { text: 'const answer = 42;\n// <b>bold</b>\nexport {};\n' },
    'notes.unknown': { text: '<script>alert(1)</script>\n' },
    'docs/index.md': {
      text: [
        '# Docs',
        '<script>window.pwned = true</script>',
        '<img src="x.png" onerror="window.pwned = true">',
        '',
        '[bad](javascript:alert(1)) [next](../src/a.ts#L2) [part](#part-two)',
        '',
        '## Part two',
      ].join('\n'),
    },
    'logo.png': { content: 'binary' as const, size: 2048 },
    'dump.sql': { content: 'too-large' as const, size: 5_000_000 },
  },
};

describe('FilePage', () => {
  it('shows code with colours and line numbers', async () => {
    renderForge('/forge/acme/web/blob/main/src/a.ts', content);
    expect(
      await screen.findByRole('link', { name: 'Line 3', hidden: true }, LONG),
    ).toHaveAttribute('href', '#L3');
    expect(
      screen.queryByRole('link', { name: 'Line 4', hidden: true }),
    ).not.toBeInTheDocument();
    expect(screen.getByText(/3 lines/)).toBeVisible();
    await waitFor(() =>
      expect(screen.getByText('const')).toHaveClass('hljs-keyword'),
    );
    expect(screen.getByText('// <b>bold</b>')).toHaveClass('hljs-comment');
  });

  it('marks the lines of the address, and those that are clicked', async () => {
    renderForge('/forge/acme/web/blob/main/src/a.ts#L2-L3', content);
    const mark = await screen.findByTestId('line-mark', {}, LONG);
    expect(mark).toHaveStyle({ height: 'calc(2 * var(--code-line))' });
    await userEvent.click(screen.getByRole('link', { name: 'Line 1' }));
    expect(screen.getByTestId('line-mark')).toHaveStyle({
      height: 'calc(1 * var(--code-line))',
    });
  });

  it('shows a file of no known language as it is', async () => {
    renderForge('/forge/acme/web/blob/main/notes.unknown', content);
    expect(
      await screen.findByText('<script>alert(1)</script>', {}, LONG),
    ).toBeVisible();
  });

  it('renders Markdown without what could run', async () => {
    renderForge('/forge/acme/web/blob/main/docs/index.md', content);
    expect(
      await screen.findByRole('heading', { level: 2, name: 'Docs' }, LONG),
    ).toBeVisible();
    expect(document.querySelector('main script')).toBeNull();
    const image = document.querySelector('main img');
    expect(image).not.toHaveAttribute('onerror');
    expect(image).toHaveAttribute(
      'src',
      'http://forge.test/acme/web/raw/commit/main/docs/x.png',
    );
    expect(screen.getByText('bad').getAttribute('href') ?? '').not.toContain(
      'javascript',
    );
    expect(screen.getByRole('link', { name: 'next' })).toHaveAttribute(
      'href',
      '/forge/acme/web/blob/main/src/a.ts#section-L2',
    );
    expect(screen.getByRole('link', { name: 'part' })).toHaveAttribute(
      'href',
      '#section-part-two',
    );
    expect(screen.getByRole('heading', { name: 'Part two' })).toHaveAttribute(
      'id',
      'section-part-two',
    );
  });

  it('shows the source of Markdown when asked', async () => {
    renderForge('/forge/acme/web/blob/main/docs/index.md', content);
    await userEvent.click(
      await screen.findByRole('link', { name: 'Source' }, LONG),
    );
    expect(
      await screen.findByRole('region', { name: 'Content of index.md' }),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Rendered' })).toBeVisible();
  });

  it.each([
    ['logo.png', 'A binary file'],
    ['dump.sql', 'Too large to show here'],
  ])('offers %s for download', async (path, title) => {
    renderForge(`/forge/acme/web/blob/main/${path}`, content);
    expect(await screen.findByText(title, {}, LONG)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Download' })).toHaveAttribute(
      'href',
      `http://forge.test/acme/web/raw/commit/main/${path}`,
    );
  });

  it('says how to edit when an edit link led here', async () => {
    renderForge('/forge/acme/web/blob/main/src/a.ts?edit=true', content);
    expect(
      await screen.findByText('Files are edited in a clone', {}, LONG),
    ).toBeVisible();
  });

  it('says that a file does not exist', async () => {
    renderForge('/forge/acme/web/blob/main/none', content);
    expect(
      await screen.findByText('The file does not exist', {}, LONG),
    ).toBeVisible();
  });
});
