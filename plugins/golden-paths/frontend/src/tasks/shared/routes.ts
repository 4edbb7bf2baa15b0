import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';

/** The page of one task. */
export const taskRoute = scaffolderPlugin.routes.ongoingTask;

/** The list of tasks. */
export const tasksRoute = scaffolderPlugin.routes.listTasks;

/** The form of a template. */
export const templateRoute = scaffolderPlugin.routes.selectedTemplate;

/** The list of templates. */
export const templatesRoute = scaffolderPlugin.routes.root;
