import {
  RiAlertLine,
  RiApps2Line,
  RiArticleLine,
  RiBankLine,
  RiBook2Line,
  RiBook3Line,
  RiBox3Line,
  RiChat1Line,
  RiCpuLine,
  RiDashboardLine,
  RiDatabase2Line,
  RiExternalLinkLine,
  RiFolderAddLine,
  RiGithubLine,
  RiGroupLine,
  RiImageLine,
  RiMailLine,
  RiMapPinLine,
  RiPlugLine,
  RiQuestionLine,
  RiSearchLine,
  RiStarFill,
  RiStarLine,
  RiUserLine,
  RemixiconComponentType,
} from '@remixicon/react';
import { IconBundleBlueprint } from '@backstage/plugin-app-react';

const components: Record<string, RemixiconComponentType> = {
  brokenImage: RiImageLine,
  catalog: RiBook3Line,
  chat: RiChat1Line,
  dashboard: RiDashboardLine,
  docs: RiArticleLine,
  email: RiMailLine,
  externalLink: RiExternalLinkLine,
  github: RiGithubLine,
  group: RiGroupLine,
  help: RiQuestionLine,
  'kind:api': RiPlugLine,
  'kind:component': RiCpuLine,
  'kind:domain': RiBankLine,
  'kind:group': RiGroupLine,
  'kind:location': RiMapPinLine,
  'kind:resource': RiDatabase2Line,
  'kind:system': RiApps2Line,
  'kind:template': RiBox3Line,
  'kind:user': RiUserLine,
  scaffolder: RiFolderAddLine,
  search: RiSearchLine,
  star: RiStarFill,
  techdocs: RiBook2Line,
  unstarred: RiStarLine,
  user: RiUserLine,
  warning: RiAlertLine,
};

/**
 * Icons of the app in our line style. All of the default keys are replaced:
 * the defaults are registered in a deprecated form that warns in the console.
 */
export const iconBundle = IconBundleBlueprint.make({
  name: 'callboard',
  params: {
    icons: Object.fromEntries(
      Object.entries(components).map(([key, Icon]) => [
        key,
        <Icon key={key} size="1em" aria-hidden="true" />,
      ]),
    ),
  },
});
