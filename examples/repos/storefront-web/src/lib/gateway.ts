import type { Product } from './product.ts';

const SHELF = /* GraphQL */ `
  query Shelf($path: String!) {
    shelf(path: $path) {
      items {
        id
        name
        availability
        price { amount currency before }
        unitPrice { amount per }
      }
    }
  }
`;

/** One request per screen. GraphQL errors are errors, even when the status is 200. */
export async function fetchShelf(path: string, signal?: AbortSignal): Promise<Product[]> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: SHELF, variables: { path } }),
    signal,
  });
  if (!response.ok) throw new Error(`gateway answered ${response.status}`);
  const { data, errors } = await response.json();
  if (errors?.length) throw new Error(errors[0].message);
  return data.shelf.items;
}
