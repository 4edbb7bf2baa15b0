import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { publishedPolicyServiceRef } from '../publishedPolicy';
import { startAccess } from './startAccess';

/*
 * What a Replica starts as a process of its own. It writes a line for each
 * version that comes into force in it, with the time in milliseconds.
 */
const database = process.env.REPLICA_DATABASE;
if (!database) {
  throw new Error('REPLICA_DATABASE names no database');
}

const observer = createBackendPlugin({
  pluginId: 'observer',
  register(env) {
    env.registerInit({
      deps: {
        published: publishedPolicyServiceRef,
        rootLifecycle: coreServices.rootLifecycle,
      },
      async init({ published }) {
        let last: number | undefined;
        setInterval(() => {
          const { current } = published;
          if (current && current.version !== last) {
            last = current.version;
            const line = { version: last, at: Date.now() };
            process.stdout.write(`${JSON.stringify(line)}\n`);
          }
        }, 5);
      },
    });
  },
});

startAccess({ database, features: [observer] }).catch(error => {
  process.stderr.write(`${error}\n`);
  process.exit(1);
});
