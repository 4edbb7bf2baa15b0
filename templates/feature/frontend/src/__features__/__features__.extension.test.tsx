import { fetchApiRef } from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { __domainId__Plugin } from '../plugin';

describe('page:__domain__/__features__', () => {
  it('shows what the backend answers', async () => {
    const item = {
      id: '1',
      title: 'First',
      createdBy: 'plugin:scaffolder',
      createdAt: '2025-01-01T00:00:00.000Z',
    };
    const answer = async (input: RequestInfo | URL) =>
      String(input).endsWith('/api/__domain__/__features__')
        ? Response.json({ items: [item] })
        : Response.json({}, { status: 404 });
    renderTestApp({
      features: [__domainId__Plugin],
      initialRouteEntries: ['/__domain__/__features__'],
      apis: [[fetchApiRef, { fetch: answer }]],
    });
    expect(
      await screen.findByText('First', {}, { timeout: 10_000 }),
    ).toBeVisible();
    expect(
      screen.getByRole('heading', { level: 1, name: '__FeaturesTitle__' }),
    ).toBeVisible();
  });
});
