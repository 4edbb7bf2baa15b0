import { randomUUID } from 'node:crypto';
import type { Neighbours } from './place.ts';
import { createOrderServer } from './server.ts';
import { MemoryOrderStore } from './store.ts';

/** Alone on a laptop: everybody says yes, events go to the terminal. */
const agreeable: Neighbours = {
  reserveStock: async () => {},
  releaseStock: async () => {},
  confirmSlot: async () => {},
  authorise: async () => 'authorised',
  publish: async (type, order) => console.log(JSON.stringify({ type, order })),
};

const port = Number(process.env.PORT ?? 8080);
createOrderServer({
  store: new MemoryOrderStore(),
  neighbours: agreeable,
  newId: () => `ord_${randomUUID()}`,
  now: () => new Date(),
}).listen(port, () => console.log(`order-service listens on ${port}`));
