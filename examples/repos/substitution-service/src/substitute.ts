/** Something on a shelf. */
export interface Product {
  id: string;
  category: string;
  /** In cents. */
  price: number;
}

const DEARER = 1.2;

/**
 * What goes into the tote instead: of the same category, at most a fifth dearer,
 * and never what a customer has sent back before.
 */
export function substituteFor(
  wanted: Product,
  shelf: Product[],
  refused: ReadonlySet<string> = new Set(),
): Product | undefined {
  return shelf
    .filter(({ id }) => id !== wanted.id && !refused.has(id))
    .filter(({ category }) => category === wanted.category)
    .filter(({ price }) => price <= wanted.price * DEARER)
    .sort((a, b) => distance(a, wanted) - distance(b, wanted))
    .at(0);
}

function distance(a: Product, b: Product): number {
  return Math.abs(a.price - b.price);
}
