import { useState } from 'react';
import { BasketBar } from './components/BasketBar.tsx';
import { ProductCard } from './components/ProductCard.tsx';
import { addTo, type Basket } from './lib/basket.ts';
import { useShelf } from './lib/useShelf.ts';

export function App() {
  const [basket, setBasket] = useState<Basket>({});
  const shelf = useShelf('dairy/milk');

  return (
    <>
      <header className="top">
        <img src="/lark.svg" alt="" width="32" height="32" />
        <h1>Larkfield</h1>
      </header>
      <main>
        {shelf.state === 'loading' && <p aria-busy="true">Stocking the shelf…</p>}
        {shelf.state === 'failed' && (
          <p role="alert">
            We could not reach the shop. <button onClick={shelf.retry}>Try again</button>
          </p>
        )}
        {shelf.state === 'ready' && (
          <ul className="shelf">
            {shelf.products.map(product => (
              <li key={product.id}>
                <ProductCard
                  product={product}
                  quantity={basket[product.id]?.quantity ?? 0}
                  onAdd={() => setBasket(addTo(basket, product))}
                />
              </li>
            ))}
          </ul>
        )}
      </main>
      <BasketBar basket={basket} />
    </>
  );
}
