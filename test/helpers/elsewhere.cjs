// Loaded into the built command by tests: names of NAMES lead to public addresses of theirs, and connections to those to a port of this machine.
// With REACHES_LOOPBACK whatever else is on this machine is reached as ever.
const dns = require('node:dns');
const net = require('node:net');
const { syncBuiltinESMExports } = require('node:module');

/** By host: a public address, and the port of this machine that stands for it. */
const names = JSON.parse(process.env.NAMES);
const ports = new Map(Object.values(names).map(({ address, port }) => [address, port]));

dns.promises.lookup = async (host) => {
  if (!(host in names)) throw Object.assign(new Error('unknown name'), { code: 'ENOTFOUND' });
  return [{ address: names[host].address, family: 4 }];
};

const connect = Reflect.get(net.Socket.prototype, 'connect');
net.Socket.prototype.connect = function (...args) {
  const [first] = Array.isArray(args[0]) ? args[0] : args;
  const options = typeof first === 'number' ? { port: first, host: args[1] } : first;
  const port = ports.get(options?.host);
  if (
    process.env.REACHES_LOOPBACK === '1' &&
    port === undefined &&
    /^(?:127\.|localhost$)/.test(options?.host ?? '')
  ) {
    return connect.apply(this, args);
  }
  // Whatever is not of the test stays on this machine.
  const elsewhere = { ...options, host: '127.0.0.1', port: port ?? 1 };
  return options?.path === undefined || options?.host !== undefined
    ? connect.call(this, elsewhere, ...args.slice(1).filter((one) => typeof one === 'function'))
    : connect.apply(this, args);
};
syncBuiltinESMExports();
