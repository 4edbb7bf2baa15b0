import { configApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { render, screen } from '@testing-library/react';
import { Logo, LogoProps } from './Logo';

function renderLogo(logo: object, props: LogoProps = {}) {
  const config = mockApis.config({
    data: { app: { title: 'Larkfield', branding: { logo } } },
  });
  return render(
    <TestApiProvider apis={[[configApiRef, config]]}>
      <Logo {...props} />
    </TestApiProvider>,
  );
}

describe('Logo', () => {
  it('is our mark beside the name by default', () => {
    const { container } = renderLogo({});
    expect(screen.getByText('Larkfield')).toBeInTheDocument();
    expect(container.querySelector('svg')).toBeInTheDocument();
  });

  it('is the picture of the company when configured', () => {
    renderLogo({ full: 'https://lark.example/logo.svg' });
    expect(screen.getByRole('img', { name: 'Larkfield' })).toHaveAttribute(
      'src',
      'https://lark.example/logo.svg',
    );
  });

  it('keeps the name for screen readers where only the mark fits', () => {
    renderLogo({ icon: 'data:image/svg+xml,x' }, { variant: 'icon' });
    expect(screen.getByRole('img', { name: 'Larkfield' })).toHaveAttribute(
      'src',
      'data:image/svg+xml,x',
    );
  });
});
