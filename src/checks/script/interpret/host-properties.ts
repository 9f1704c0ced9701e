import { type FieldLabel, type Label, unknown, type Unknown } from './value.ts';

/** Other names of the window: frames may be others, yet of the same site. */
const windows = new Set(['window', 'self', 'top', 'parent', 'globalThis', 'frames', 'opener']);

const labelOfPath: Readonly<Record<string, Label>> = {
  'document.cookie': 'cookie',
  'document.referrer': 'referrer',
  'document.URL': 'location',
  'document.documentURI': 'location',
  'document.baseURI': 'location',
  'document.domain': 'location',
  'document.title': 'page',
  'document.documentElement.innerHTML': 'page',
  'document.documentElement.outerHTML': 'page',
  'document.body.innerHTML': 'page',
  'document.body.innerText': 'page',
  'document.body.outerHTML': 'page',
  'document.body.textContent': 'page',
  'document.documentElement.clientWidth': 'size',
  'document.documentElement.clientHeight': 'size',
  outerWidth: 'size',
  outerHeight: 'size',
  innerWidth: 'size',
  innerHeight: 'size',
};

const sizes = /^screen\./;
const agents =
  /^navigator\.(?:userAgent|appVersion|platform|vendor|languages?|maxTouchPoints|webdriver|plugins|userAgentData|oscpu)/;
const locations = /^location(?:\.(?:href|pathname|host|hostname|search|hash|origin|toString|protocol))?$/;

/** What a field holds, whatever asks for it. */
const contents =
  /^(?:value|defaultValue|valueAsNumber|rawValue|selectedOptions|selectedIndex|checked|files)$/;
const keys = /^(?:key|keyCode|which|charCode|code|data)$/;
/** Steps from an element to others that are about the same fields. */
const sameFields =
  /^(?:\d{1,6}|target|srcElement|currentTarget|elements|form|originalEvent|parentNode|parentElement|children|childNodes|firstChild|item|0|composedPath|path|delegateTarget|relatedTarget|options)$/;

/** The window, in whichever way it is named. */
export function isWindow(path: string): boolean {
  return windows.has(path);
}

/** A global of the browser, or one that nothing here declares. */
export function hostGlobal(name: string): Unknown {
  if (isWindow(name)) {
    return unknown(undefined, { path: 'window' });
  }
  return ofPath(name);
}

/** As many as scripts use; paths are bounded in length. */
const maxKnownPaths = 5000;
const knownPaths = new Map<string, Unknown>();

function ofPath(path: string): Unknown {
  const known = knownPaths.get(path);
  if (known !== undefined) {
    return known;
  }
  const made = unknownAt(path);
  if (knownPaths.size < maxKnownPaths) {
    knownPaths.set(path, made);
  }
  return made;
}

function unknownAt(path: string): Unknown {
  const label: Label | undefined = Object.hasOwn(labelOfPath, path)
    ? labelOfPath[path]
    : sizes.test(path)
      ? 'size'
      : agents.test(path)
        ? 'agent'
        : locations.test(path)
          ? 'location'
          : /^(?:local|session)Storage\./.test(path)
            ? 'storage'
            : undefined;
  return unknown(label === undefined ? undefined : new Set([label]), { path });
}

/** What a property of something of the browser is. */
export function hostProperty(target: Unknown, name: string): Unknown {
  const { path, labels, of } = target;
  if (isWindow(path)) {
    return hostGlobal(name);
  }
  if (path === 'event' && keys.test(name)) {
    return unknown(new Set([...labels, 'key']), { path: 'event.key' });
  }
  if (of !== null) {
    return fieldProperty(target, name, of);
  }
  if (name === 'location' && /^(?:document|window|element.*)$/.test(path)) {
    return ofPath('location');
  }
  if (name === 'defaultView' || name === 'contentWindow') {
    return unknown(undefined, { path: 'window' });
  }
  if (name === 'ownerDocument' || name === 'contentDocument') {
    return unknown(undefined, { path: 'document' });
  }
  if (name === 'forms' && path === 'document') {
    return unknown(undefined, { path: 'element(form)', of: 'form' });
  }
  if (path === '' || path.length > 80) {
    return unknown(labels);
  }
  const own = ofPath(`${path}.${name}`);
  return labels.size === 0 ? own : unknown(new Set([...labels, ...own.labels]), { path: own.path });
}

function fieldProperty({ path, labels }: Unknown, name: string, of: FieldLabel): Unknown {
  if (contents.test(name)) {
    return unknown(new Set([...labels, of]), { path: 'field.value' });
  }
  if (path === 'event' && sameFields.test(name)) {
    return unknown(labels, { path: /target|srcElement/i.test(name) ? 'element' : 'event', of });
  }
  if (sameFields.test(name)) {
    return unknown(labels, { path: 'element', of });
  }
  if (/^(?:innerText|textContent|innerHTML|outerHTML)$/.test(name)) {
    return unknown(labels, { path: `${path}.${name}` });
  }
  return unknown(labels, {
    path: path.length > 80 ? 'element' : `${path}.${name}`,
    of: name === 'style' ? null : of,
  });
}
