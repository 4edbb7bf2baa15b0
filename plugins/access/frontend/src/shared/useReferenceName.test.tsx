import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { useReferenceName } from './useReferenceName';

function Name({ of }: { of: string }) {
  return <p>“{useReferenceName(of)}”</p>;
}

describe('useReferenceName', () => {
  it.each([
    ['user:default/ada', '“ada”'],
    ['task:4f', '“task:4f”'],
    ['', '“”'],
  ])('calls %j %s', async (text, name) => {
    renderInTestApp(<Name of={text} />);
    expect(await screen.findByText(name)).toBeVisible();
  });
});
