import styles from './MatrixGrid.module.css';

/** Holds the place of columns that are not rendered. */
export function Gap(props: { columns: number; width: number }) {
  const { columns, width } = props;
  return columns > 0 ? (
    <td
      aria-hidden="true"
      className={styles.gap}
      style={{ width: columns * width, minWidth: columns * width }}
    />
  ) : null;
}
