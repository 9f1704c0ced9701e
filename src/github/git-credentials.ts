/**
 * What git sends for a token, as `Authorization` of the scheme Basic takes it (RFC 7617):
 * https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/authenticating-as-a-github-app-installation
 */
export function gitCredentials(token: string): string {
  return Buffer.from(`x-access-token:${token}`).toString('base64');
}
