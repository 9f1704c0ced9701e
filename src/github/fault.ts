import { NotAsked } from './not-asked.ts';

/** Why the API gave no answer that can be used. */
export interface GitHubFault {
  readonly kind:
    | 'stopped' // the scan was ended
    | 'rate-limited' // and waiting would take longer than is allowed
    | 'unauthorized' // no token, or one that is not valid
    | 'refused' // the token may not see it, or it is closed for legal reasons
    | 'not-found' // or hidden from this token
    | 'invalid' // what was sent makes no sense to the API
    | 'broken' // an error of the server, three times tried again
    | 'unreachable'; // no answer
  /** Null: there was no answer. */
  readonly status: number | null;
  /** In one line, with what to do where that is known; holds neither token nor scanned text. */
  readonly message: string;
}

/** What an error that a client threw means. Null: it is none of the API, but a bug. */
export function gitHubFault(error: unknown): GitHubFault | null {
  if (error instanceof NotAsked) {
    return { kind: error.kind, status: null, message: error.message };
  }
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') {
    return null;
  }
  const response = 'response' in error ? error.response : undefined;
  if (response === undefined) {
    return {
      kind: 'unreachable',
      status: null,
      message: `GitHub gives no answer: ${firstLine(error.message)}`,
    };
  }
  const { status } = error;
  return {
    kind: kindOf(status),
    status,
    message: `GitHub answers ${status}: ${told(status, response) ?? firstLine(error.message)}`,
  };
}

function kindOf(status: number): GitHubFault['kind'] {
  switch (status) {
    case 401:
      return 'unauthorized';
    case 403:
    case 451:
      return 'refused';
    case 404:
    case 410:
      return 'not-found';
    case 429:
      return 'rate-limited';
    default:
      return status < 500 ? 'invalid' : 'broken';
  }
}

function told(status: number, response: unknown): string | null {
  if (status === 401) {
    return 'the token is missing, wrong or expired: put a valid one into GITHUB_TOKEN';
  }
  // https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api#using-a-token-with-saml-single-sign-on
  return status === 403 && hasHeader(response, 'x-github-sso')
    ? 'the organisation asks for single sign-on: authorise the token for it in the settings of the account'
    : null;
}

function hasHeader(response: unknown, name: string): boolean {
  return (
    typeof response === 'object' &&
    response !== null &&
    'headers' in response &&
    typeof response.headers === 'object' &&
    response.headers !== null &&
    name in response.headers
  );
}

/** The documentation's address behind the message helps nobody here. */
function firstLine(message: string): string {
  const [line = ''] = message.replace(/ - https?:\/\/.*/s, '').split('\n');
  return line.slice(0, 200) || 'no reason given';
}
