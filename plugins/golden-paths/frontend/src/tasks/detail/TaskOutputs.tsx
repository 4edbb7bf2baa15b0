import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import type {
  ScaffolderOutputLink,
  ScaffolderTaskOutput,
} from '@backstage/plugin-scaffolder-common';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { KindIcon, Section } from '@callboard/ui';
import { RiLinksLine } from '@remixicon/react';
import ReactMarkdown from 'react-markdown';
import { Link } from 'react-router-dom';
import styles from './TaskOutputs.module.css';

function OutputCard({ link }: { link: ScaffolderOutputLink }) {
  const toEntity = useRouteRef(entityRouteRef);
  const entity = link.entityRef ? parseEntityRef(link.entityRef) : undefined;
  const href = entity ? toEntity?.(entity) : link.url;
  const place = link.entityRef ?? link.url;
  if (!href) {
    return null;
  }
  const content = (
    <>
      {entity ? (
        <KindIcon kind={entity.kind} className={styles.icon} />
      ) : (
        <RiLinksLine size={18} aria-hidden="true" className={styles.icon} />
      )}
      <span className={styles.text}>
        <span className={styles.title}>{link.title ?? place}</span>
        {link.title && <span className={styles.place}>{place}</span>}
      </span>
    </>
  );
  return (
    <li>
      {/^[a-z][a-z0-9+.-]*:/i.test(href) ? (
        <a href={href} className={styles.card} rel="noopener">
          {content}
        </a>
      ) : (
        <Link to={href} className={styles.card}>
          {content}
        </Link>
      )}
    </li>
  );
}

/** What a task made: its links as cards and its texts. */
export function TaskOutputs({ output }: { output: ScaffolderTaskOutput }) {
  const links = (output.links ?? []).filter(
    ({ url, entityRef }) =>
      entityRef || /^(https?:|mailto:|\/)/i.test(url ?? ''),
  );
  const texts = (output.text ?? []).filter(({ content }) => content);
  return (
    <>
      {links.length > 0 && (
        <Section title="What it made" variant="plain">
          <ul className={styles.cards}>
            {links.map((link, index) => (
              <OutputCard key={index} link={link} />
            ))}
          </ul>
        </Section>
      )}
      {texts.map(({ title, content }, index) => (
        <Section key={index} title={title ?? 'Result'}>
          <div className={styles.markdown}>
            <ReactMarkdown
              components={{
                // What scrolls must be reachable with the keyboard.
                // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
                pre: ({ children }) => <pre tabIndex={0}>{children}</pre>,
              }}
            >
              {content ?? ''}
            </ReactMarkdown>
          </div>
        </Section>
      ))}
    </>
  );
}
