import type { HttpTemplate, JsonTemplate, LiveCheck, SmtpTemplate } from '../../model/live-check.ts';
import { render, renderAddress, type Values } from './template.ts';

/** What is asked: it holds the secret, and must not be shown or stored. */
export type Question = HttpQuestion | SmtpQuestion;

export interface HttpQuestion {
  readonly kind: 'http';
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly signature: Signature | null;
}

interface Signature {
  readonly keyId: string;
  readonly secret: string;
  readonly sessionToken: string;
  readonly service: string;
  readonly region: string;
}

export interface SmtpQuestion {
  readonly kind: 'smtp';
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

/** Where mail is handed in: others are not mail servers, or not to be asked from outside (RFC 8314, 3.3). */
const mailPorts: ReadonlySet<string> = new Set(['25', '465', '587', '2465', '2525', '2587']);

/** Fills a check's templates; null: the values do not fit into a request. */
export function questionOf({ question }: LiveCheck, values: Values): Question | null {
  return question.kind === 'http' ? httpQuestion(question, values) : smtpQuestion(question, values);
}

function httpQuestion(template: HttpTemplate, values: Values): HttpQuestion | null {
  const url = renderAddress(template.url, values);
  const { basic, form, json, signature } = template;
  const headers: Record<string, string> = {};
  for (const [name, text] of Object.entries(template.headers)) {
    headers[name.toLowerCase()] = render(text, values);
  }
  if (basic !== null) {
    headers['authorization'] = `Basic ${Buffer.from(render(basic, values)).toString('base64')}`;
  }
  if (url === null || !Object.values(headers).every((text) => /^[\x20-\x7e]*$/.test(text))) {
    return null;
  }
  const { method } = template;
  return { kind: 'http', url, method, headers, ...body(), signature: signed() };

  function body(): Pick<HttpQuestion, 'body'> {
    if (form !== null) {
      headers['content-type'] = 'application/x-www-form-urlencoded';
      const body = new URLSearchParams();
      Object.entries(form).forEach(([name, text]) => body.set(name, render(text, values)));
      return { body: String(body) };
    }
    if (json !== null) {
      headers['content-type'] = 'application/json';
      return { body: JSON.stringify(renderJson(json, values)) };
    }
    return { body: method === 'POST' ? '' : null };
  }

  function signed(): Signature | null {
    return signature === null
      ? null
      : {
          keyId: render(signature.keyId, values),
          secret: render('{secret}', values),
          sessionToken: render(signature.sessionToken, values),
          service: signature.service,
          region: render(signature.region, values),
        };
  }
}

function renderJson(template: JsonTemplate, values: Values): unknown {
  if (typeof template === 'string') {
    return render(template, values);
  }
  if (Array.isArray(template)) {
    return template.map((item: JsonTemplate) => renderJson(item, values));
  }
  return typeof template === 'object'
    ? Object.fromEntries(Object.entries(template).map(([key, item]) => [key, renderJson(item, values)]))
    : template;
}

function smtpQuestion(template: SmtpTemplate, values: Values): SmtpQuestion | null {
  const host = render(template.host, values).toLowerCase();
  const port = render(template.port, values);
  const user = render(template.user, values);
  const password = render('{secret}', values);
  const isHost =
    /^[a-z0-9.-]{1,253}$|^\[?[0-9a-f:.]{2,45}\]?$/.test(host) && URL.canParse(`https://${host}/`);
  // A line of SMTP ends the command: what holds one is no login.
  const fits = [user, password].every((text) => text !== '' && !/[\0\r\n]/.test(text));
  return isHost && mailPorts.has(port) && fits
    ? { kind: 'smtp', host, port: Number(port), user, password }
    : null;
}
