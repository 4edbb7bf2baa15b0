import type { TemplateDraft } from '../TemplateDraft';
import styles from './Outline.module.css';
import { TextAt } from './TextAt';

/** What a template is called and who answers for it. */
export function HeadPart({ draft }: { draft: TemplateDraft }) {
  const fields: [string, (string | number)[], boolean][] = [
    ['Name', ['metadata', 'name'], true],
    ['Title', ['metadata', 'title'], false],
    ['Description', ['metadata', 'description'], false],
    ['Type', ['spec', 'type'], true],
    ['Owner', ['spec', 'owner'], false],
    [
      'Version',
      ['metadata', 'annotations', 'backstage.io/template-version'],
      false,
    ],
  ];
  return (
    <section className={styles.part}>
      <h2>About</h2>
      <div className={styles.pair}>
        {fields.map(([label, path, isRequired]) => (
          <TextAt key={label} {...{ draft, path, label, isRequired }} />
        ))}
      </div>
    </section>
  );
}
