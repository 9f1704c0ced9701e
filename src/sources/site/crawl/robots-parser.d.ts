/** The package's own types say that it exports a default, and it is a function. */
declare module 'robots-parser' {
  interface Robots {
    isAllowed(url: string, userAgent: string): boolean | undefined;
    getCrawlDelay(userAgent: string): number | undefined;
    getSitemaps(): string[];
  }
  function robotsParser(url: string, text: string): Robots;
  export = robotsParser;
}
