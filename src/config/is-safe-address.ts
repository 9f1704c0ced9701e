/** Whether what is sent there crosses no network in clear: encrypted, or to this machine. */
export function isSafeAddress({ protocol, hostname }: URL): boolean {
  const isThisMachine = /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isThisMachine);
}
