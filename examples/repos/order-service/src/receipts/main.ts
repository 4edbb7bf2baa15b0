import { createInterface } from 'node:readline';
import type { Order } from '../order.ts';
import { renderReceipt } from './render.ts';

/** Reads order events, one JSON object a line, and prints a receipt for each delivered order. */
for await (const line of createInterface({ input: process.stdin })) {
  const event = JSON.parse(line) as { type: string; order: Order };
  if (event.type === 'OrderDelivered') console.log(`${renderReceipt(event.order)}\n`);
}
