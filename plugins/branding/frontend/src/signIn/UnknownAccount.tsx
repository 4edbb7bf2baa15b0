import { Button } from '@backstage/ui';
import { ForbiddenState } from '@callboard/ui';
import { useBranding } from '../config/useBranding';

/** What an {@link UnknownAccount} needs. */
export interface UnknownAccountProps {
  onChangeAccount: () => void;
}

/** Tells somebody whose account leads to no user of the catalog what to do. */
export function UnknownAccount({ onChangeAccount }: UnknownAccountProps) {
  const { title, signIn } = useBranding();
  const contact = signIn.contact ?? { title: 'your platform team' };
  return (
    <div role="alert">
      <ForbiddenState
        size="compact"
        title="Your account has no access"
        action={
          <Button variant="primary" onPress={onChangeAccount}>
            Try another account
          </Button>
        }
      >
        <p>
          You signed in, but nobody in the catalog of {title} has this account.
        </p>
        <p>
          If you are new, ask{' '}
          {contact.url ? (
            <a href={contact.url}>{contact.title}</a>
          ) : (
            contact.title
          )}{' '}
          to add you. Say which address you signed in with. If you have a second
          account, use that one.
        </p>
      </ForbiddenState>
    </div>
  );
}
