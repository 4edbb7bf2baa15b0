import http from 'node:http';

const credentials = {
  principal: { type: 'user', userEntityRef: 'user:default/ada' },
};

/** Serves what pages ask, to somebody who may see everything. */
export async function serve(scorecards) {
  const { subject, cards, overview, history, standards } = scorecards;
  const httpAuth = { credentials: async () => credentials };
  const permissions = {
    authorize: async questions => questions.map(() => ({ result: 'ALLOW' })),
  };
  const entities = new subject.VisibleEntities({
    getEntitiesByRefs: async ({ entityRefs }) => ({
      items: entityRefs.map(() => ({})),
    }),
  });
  const reader = subject.DefaultCardReader.create(scorecards);
  const app = subject.express();
  app.use(
    subject.createCardsRouter({
      httpAuth,
      cards: subject.AuthorizedCardsService.create({
        entities,
        permissions,
        userInfo: {
          getUserInfo: async () => ({
            ownershipEntityRefs: ['group:default/team-77'],
          }),
        },
        inner: subject.DefaultCardsService.create({ reader, cards, standards }),
      }),
    }),
  );
  app.use(
    subject.createOverviewRouter({
      httpAuth,
      overview: subject.AuthorizedOverviewService.create({
        entities,
        permissions,
        inner: subject.DefaultOverviewService.create({
          history,
          standards,
          readModel: subject.CachedOverviewReadModel.create(overview),
        }),
      }),
    }),
  );
  const server = http.createServer(app);
  await new Promise(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return server;
}

const pick = (count, from = 0) => from + Math.floor(Math.random() * count);
const team = () => `group=group:default/team-${pick(450, 50)}`;
const system = () => `system=system:default/system-${pick(2000)}`;
const department = () => `group=group:default/team-${pick(49, 1)}`;
const domain = () => `domain=domain:default/domain-${pick(50)}`;
const track = () => ['production', 'security', 'documentation'][pick(3)];

/** What pages ask, other values each time. */
export const PATHS = {
  card: entities => `/entities/component/default/service-${pick(entities)}`,
  attention: () => '/attention',
  'list of a level': () =>
    `/entities?track=${track()}&level=${['none', 'bronze', 'silver'][pick(3)]}&limit=25`,
  'results of a check': () =>
    `/checks/check-number-${pick(40)}/results?outcome=fail&limit=25`,
  'overview of everybody': () => '/overview',
  'overview of a scope': () =>
    `/overview?${[team, system, department, domain][pick(4)]()}`,
  'standings of groups': () => '/overview/standings?by=group&limit=50',
  'standings of systems': () =>
    `/overview/standings?by=system&track=${track()}&limit=50`,
  'trend of everybody': () => `/overview/trend?track=${track()}`,
  'trend of a scope': () =>
    `/overview/trend?track=${track()}&${[team, system, department, domain][pick(4)]()}`,
};

/**
 * Asks for one path again and again.
 *
 * @param {object} options `server`, `path` that makes one, `requests` in all, `atOnce`
 * @returns milliseconds of each, in the order in which they ended
 */
export async function ask({ server, path, requests, atOnce = 1 }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: atOnce });
  const { port } = server.address();
  const times = [];
  let sent = 0;
  const worker = async () => {
    while (sent++ < requests) {
      const started = performance.now();
      await get({ port, agent, path: path() });
      times.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  agent.destroy();
  return times;
}

function get({ port, agent, path }) {
  return new Promise((resolve, reject) => {
    http
      .get({ host: '127.0.0.1', port, agent, path }, response => {
        response
          .resume()
          .on('end', () =>
            response.statusCode === 200
              ? resolve()
              : reject(new Error(`${path} answered ${response.statusCode}`)),
          );
      })
      .on('error', reject);
  });
}
