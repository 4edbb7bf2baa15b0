import type { Entity } from '@backstage/catalog-model';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aDrift, anUpdate } from '../__testUtils__/drift';
import { FakeDrift } from '../__testUtils__/FakeDrift';
import { renderOnPortal } from '../__testUtils__/renderOnPortal';
import { driftApiRef } from '../updates/apis';
import { TemplateCard } from './TemplateCard';

const plain: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'orders', namespace: 'default' },
};

const made: Entity = {
  ...plain,
  metadata: {
    ...plain.metadata,
    annotations: {
      'backstage.io/source-template': 'template:default/node-service',
    },
  },
};

/** Renders the card; the function it answers brings it into view. */
function openCard(drift: FakeDrift, entity = made) {
  const shown: (() => void)[] = [];
  Object.assign(globalThis, {
    IntersectionObserver: class {
      constructor(notify: IntersectionObserverCallback) {
        shown.push(() =>
          notify(
            [{ isIntersecting: true } as IntersectionObserverEntry],
            this as unknown as IntersectionObserver,
          ),
        );
      }
      observe() {}
      disconnect() {}
    },
  });
  renderOnPortal(<TemplateCard />, { entity, apis: [[driftApiRef, drift]] });
  return async () => {
    await screen.findByRole('region', { name: 'Template' });
    await act(async () => shown.forEach(show => show()));
  };
}

describe('the card of the template', () => {
  it('asks once, when it is seen', async () => {
    const drift = new FakeDrift([aDrift()]);
    const show = openCard(drift);
    await screen.findByRole('region', { name: 'Template' });
    expect(drift.queries).toEqual([]);
    await show();
    expect(await screen.findByText('Behind')).toBeVisible();
    expect(drift.queries).toEqual([
      { entityRef: 'component:default/orders', limit: 1 },
    ]);
  });

  it('says what it is from, how far it is from that, and what was answered', async () => {
    const drift = new FakeDrift([
      aDrift({
        answers: { name: 'orders', port: 8080 },
        update: anUpdate({
          state: 'merged',
          endedAt: '2026-01-12T12:00:00.000Z',
        }),
      }),
    ]);
    await openCard(drift)();
    const card = screen.getByRole('region', { name: 'Template' });
    expect(
      await within(card).findByRole('link', {
        name: 'What the update changes: 1 file',
      }),
    ).toHaveAttribute(
      'href',
      '/golden-paths/updates/services/component/default/orders',
    );
    expect(card).toHaveTextContent(/Made from.*node-service.*v1v2.*Merged/);
    await userEvent.click(within(card).getByText('2 answers'));
    expect(within(card).getByText('8080')).toBeVisible();
  });

  it('offers adoption, without a call, where no template is known', async () => {
    const drift = new FakeDrift();
    await openCard(drift, plain)();
    expect(
      await screen.findByRole('link', { name: 'Adopt into a template' }),
    ).toHaveAttribute(
      'href',
      '/golden-paths/updates/adopt/component/default/orders',
    );
    expect(drift.queries).toEqual([]);
  });

  it('offers adoption where the version is not known', async () => {
    await openCard(new FakeDrift())();
    expect(
      await screen.findByText(/does not say at which version/),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Adopt into a template' }),
    ).toBeVisible();
  });

  it('leads from what shares a repository to its component', async () => {
    await openCard(new FakeDrift(), { ...made, kind: 'API' })();
    expect(
      await screen.findByText(/on the page of the component there/),
    ).toBeVisible();
    expect(
      screen.queryByRole('link', { name: 'Adopt into a template' }),
    ).toBeNull();
  });

  it('knows the template by the relation too', async () => {
    const drift = new FakeDrift([aDrift({ source: 'adopted' })]);
    await openCard(drift, {
      ...plain,
      relations: [
        { type: 'scaffoldedFrom', targetRef: 'template:default/node-service' },
      ],
    })();
    expect(await screen.findByText('Adopted into')).toBeVisible();
  });

  it('says when it could not be loaded', async () => {
    const drift = new FakeDrift();
    drift.failing = new Error('no connection');
    await openCard(drift)();
    expect(await screen.findByText('no connection')).toBeVisible();
  });
});
