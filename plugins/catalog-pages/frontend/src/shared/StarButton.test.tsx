import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anEntity } from '../__testUtils__/entities';
import { renderInCatalog } from '../__testUtils__/renderInCatalog';
import { StarButton } from './StarButton';

describe('StarButton', () => {
  it('stars an entity and takes the star away again', async () => {
    await renderInCatalog(<StarButton entity={anEntity()} name="Checkout" />);
    const star = await screen.findByRole('button', { name: 'Star Checkout' });
    expect(star).toHaveAttribute('aria-pressed', 'false');
    await userEvent.click(star);
    expect(star).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(star);
    expect(star).toHaveAttribute('aria-pressed', 'false');
  });
});
