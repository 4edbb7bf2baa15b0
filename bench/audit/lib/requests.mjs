import http from 'node:http';
import { percentile } from './percentile.mjs';
import { startWriter } from './writing.mjs';

const WARM_UP = 2000;

/**
 * Asks a server that reads from the database and audits as a plugin does: that
 * it began, and that it succeeded. In turns with a trail that keeps records and
 * with one that keeps none.
 *
 * @param {object} options `subject`, `knex`, `rounds`, `requests` of a round
 * @returns `{ without, with }`, each `{ p50, p95, cpuUs }` of a request
 */
export async function measureRequests({ subject, knex, rounds, requests }) {
  const { writer, trail } = startWriter(subject, knex);
  const kept = await serve(subject, knex, trail);
  const none = await serve(
    subject,
    knex,
    subject.createAuditTrail({ secrets: [] }),
  );
  const samples = { with: [], without: [] };
  await ask(kept, WARM_UP);
  await ask(none, WARM_UP);
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 ? ['with', 'without'] : ['without', 'with'];
    for (const name of order) {
      samples[name].push(await ask(name === 'with' ? kept : none, requests));
    }
  }
  await writer.close();
  kept.close();
  none.close();
  return Object.fromEntries(
    Object.entries(samples).map(([name, all]) => [
      name,
      {
        p50: percentile(
          all.flatMap(({ times }) => times),
          0.5,
        ),
        p95: percentile(
          all.flatMap(({ times }) => times),
          0.95,
        ),
        cpuUs: percentile(
          all.map(({ cpuUs }) => cpuUs),
          0.5,
        ),
      },
    ]),
  );
}

async function serve(subject, knex, trail) {
  const principal = { type: 'user', userEntityRef: 'user:default/ada' };
  const auditor = subject.RecordingAuditor.create({
    pluginId: 'bench',
    inner: {
      createEvent: async () => ({ async success() {}, async fail() {} }),
    },
    trail,
    auth: {},
    httpAuth: { credentials: async () => ({ principal }) },
  });
  const server = http.createServer(async (incoming, response) => {
    const request = Object.assign(incoming, {
      originalUrl: incoming.url,
      ip: '10.0.0.1',
      get: name => incoming.headers[name],
    });
    const event = await auditor.createEvent({
      eventId: 'entity-fetch',
      request,
      meta: { queryType: 'by-query', limit: 20 },
    });
    const { rows } = await knex.raw('select generate_series(1, 20) as n');
    await event.success();
    response.end(JSON.stringify(rows));
  });
  await new Promise(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return server;
}

async function ask(server, count) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const times = [];
  const before = process.cpuUsage();
  for (let sent = 0; sent < count; sent++) {
    const started = performance.now();
    await new Promise((resolve, reject) => {
      http
        .get(
          { port: server.address().port, host: '127.0.0.1', agent },
          answer => {
            answer.resume().on('end', resolve);
          },
        )
        .on('error', reject);
    });
    times.push(performance.now() - started);
  }
  const { user, system } = process.cpuUsage(before);
  agent.destroy();
  return { times, cpuUs: (user + system) / count };
}
