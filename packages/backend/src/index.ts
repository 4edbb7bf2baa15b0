import { createBackend } from '@backstage/backend-defaults';
import {
  platformServices,
  processRole,
  whenConfigured,
} from '@callboard/backend-kit';

const backend = createBackend();

// Platform behaviour
platformServices.forEach(service => backend.add(service));

// Templates
backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(import('@backstage/plugin-scaffolder-backend-module-gitea'));
backend.add(import('@backstage/plugin-scaffolder-backend-module-github'));
backend.add(import('@backstage/plugin-scaffolder-backend-module-gitlab'));
backend.add(
  import('@backstage/plugin-scaffolder-backend-module-notifications'),
);
backend.add(import('@callboard/plugin-golden-paths-backend'));

// Standards, with the template actions that ask them
backend.add(import('@callboard/plugin-scorecards-backend'));

// Everything else is up to the portal: a runner runs the tasks of templates only
if (processRole() === 'portal') {
  // Events between processes and pages
  backend.add(import('@backstage/plugin-events-backend'));
  backend.add(import('@backstage/plugin-signals-backend'));

  // App and proxy
  backend.add(import('@backstage/plugin-app-backend'));
  backend.add(import('@backstage/plugin-proxy-backend'));
  backend.add(import('@backstage/plugin-user-settings-backend'));

  // Sign-in: a provider is active only when auth.providers.<id> is configured
  backend.add(import('@backstage/plugin-auth-backend'));
  backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
  backend.add(import('@backstage/plugin-auth-backend-module-github-provider'));
  backend.add(import('@backstage/plugin-auth-backend-module-gitlab-provider'));
  backend.add(import('@backstage/plugin-auth-backend-module-google-provider'));
  backend.add(
    import('@backstage/plugin-auth-backend-module-microsoft-provider'),
  );

  // Catalog and where its entities come from
  backend.add(import('@backstage/plugin-catalog-backend'));
  backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
  backend.add(import('@backstage/plugin-catalog-backend-module-unprocessed'));
  backend.add(import('@backstage/plugin-catalog-backend-module-openapi'));
  backend.add(
    import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
  );
  backend.add(
    whenConfigured(
      'catalog.providers.github',
      () => import('@backstage/plugin-catalog-backend-module-github'),
    ),
  );
  backend.add(
    whenConfigured(
      'catalog.providers.githubOrg',
      () => import('@backstage/plugin-catalog-backend-module-github-org'),
    ),
  );
  backend.add(
    whenConfigured(
      'catalog.providers.gitlab',
      () => import('@backstage/plugin-catalog-backend-module-gitlab'),
    ),
  );
  backend.add(
    whenConfigured(
      'catalog.providers.gitlab',
      () => import('@backstage/plugin-catalog-backend-module-gitlab-org'),
    ),
  );

  // The embedded Git host and discovery of what it holds
  backend.add(import('@callboard/plugin-forge-backend'));

  // Docs, search, notifications
  backend.add(import('@backstage/plugin-techdocs-backend'));
  backend.add(import('@callboard/plugin-docs-engine-backend'));
  backend.add(import('@backstage/plugin-search-backend'));
  backend.add(import('@backstage/plugin-search-backend-module-catalog'));
  backend.add(import('@backstage/plugin-notifications-backend'));
  backend.add(
    whenConfigured(
      'notifications.processors.email',
      () => import('@backstage/plugin-notifications-backend-module-email'),
    ),
  );

  // Clusters
  backend.add(
    whenConfigured(
      'kubernetes.clusterLocatorMethods',
      () => import('@backstage/plugin-kubernetes-backend'),
    ),
  );

  // Operators and agents
  backend.add(import('@backstage/plugin-devtools-backend'));
  backend.add(import('@backstage/plugin-mcp-actions-backend'));

  // Policies, which the permissions of everything above are decided by
  backend.add(import('@callboard/plugin-access-backend'));
}

// A half-started portal must not stay: the process manager starts a new one.
backend.start().catch(error => {
  process.stderr.write(`${error}\n`);
  process.exit(1);
});
