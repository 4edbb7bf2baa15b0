import { createBasketServer } from './server.ts';
import { MemoryBasketStore } from './store.ts';

const port = Number(process.env.PORT ?? 8080);
const server = createBasketServer({ store: new MemoryBasketStore() });

server.listen(port, () => console.log(`basket-service listens on ${port}`));

process.on('SIGTERM', () => {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
});
