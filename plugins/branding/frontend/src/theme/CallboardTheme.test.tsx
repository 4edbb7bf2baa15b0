import { configApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { useTheme } from '@material-ui/core/styles';
import { render, screen } from '@testing-library/react';
import { CallboardTheme } from './CallboardTheme';

function Probe() {
  const theme = useTheme();
  return (
    <p>
      {[
        theme.palette.primary.main,
        theme.palette.background.default,
        theme.typography.fontFamily,
      ].join(' | ')}
    </p>
  );
}

function renderTheme(mode: 'light' | 'dark', colors?: object) {
  const config = mockApis.config({
    data: { app: { branding: { colors: { [mode]: colors ?? {} } } } },
  });
  render(
    <TestApiProvider apis={[[configApiRef, config]]}>
      <CallboardTheme mode={mode}>
        <Probe />
      </CallboardTheme>
    </TestApiProvider>,
  );
}

describe('CallboardTheme', () => {
  it('gives Material UI the colours and font of the tokens', () => {
    renderTheme('light');
    expect(
      screen.getByText('#5b3df5 | #faf9f7 | var(--cb-font)'),
    ).toBeInTheDocument();
    expect(document.body).toHaveAttribute('data-theme-name', 'callboard');
    expect(document.body).toHaveAttribute('data-theme-mode', 'light');
  });

  it('gives both the colours of the company', () => {
    renderTheme('dark', { accent: '#00c2a8', app: '#0a0a0a' });
    expect(
      screen.getByText('#00c2a8 | #0a0a0a | var(--cb-font)'),
    ).toBeInTheDocument();
    expect(document.body).toHaveAttribute('data-theme-mode', 'dark');
  });

  it('falls back to ours when a colour is none', () => {
    renderTheme('light', { accent: 'blurple' });
    expect(screen.getByText(/#5b3df5/)).toBeInTheDocument();
  });
});
