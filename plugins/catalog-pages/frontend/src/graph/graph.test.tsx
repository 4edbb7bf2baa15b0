import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anEntity } from '../__testUtils__/entities';
import { renderInCatalog } from '../__testUtils__/renderInCatalog';
import { seeNothing } from '../__testUtils__/seeNothing';
import { edgeLabel } from './edgeLabel';
import { GraphNode } from './GraphNode';
import { RelationsCard } from './RelationsCard';

// Drawings wait until they are seen.
beforeAll(seeNothing);

function related(count: number) {
  return anEntity({
    relations: Array.from({ length: count }, (_, index) => [
      'dependsOn',
      `resource:default/r${index}`,
    ]),
  });
}

describe('RelationsCard', () => {
  it('links to the large graph', async () => {
    await renderInCatalog(<RelationsCard />, { entity: related(2) });
    expect(
      await screen.findByRole('link', { name: 'Open the large graph' }),
    ).toHaveAttribute(
      'href',
      '/catalog-graph?rootEntityRefs%5B%5D=component%3Adefault%2Fcheckout',
    );
  });

  it('does not draw what nobody could read', async () => {
    await renderInCatalog(<RelationsCard />, { entity: related(15) });
    expect(
      await screen.findByText(/15 direct relations, too many/),
    ).toBeInTheDocument();
  });

  it('says when there is nothing to draw', async () => {
    await renderInCatalog(<RelationsCard />, { entity: related(0) });
    expect(await screen.findByText(/depends on nothing/)).toBeInTheDocument();
  });
});

describe('GraphNode', () => {
  it('leads to the page of the entity', async () => {
    await renderInCatalog(
      <svg>
        <GraphNode
          entity={anEntity({
            metadata: { title: 'Checkout service of the whole company' },
          })}
          focused={false}
        />
      </svg>,
    );
    expect(
      await screen.findByText('Checkout service of t…'),
    ).toBeInTheDocument();
    expect(screen.getByText('Component · service')).toBeInTheDocument();
    await userEvent.click(screen.getByText('Component · service'));
    expect(screen.getByLabelText('Address')).toHaveTextContent(
      '/catalog/default/component/checkout',
    );
  });
});

describe('GraphNode in the large graph', () => {
  it('leads to where it is told', async () => {
    await renderInCatalog(
      <svg>
        <GraphNode entity={anEntity()} focused={false} href="/?maxDepth=3" />
      </svg>,
    );
    await userEvent.click(await screen.findByText('Component · service'));
    expect(screen.getByLabelText('Address')).toHaveTextContent('/?maxDepth=3');
  });
});

describe('edgeLabel', () => {
  it('says in words how two entities relate', () => {
    expect(edgeLabel(['consumesApi', 'apiConsumedBy'])).toBe('consumes');
    expect(edgeLabel(['madeBy'])).toBe('madeBy');
    expect(edgeLabel([])).toBe('');
  });
});
