/** Whether a host is this machine: nobody stands between. */
export function isLoopback(hostname: string): boolean {
  return /^(?:localhost|.{1,253}\.localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$/.test(hostname);
}
