/** What a browser for pages that nobody trusts is started with. */
export interface BrowserFlags {
  readonly profileDir: string;
  readonly userAgent: string;
  /** Of the certificate that the guard shows for all hosts: SHA-256 of its public key in base64. */
  readonly publicKeyHash: string;
  readonly hasSandbox: boolean;
}

/** Nothing that a browser does for itself is wanted: no updates, reports, guesses at what its user wants. */
const quiet = [
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-extensions-with-background-pages',
  '--disable-component-update',
  '--disable-crash-reporter',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-features=AutofillServerCommunication,MediaRouter,OptimizationHints,Translate',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--password-store=basic',
  '--use-mock-keychain',
];

/** A page that nobody looks at must run all the same, and needs no graphics card. */
const unseen = [
  '--headless',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  // Containers have little shared memory.
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-renderer-backgrounding',
  '--hide-scrollbars',
  '--mute-audio',
];

/**
 * Pages have proxies of their own (`BrowserContext`). What the browser asks for itself gets nowhere: nothing listens there,
 * and no name resolves.
 */
const closed = [
  '--proxy-server=http://127.0.0.1:1',
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
  // WebRTC would pass by the proxy. Chrome takes the first spelling alone, its headless shell the second.
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-quic',
  '--dns-prefetch-disable',
  '--block-new-web-contents',
  '--deny-permission-prompts',
  '--disable-file-system',
  '--disable-notifications',
];

/** In megabytes, of the objects of one page's scripts. */
const maxScriptMemory = 384;

/** The browser's command line. */
export function browserFlags({
  profileDir,
  userAgent,
  publicKeyHash,
  hasSandbox,
}: BrowserFlags): readonly string[] {
  return [
    ...quiet,
    ...unseen,
    ...closed,
    ...(hasSandbox ? [] : ['--no-sandbox']),
    `--js-flags=--max-old-space-size=${maxScriptMemory}`,
    '--remote-debugging-pipe',
    `--user-data-dir=${profileDir}`,
    `--user-agent=${userAgent}`,
    `--ignore-certificate-errors-spki-list=${publicKeyHash}`,
    'about:blank',
  ];
}
