import type { Rule } from '@callboard/plugin-scorecards-common';
import { toYaml } from '../editing/rules/ruleText';
import { ruleLines } from '../editing/rules/ruleLines';
import styles from './RuleWords.module.css';

/** A rule in words, and as YAML for those who want to know exactly. */
export function RuleWords(props: { rule: Rule; always?: string }) {
  const { rule, always = 'Nothing: it always holds' } = props;
  if (Object.keys(rule).length === 0) {
    return <p className={styles.words}>{always}</p>;
  }
  return (
    <div className={styles.rule}>
      <div className={styles.words}>
        {ruleLines(rule).map((line, index) => (
          // Lines come twice, and nothing here moves.
          // eslint-disable-next-line react/no-array-index-key
          <div key={index} className={styles.line}>
            {line}
          </div>
        ))}
      </div>
      <details className={styles.exact}>
        <summary>As YAML</summary>
        {/* What scrolls must be reachable with the keyboard. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <pre tabIndex={0}>{toYaml(rule)}</pre>
      </details>
    </div>
  );
}
