/** How a web server is told to serve a folder. */
export interface ServerSettings {
  readonly root: string;
  /** Folders list their files, the server's status is public, files whose names start with a dot are served. */
  readonly isOpen: boolean;
  /** Of Apache: whether it obeys `.htaccess`. Default: it does not. */
  readonly obeysHtaccess?: boolean;
}

/** A web server of Debian. */
export interface WebServer {
  readonly name: string;
  readonly isThere: boolean;
  /** Serves a folder until the test has ended, PHP included; gives the address. */
  readonly serve: (settings: ServerSettings) => Promise<string>;
  /** What rules find of itself when it is open, by its default names. */
  readonly ownRules: readonly string[];
}
