import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  entityRouteRef,
  MockStarredEntitiesApi,
  starredEntitiesApiRef,
} from '@backstage/plugin-catalog-react';
import type { TemplateCardComponentProps } from '@backstage/plugin-scaffolder-react/alpha';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TemplateCard } from './TemplateCard';

const template: TemplateCardComponentProps['template'] = {
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: {
    name: 'node-service',
    title: 'TypeScript service',
    description: 'An HTTP service on Node.js',
    tags: ['recommended'],
  },
  spec: { type: 'service', steps: [] },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/platform' }],
};

async function renderCard(props: Partial<TemplateCardComponentProps> = {}) {
  renderInTestApp(<TemplateCard template={template} {...props} />, {
    apis: [[starredEntitiesApiRef, new MockStarredEntitiesApi()]],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });
  return screen.findByRole('article', { name: 'TypeScript service' });
}

describe('TemplateCard', () => {
  it('says what the template makes and who keeps it', async () => {
    const card = await renderCard();
    expect(card).toHaveTextContent('An HTTP service on Node.js');
    expect(within(card).getByText('service')).toBeInTheDocument();
    expect(within(card).getByText('recommended')).toBeInTheDocument();
    expect(
      await within(card).findByRole('link', { name: 'platform' }),
    ).toHaveAttribute('href', '/catalog/default/group/platform');
  });

  it('leads to the form', async () => {
    const onSelected = jest.fn();
    await renderCard({ onSelected });
    await userEvent.click(
      screen.getByRole('button', { name: 'Choose TypeScript service' }),
    );
    expect(onSelected).toHaveBeenCalledTimes(1);
  });

  it('offers no way in to those who may not create', async () => {
    const card = await renderCard({ onSelected: undefined });
    expect(
      within(card).queryByRole('button', { name: /Choose/ }),
    ).not.toBeInTheDocument();
  });

  it('can be starred', async () => {
    const card = await renderCard();
    await userEvent.click(
      within(card).getByRole('button', { name: 'Star TypeScript service' }),
    );
    expect(
      await within(card).findByRole('button', {
        name: 'Unstar TypeScript service',
      }),
    ).toBeInTheDocument();
  });
});
