import { Entity } from '@backstage/catalog-model';
import {
  coreExtensionData,
  ExtensionBoundary,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
  EntityContentLayoutBlueprint,
  EntityIconLinkBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { IconLink } from './cards/IconLinks';
import { entityFilter } from './entityFilter';
import { apiLists, hasRelation, partLists } from './relationLists';

const people = { kind: { $in: ['user', 'group'] } };

const aboutCard = catalogPlugin
  .getExtension('entity-card:catalog/about')
  .override({
    *factory(originalFactory, { inputs, node, config }) {
      const linkData = EntityIconLinkBlueprint.dataRefs;
      const iconLinks: IconLink[] = inputs.iconLinks.map(link => ({
        id: link.node.spec.id,
        useProps: link.get(linkData.useProps),
        appliesTo: entityFilter(
          link.get(linkData.filterFunction) ??
            link.get(linkData.filterExpression),
        ),
      }));
      yield* originalFactory();
      yield EntityCardBlueprint.dataRefs.type(config.type ?? 'content');
      yield coreExtensionData.reactElement(
        ExtensionBoundary.lazy(node, () =>
          import('./cards/AboutCard').then(m => (
            <m.AboutCard iconLinks={iconLinks} />
          )),
        ),
      );
    },
  });

const linksCard = catalogPlugin
  .getExtension('entity-card:catalog/links')
  .override({
    params: {
      type: 'content',
      // People and teams have theirs in their profile.
      filter: {
        $all: [{ 'metadata.links': { $exists: true } }, { $not: people }],
      },
      loader: () => import('./cards/LinksCard').then(m => <m.LinksCard />),
    },
  });

const partsCard = EntityCardBlueprint.make({
  name: 'parts',
  params: {
    type: 'content',
    filter: (entity: Entity) => hasRelation(entity, partLists),
    loader: () => import('./cards/RelationCards').then(m => <m.PartsCard />),
  },
});

const apisCard = EntityCardBlueprint.make({
  name: 'apis',
  params: {
    type: 'content',
    filter: (entity: Entity) => hasRelation(entity, apiLists),
    loader: () => import('./cards/RelationCards').then(m => <m.ApisCard />),
  },
});

const ownerCard = EntityCardBlueprint.make({
  name: 'owner',
  params: {
    type: 'info',
    filter: { $not: { kind: { $in: ['user', 'group', 'location'] } } },
    loader: () => import('./cards/OwnerCard').then(m => <m.OwnerCard />),
  },
});

const profileCard = EntityCardBlueprint.make({
  name: 'profile',
  params: {
    type: 'info',
    filter: people,
    loader: () => import('./cards/ProfileCard').then(m => <m.ProfileCard />),
  },
});

const membersCard = EntityCardBlueprint.make({
  name: 'members',
  params: {
    type: 'content',
    filter: { kind: 'group' },
    loader: () => import('./cards/MembersCard').then(m => <m.MembersCard />),
  },
});

const ownershipCard = EntityCardBlueprint.make({
  name: 'ownership',
  params: {
    type: 'content',
    filter: people,
    loader: () =>
      import('./cards/OwnershipCard').then(m => <m.OwnershipCard />),
  },
});

const replacedCards = (
  [
    'entity-card:catalog/labels',
    'entity-card:catalog/depends-on-components',
    'entity-card:catalog/depends-on-resources',
    'entity-card:catalog/has-components',
    'entity-card:catalog/has-resources',
    'entity-card:catalog/has-subcomponents',
    'entity-card:catalog/has-subdomains',
    'entity-card:catalog/has-systems',
  ] as const
).map(id => catalogPlugin.getExtension(id).override({ disabled: true }));

// The header links to the source.
const sourceLink = catalogPlugin
  .getExtension('entity-icon-link:catalog/view-source')
  .override({ disabled: true });

/** The cards of the overview tab, in their order, and the stock ones they replace. */
export const entityCards = [
  aboutCard,
  ownershipCard,
  membersCard,
  partsCard,
  apisCard,
  ownerCard,
  profileCard,
  linksCard,
  sourceLink,
  ...replacedCards,
];

/** The layout of the overview and the tabs of this module. */
export const entityContents = [
  EntityContentLayoutBlueprint.make({
    name: 'overview',
    params: {
      loader: () => import('./OverviewLayout').then(m => m.OverviewLayout),
    },
  }),
  EntityContentBlueprint.make({
    name: 'dependencies',
    params: {
      path: '/dependencies',
      title: 'Dependencies',
      group: 'development',
      filter: { kind: { $in: ['component', 'api', 'resource', 'system'] } },
      loader: () =>
        import('./contents/DependenciesContent').then(m => (
          <m.DependenciesContent />
        )),
    },
  }),
];
