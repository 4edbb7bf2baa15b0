/** A backend that gives one answer and remembers what it was asked. */
export function fetching(
  body: unknown,
  options: { status?: number; type?: string } = {},
) {
  const { status = 200, type = 'application/json' } = options;
  const asked: string[] = [];
  const sent: unknown[] = [];
  return {
    asked,
    sent,
    discoveryApi: {
      getBaseUrl: async (plugin: string) => `http://portal/api/${plugin}`,
    },
    fetchApi: {
      async fetch(input: unknown, init?: RequestInit) {
        asked.push(`${init?.method ?? 'GET'} ${input}`);
        sent.push(init?.body ? JSON.parse(String(init.body)) : undefined);
        const text = typeof body === 'string' ? body : JSON.stringify(body);
        return new Response(status === 204 ? undefined : text, {
          status,
          headers: { 'content-type': type },
        });
      },
    },
  };
}

/** A backend that refuses, as Backstage writes it. */
export function refusing(
  status: number,
  error: { name: string; message: string },
) {
  return fetching({ error, response: { statusCode: status } }, { status });
}
