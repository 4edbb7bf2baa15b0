import { createApp } from './app.ts';
import { logRequests } from './requestLog.ts';

const port = Number(process.env.PORT ?? 8080);
const server = logRequests(createApp()).listen(port, () => {
  console.log(`${{ values.name }} listens on http://localhost:${port}`);
});

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
  });
}
