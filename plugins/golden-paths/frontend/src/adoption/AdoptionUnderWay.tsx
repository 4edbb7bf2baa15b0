import { Alert } from '@backstage/ui';
import type { TemplateUpdate } from '@callboard/plugin-golden-paths-common';
import { EntityLink, Section } from '@callboard/ui';
import { UpdateLink } from '../updates/UpdateLink';
import styles from './AdoptPage.module.css';

/** The pull request that brings a service to its template, until the portal knows that it was merged. */
export function AdoptionUnderWay({ update }: { update: TemplateUpdate }) {
  if (update.state === 'opening') {
    return (
      <Alert
        status="info"
        isPending
        title="The pull request is being opened"
        description="You can leave this page; the work goes on."
      />
    );
  }
  if (update.state === 'merged') {
    return (
      <Alert
        status="info"
        isPending
        title="The pull request is merged"
        description="The portal reads the repository now. This page goes on by itself."
      />
    );
  }
  return (
    <Section title="The pull request is open">
      <div className={styles.form}>
        <p>
          Once it is merged, the service follows{' '}
          <EntityLink entity={update.templateRef} showIcon={false} />.
        </p>
        <UpdateLink update={update} />
      </div>
    </Section>
  );
}
