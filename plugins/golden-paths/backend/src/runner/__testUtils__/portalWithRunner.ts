import { createBackend } from '@backstage/backend-defaults';
import { platformServices, processRole } from '@callboard/backend-kit';
import { noteModule } from './noteModule';

/*
 * What tests start as a portal, which starts itself once more as its runner:
 * the same list as the real one, without what tasks do not need.
 */
const backend = createBackend();
platformServices.forEach(service => backend.add(service));
backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(import('../../index'));
backend.add(noteModule);
if (processRole() === 'portal') {
  backend.add(import('@backstage/plugin-catalog-backend'));
  backend.add(
    import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
  );
}
backend.start().catch(error => {
  process.stderr.write(`${error}\n`);
  process.exit(1);
});
