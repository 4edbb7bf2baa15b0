import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { scaffolderTranslationRef } from '@backstage/plugin-scaffolder/alpha';

/** Sentence case for the pages of the scaffolder that are not ours. */
export const scaffolderWords = TranslationBlueprint.make({
  name: 'scaffolder',
  params: {
    resource: createTranslationMessages({
      ref: scaffolderTranslationRef,
      messages: {
        'aboutCard.launchTemplate': 'Use template',
        'actionsPage.pageTitle': 'Installed actions',
        'fields.bitbucketRepoPicker.project.title': 'Allowed projects',
        'fields.bitbucketRepoPicker.workspaces.title': 'Allowed workspaces',
        'fields.giteaRepoPicker.owner.title': 'Available owners',
        'fields.githubRepoPicker.owner.title': 'Available owners',
        'fields.gitlabRepoPicker.owner.title': 'Available owners',
        'fields.repoUrlPicker.repository.title': 'Available repositories',
        'templateCustomFieldPage.title': 'Custom field explorer',
        'templateEditorPage.customFieldExplorer.fieldForm.title':
          'Field options',
        'templateEditorPage.customFieldExplorer.fieldPreview.title':
          'Field preview',
        'templateEditorPage.customFieldExplorer.preview.title': 'Template spec',
        'templateEditorPage.customFieldExplorer.selectFieldLabel':
          'Choose a custom field',
        'templateEditorPage.templateEditorIntro.createLocal.title':
          'Create a new template',
        'templateEditorPage.templateEditorIntro.fieldExplorer.title':
          'Custom field explorer',
        'templateEditorPage.templateEditorIntro.formEditor.title':
          'Template form playground',
        'templateEditorPage.templateEditorIntro.loadLocal.title':
          'Load a template directory',
        'templateEditorPage.templateFormPreviewer.title':
          'Load an existing template',
        'templateEditorPage.title': 'Template editor',
        'templateEditorToolbar.customFieldExplorerTooltip':
          'Custom field explorer',
        'templateEditorToolbar.installedActionsDocumentationTooltip':
          'Installed actions',
        'templateEditorToolbar.templatingExtensionsDocumentationTooltip':
          'Templating extensions',
        'templateFormPage.title': 'Template editor',
        'templateIntroPage.title': 'Manage templates',
        'templateListPage.additionalLinksForEntity.viewTechDocsTitle':
          'View docs',
        'templateListPage.contentHeader.registerExistingButtonTitle':
          'Register existing component',
        'templateListPage.templateGroups.otherTitle': 'Other templates',
        'templateWizardPage.pageContextMenu.editConfigurationTitle':
          'Edit configuration',
        'templatingExtensions.pageTitle': 'Templating extensions',
        'templatingExtensions.title': 'Templating extensions',
      },
    }),
  },
});
