import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import {
  scaffolderTemplateOutputsComponentRef,
  scaffolderTemplateOutputTemplateRefsRef,
} from '@backstage/plugin-scaffolder-react/alpha';

/** Replaces the list of tasks and their pages; the address stays. */
export const tasksSubPage = scaffolderPlugin
  .getExtension('sub-page:scaffolder/tasks')
  .override({
    factory(originalFactory, { inputs }) {
      const outputsComponents = inputs.templateOutputsComponents.map(input => ({
        component: input.get(scaffolderTemplateOutputsComponentRef),
        templateRefs: input.get(scaffolderTemplateOutputTemplateRefsRef),
      }));
      return originalFactory({
        params: {
          loader: () =>
            import('./TasksPage').then(m => (
              <m.TasksPage outputsComponents={outputsComponents} />
            )),
        },
      });
    },
  });
