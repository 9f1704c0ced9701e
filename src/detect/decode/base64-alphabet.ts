const characters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The class of characters that both alphabets of RFC 4648 have. */
export const shared = 1;
/** The class of `+` and `/`. */
export const standard = 2;
/** The class of `-` and `_`. */
export const urlSafe = 4;

/** The class of each byte; 0: in no alphabet. */
export const classes = new Uint8Array(256);
/** The six bits that each byte stands for. */
export const sextets = new Uint8Array(256);

for (const [value, byte] of Buffer.from(characters).entries()) {
  classes[byte] = value < 62 ? shared : standard;
  sextets[byte] = value;
}
for (const [index, byte] of Buffer.from('-_').entries()) {
  classes[byte] = urlSafe;
  sextets[byte] = 62 + index;
}
