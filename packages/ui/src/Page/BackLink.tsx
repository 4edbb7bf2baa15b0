import { Link } from 'react-router-dom';
import styles from './BackLink.module.css';

/** Leads from a page to the list that it belongs to. */
export function BackLink(props: { href: string; label: string }) {
  return (
    <Link to={props.href} className={styles.back}>
      {props.label}
    </Link>
  );
}
