/**
 * A signature that somebody else did not give: the agent, the hardware key, or the person at it. Thrown, since whoever
 * signs has nothing to hand on; `run` prints the message, which says what to do.
 * @example new SigningRefused('Found no ssh-keygen, expected the one of OpenSSH.')
 */
export class SigningRefused extends Error {
  override readonly name = 'SigningRefused';
}
