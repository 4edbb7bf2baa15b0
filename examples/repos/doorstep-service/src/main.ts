import { createApp } from './app.ts';

const port = Number(process.env.PORT ?? 8080);
const server = createApp();
server.requestTimeout = 5_000; // Drivers are on the road: better ask again.
server.listen(port, () => {
  console.log(`doorstep-service listens on http://localhost:${port}`);
});

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
  });
}
