const digits32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const printable = /^[ -~]+$/;

/** What a text of 8 to 200 characters in base64 says, where that is printable; null: it is none. */
export function textOfBase64(value: string): string | null {
  if (!/^[A-Za-z0-9+/]{6,200}={0,2}$/.test(value) || value.length % 4 !== 0) {
    return null;
  }
  const text = Buffer.from(value, 'base64').toString('latin1');
  return printable.test(text) ? text : null;
}

/** What a text of 16 to 200 characters in base32 (RFC 4648) says, where that is printable; null: it is none. */
export function textOfBase32(value: string): string | null {
  if (!/^[A-Z2-7]{16,200}={0,6}$/.test(value)) {
    return null;
  }
  const bits = value.replaceAll(/[A-Z2-7]/g, (digit) => digits32.indexOf(digit).toString(2).padStart(5, '0'));
  const bytes = bits.match(/[01]{8}/g) ?? [];
  const text = String.fromCharCode(...bytes.map((byte) => parseInt(byte, 2)));
  return printable.test(text) ? text : null;
}
