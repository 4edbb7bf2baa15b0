import { formatPrice, formatUnitPrice } from '../lib/price.ts';
import type { Product } from '../lib/product.ts';

type Props = { product: Product; quantity: number; onAdd: () => void };

export function ProductCard({ product, quantity, onAdd }: Props) {
  const gone = product.availability === 'GONE';
  return (
    <article className="card">
      <strong>{product.name}</strong>
      <span>
        {product.price.before && <del>{formatPrice(product.price.before, product.price.currency)}</del>}
        {formatPrice(product.price.amount, product.price.currency)}
      </span>
      {product.unitPrice && (
        <span className="unit">{formatUnitPrice(product.unitPrice, product.price.currency)}</span>
      )}
      <button onClick={onAdd} disabled={gone} aria-label={`Add ${product.name} to basket`}>
        {gone ? 'Sold out' : quantity > 0 ? `In basket: ${quantity}` : 'Add'}
      </button>
    </article>
  );
}
