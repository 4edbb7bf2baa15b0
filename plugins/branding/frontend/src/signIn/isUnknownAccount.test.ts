import { isUnknownAccount } from './isUnknownAccount';

describe('isUnknownAccount', () => {
  it.each([
    'Failed to sign-in, unable to resolve user identity. Please verify that …',
    'Refresh failed; caused by Error: User not found',
    'user:default/ana is not in the catalog, so this account has no access any more',
  ])('knows "%s"', message => {
    expect(isUnknownAccount(message)).toBe(true);
    expect(isUnknownAccount(new Error(message))).toBe(true);
  });

  it.each([undefined, 'The popup was closed', new Error('Invalid nonce')])(
    'takes %p for another failure',
    error => {
      expect(isUnknownAccount(error)).toBe(false);
    },
  );
});
