import { ReactNode } from 'react';
import { useParams } from 'react-router-dom';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import techdocsPlugin from '@backstage/plugin-techdocs/alpha';
import { Page } from '@callboard/ui';
import styles from './DocsReaderFrame.module.css';

/** The portal's page around the stock reader, named after what the docs are about. */
export function DocsReaderFrame(props: { children: ReactNode }) {
  const { kind = '', namespace = '', name = '' } = useParams();
  const { primaryTitle } = useEntityPresentation(
    stringifyEntityRef({ kind, namespace, name }),
  );
  const listLink = useRouteRef(techdocsPlugin.routes.root);
  return (
    <Page
      title={primaryTitle}
      breadcrumbs={listLink && [{ label: 'Docs', href: listLink() }]}
      flush
    >
      <div className={styles.reader}>{props.children}</div>
    </Page>
  );
}
