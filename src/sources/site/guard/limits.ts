/** What a crawl may cost. */
export interface CrawlLimits {
  /** Default: 500. */
  readonly maxPages: number;
  /** Redirects and repeated requests included. Default: 5000. */
  readonly maxRequests: number;
  /** Requests per second and host. Default: 4. */
  readonly rate: number;
  /** Of one response, headers to the end. Default: 30 seconds. */
  readonly responseMs: number;
  /** Of one body, unpacked. Default: 20 MB. */
  readonly maxBodyBytes: number;
  /** Of a source map, which is larger than its script. Default: 50 MB. */
  readonly maxMapBytes: number;
  /** Of all bodies together. Default: 1 GB. */
  readonly maxTotalBytes: number;
}

export const defaultLimits: CrawlLimits = {
  maxPages: 500,
  maxRequests: 5000,
  rate: 4,
  responseMs: 30_000,
  maxBodyBytes: 20e6,
  maxMapBytes: 50e6,
  maxTotalBytes: 1e9,
};

export const maxRedirects = 5;
