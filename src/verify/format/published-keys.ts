import { once } from '../../model/once.ts';

/**
 * Private keys that everybody has, by the SHA-256 fingerprint of the public one as `ssh-keygen -l` prints it (RFC 4253, section 6.6):
 * RSA, ECDSA and Ed25519.
 *
 * Made with ssh-keygen from what is published: github.com/hashicorp/vagrant (keys), github.com/rapid7/ssh-badkeys,
 * github.com/paramiko/paramiko (tests, demos).
 */
const published: ReadonlyMap<string, string> = new Map([
  [
    'a key that comes with Vagrant',
    `
      1M4RzhMyWuFS/86uPY/ce2prh/dVTHW7iD2RhpquOZA WkvqjnyPAeC0cbPErYiGP9vqHdgL1MqqvPdIe3lvHgI
    `,
  ],
  [
    'a key that devices are shipped with',
    `
      Z+q4XhSwWY7q0BIDVPR1v/S306FjGBsid7tLq/8kIxM 9prMbqhS4QteoFQ1ZRJDqSBLWoHXPyKB0iWR05Ghro4
      s5Qw/PocHrvXYHlxaQvSI8lodaJiuCZrTp+KjEUw0tc F9KYIspH9Bhy0ohvvWPEgP5HeCUIeZZ5pA+8Xu2Eky8
      RPT99EeL7WwwWvtuzjRJmLQT2DL4zEh8WG/VxUQZhIg KI1opHyhNi8e6cj1kBs2K5TuPj6NE5+8o6hcsQjKSY8
      Lcl4dCjOz4H377asQgXNBK+kjKgD/RNMVZk0aMh5iYE BpW4vxx4JMfXNh6PPa9w80x6YsDa7OZ1LcBCRwYJM/g
      1T/tv+kuYxJkYpiCsuhb/SE8pLB7gkzTH43h/LjQ3cs BuCSIg4STeG8QYS8dKSXGCQWpHB/Pe7FDRF3WpseB9E
      AogxJW7+Yzu2/Xe2IYAf6VaWRJTBlan754aruVaqp0Q m714YoMFjzLJdHQbu7sRH96Bxo8TzmuAbFqBjUAhECI
      gIJVV2fPBgDqCqTr/+m8B9Hh2KOPvxVoTCM1p6hBwdE csFEfFe32uUoWQLco1YyjRQqpuy1pluZFFvK/Lo1EJo
      IO79IWaJRJC8/ZM2PfpsxzkpOk4+RY0pqbWt0v95hPg +LQ1rkRWS3U5xJbzlCGyuiOoqsfkU3z8sveqU28bOjg
      0RCgva9fjvPn6TkN89hkVQHIpHkKfvfsGmYtnOgki0g HboyXnlo62NK5QYnTXT8/rKywPHrSoyvVfKMQIaPnKc
      WtRSB8XG5R0LFE1KvRKV7sa2pTCQBpbVm8W7QLbCb5A mzY0RSkZv3Rz5pSZcucTACZEhLko2ahTG2HhkiymQNA
      MQXcP/tTXWJKfrytgQwPZgJyAt0WqdZTjRJ9qBeHQl8 MAQzAYCHIdlpbeld30qcnjU5nVRp42GNVft2YwaJdY0
      iEYIZLsY3MtHzshoEMMdokU6JL6ilrp12zdZpzSf/hs Lb30DJg8YvCnhbVVhw6k/WRtxXKN8+4TVZVQQhDVD7U
      BHnRC+5WxXWTFjmXxUq/2PLljU8/X9bbcpiNEEk1xG0 Kdko2iZS8DAI8ZEYEhlWJOEoJ3J1FVoKIThHuKPxXy8
      kTEn/MpGqbKcbRbBzhdthwzf1MZGExI4gVWaf9gNbA4 AKABay46vBa2bhMYZU2V/z5uqlAUXcuBTxMkW4MHd9s
      v4+GWcG3ffxI72Au29EPundqWtdVVHaRwYffOKqYslw zaEfS0zzZ4DyGf0BjXPPkEi+6puzJs73EkbEm3XSSqU
      CJ/U/F9xf4ngDgjZL2+OPBoSGZ7gEU18oCjVWPL0qqE z7xWJ0J6BW3zXhBrdcz0Pi9U88TfSQY/zdPYeyPbxyA
      XOWiL0SiIchHnl1UAGqSwR+jwxBPM9ihiBg06Pk0yHg fKki+o9MyIk8XUThmRfoejJudcef7mGvkooMCBLyqCM
      4REJomy/ZbGbLVcbZzR/i6CQuzF+EI6DMvu/lHCxh4M HCKmculX8PrmEXYtnKn3xMnHdnHC/A7+gceWmZNnq0A
      aKZMxi51eXUYwJRXJ01Jy+iL6QLyhFUaMOG0cSSKJYc Gh0eIu1Aym/yqjFYOrnTBfhYI7b++0NQIvkjwsGfFvI
    `,
  ],
  [
    'a test key of Paramiko',
    `
      OhNL391d/beeFnxxg18AwWVYTAHww+D4djEE7Co0Yng BrQG04oNKUETjKCeL4ifkARASg3yxS/pUHl3wWM26Yg
      J6VESFdD3xSChn8y9PzWzeF+1tl892mOy2TqkMLO4ow PgRtOVzop1xE3HKfKZCX9BQ26jb0cDPhVPJn6Ncd+xE
      X8KVZrZHRuMT7Sk5aEvjoHBO3/DfFnguELFAAWJcpiE gS77hXIdYORpQQz4zE2jGK/4A9oKIOnpl/41+VC7Nfs
      JCluROU017Asa3uXLaZUoiLxfkNIVPQNS1XSWNTFMd4 zdi2SEOxcegSe59/ROSPVwZQjHuuxRgyrazpXpeIdYM
      3IBDT/vhj7a/KLk0eOJGmAwr61J1BDyJFzcN1uR7svo Ca8QpCjidisbr71f7ChwVUhmihqQBo9uRP9j66xpKvk
      vijWjn8kDy5J+W12WfaRfew8XSv0PYC1q+EAwoYNavM yGChUa/FSl7RyyWAE9BJ/Nsl8gNFXsa9zyuXEi2vJ3s
      j9MjfcEwC+S2CgkNmQnZ8G4KurEvg0D9+69F3cANMCA
    `,
  ],
]);

const sources: () => ReadonlyMap<string, string> = once(
  () =>
    new Map(
      [...published].flatMap(([source, fingerprints]) =>
        fingerprints
          .trim()
          .split(/\s+/)
          .map((fingerprint) => [fingerprint, source] as const),
      ),
    ),
);

/** Whose key it is, for people; null: nobody is known to have published it. */
export function publisherOf(fingerprint: string): string | null {
  return sources().get(fingerprint) ?? null;
}
