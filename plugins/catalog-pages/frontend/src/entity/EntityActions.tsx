import { Entity } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { RiCodeSSlashLine, RiPlayLine } from '@remixicon/react';
import { kindInfo } from '../shared/kinds';
import { templateRouteRef } from '../routes';
import { sourceUrl } from './sourceUrl';

/** The buttons of the header: open the source, and use a template. */
export function EntityActions(props: { entity: Entity }) {
  const { entity } = props;
  const templateLink = useRouteRef(templateRouteRef);
  const source = sourceUrl(entity);
  const isTemplate = kindInfo(entity.kind).kind === 'template';
  return (
    <>
      {source && (
        <ButtonLink
          href={source}
          variant="secondary"
          iconStart={<RiCodeSSlashLine />}
        >
          Source
        </ButtonLink>
      )}
      {isTemplate && templateLink && (
        <ButtonLink
          href={templateLink({
            namespace: entity.metadata.namespace ?? 'default',
            templateName: entity.metadata.name,
          })}
          iconStart={<RiPlayLine />}
        >
          Use template
        </ButtonLink>
      )}
    </>
  );
}
