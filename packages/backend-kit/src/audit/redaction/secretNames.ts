/** Parts of names whose values are secrets, letters only and in lower case. */
const PARTS =
  /authorization|cookie|passw|passphrase|secret|token|apikey|accesskey|privatekey|signingkey|encryptionkey|credential|sessionid|signature|connectionstring|jwt|bearer/;

/** Names that are secrets only as a whole: `pin` is, `spinning` is not. */
const WHOLE = /^(auth|otp|pat|pin|pwd|sid|sig)$/;

/** Names that look like secrets and are not. */
const HARMLESS = /^(tokentype|tokencount|secretref|secretname|tokensubject)$/;

/**
 * Whether a key or a header of this name holds a secret, such as `X-Api-Key`,
 * `clientSecret` and `GITHUB_TOKEN`.
 */
export function isSecretName(name: string): boolean {
  const letters = name.toLowerCase().replace(/[^a-z]/g, '');
  return WHOLE.test(letters) || isSecretPhrase(letters);
}

/** The same for keys of the configuration, where `auth` is a section. */
export function isSecretConfigKey(name: string): boolean {
  return isSecretPhrase(name.toLowerCase().replace(/[^a-z]/g, ''));
}

function isSecretPhrase(letters: string): boolean {
  return PARTS.test(letters) && !HARMLESS.test(letters);
}
