import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  FactCollector,
  RetryLaterError,
  scorecardsCollectorExtensionPoint,
} from '@callboard/plugin-scorecards-node';

const ANNOTATION = 'example.com/rota';

/** Who is on call for a component. */
export function createOnCallCollector(baseUrl: string): FactCollector {
  return {
    id: 'on-call',
    title: 'On call',
    facts: [
      { name: 'people', type: 'number', title: 'People in the rota' },
      { name: 'testedAt', type: 'date', title: 'Last test of the pager' },
    ],
    appliesTo: { [`metadata.annotations.${ANNOTATION}`]: { $exists: true } },
    every: { hours: 6 },
    async collect({ entity, signal }) {
      const rota = entity.metadata.annotations?.[ANNOTATION] ?? '';
      const url = `${baseUrl}/rotas/${encodeURIComponent(rota)}`;
      const response = await fetch(url, { signal });
      if (response.status === 429) {
        const inAMinute = new Date(Date.now() + 60_000);
        throw new RetryLaterError('The rotas are busy', inAMinute);
      }
      if (!response.ok) {
        throw new Error(`The rota ${rota} answered ${response.status}`);
      }
      const { people, testedAt } = await response.json();
      return { people: people.length, testedAt };
    },
  };
}

export const onCallModule = createBackendModule({
  pluginId: 'scorecards',
  moduleId: 'on-call',
  register(env) {
    env.registerInit({
      deps: {
        collectors: scorecardsCollectorExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ collectors, config }) {
        const baseUrl = config.getString('onCall.baseUrl');
        collectors.addCollector(createOnCallCollector(baseUrl));
      },
    });
  },
});
