import type { HttpQuestion } from './question.ts';

/** The headers with those that prove the key of AWS: the secret itself is not sent. */
export async function signedHeaders(
  { url, method, headers, body }: Pick<HttpQuestion, 'url' | 'method' | 'headers' | 'body'>,
  { keyId, secret, sessionToken, service, region }: NonNullable<HttpQuestion['signature']>,
): Promise<Readonly<Record<string, string>>> {
  // Few scans need it.
  const { AwsV4Signer } = await import('aws4fetch');
  const signed = await new AwsV4Signer({
    url: url.href,
    method,
    headers,
    accessKeyId: keyId,
    secretAccessKey: secret,
    service,
    region,
    ...(body === null ? {} : { body }),
    ...(sessionToken === '' ? {} : { sessionToken }),
  }).sign();
  return Object.fromEntries(signed.headers);
}
