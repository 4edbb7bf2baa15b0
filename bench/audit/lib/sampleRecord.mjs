const PLUGINS = ['catalog', 'scaffolder', 'permission', 'auth', 'access'];

/** A record as plugins hand it over, before secrets are taken out. */
export function sampleRecord(n) {
  return {
    at: new Date().toISOString(),
    pluginId: PLUGINS[n % PLUGINS.length],
    eventId: n % 7 ? 'entity-fetch' : 'entity-mutate',
    severity: n % 7 ? 'low' : 'medium',
    result: n % 2 ? 'started' : 'succeeded',
    actor: `user:default/person-${n % 500}`,
    ip: `10.0.${n % 200}.${n % 250}`,
    userAgent:
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
    request: 'GET /api/catalog/entities/by-query',
    ...(n % 3 === 0 && { target: `component:default/service-${n % 9000}` }),
    correlationId: `0af7651916cd43dd8448eb211c80${n}`,
    meta: {
      queryType: 'by-query',
      query: { filter: 'kind=component,spec.type=service', limit: '20' },
    },
  };
}
