import { countOf, totalOf, type Basket } from '../lib/basket.ts';
import { formatPrice } from '../lib/price.ts';

export function BasketBar({ basket }: { basket: Basket }) {
  const count = countOf(basket);
  if (count === 0) return null;
  const { amount, currency } = totalOf(basket);
  return (
    <aside className="bar" aria-live="polite">
      <span>
        {count} {count === 1 ? 'item' : 'items'}
      </span>
      <strong>{formatPrice(amount, currency)}</strong>
    </aside>
  );
}
