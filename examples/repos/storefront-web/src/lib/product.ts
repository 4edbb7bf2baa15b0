export type Unit = 'KILOGRAM' | 'LITRE' | 'PIECE';

export type Product = {
  id: string;
  name: string;
  price: { amount: number; currency: string; before?: number };
  unitPrice?: { amount: number; per: Unit };
  availability: 'IN_STOCK' | 'LOW' | 'BACK_SOON' | 'GONE';
};
