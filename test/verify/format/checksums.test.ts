import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fillPlaceholders } from '../../../src/rules/placeholder.ts';
import { crc32Base62, gitlabChecksum, grafanaChecksum } from '../../../src/verify/format/checksums.ts';

/** A token with its last character changed. */
function changed(token: string): string {
  return `${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`;
}

/** Published examples in parts, so that no scanner takes them for tokens here. */
function joined(...parts: readonly string[]): string {
  return parts.join('');
}

describe('the checksum of a token', () => {
  it.each([
    ['GitHub', crc32Base62, joined('ghp_', 'zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ', '0mLq17')],
    ['npm', crc32Base62, joined('npm_', 'zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ', '0mLq17')],
    ['Grafana', grafanaChecksum, joined('glsa_', 'iNValIdinValiDinvalidinvalidinva', '_5b582697')],
  ] as const)(
    'of %s is right as published, and wrong when a character is another',
    (_name, format, token) => {
      expect(format(token)).toEqual({ confidence: 'high', evidence: 'its checksum is right' });
      expect(format(changed(token))).toMatchObject({ confidence: 'medium' });
    },
  );

  it('of GitLab is that of all that stands before it', () => {
    const body = fillPlaceholders('glpat-{alnum:32}.01.0w');
    const token = `${body}${crc32(body).toString(36).padStart(7, '0')}`;
    expect(gitlabChecksum(token)).toMatchObject({ confidence: 'high' });
    expect(gitlabChecksum(changed(token))).toMatchObject({ confidence: 'medium' });
    expect(gitlabChecksum(`glrt-${token.slice(6)}`)).toMatchObject({ confidence: 'medium' });
  });

  it.each([
    [crc32Base62, 'ghp_{alnum:76}'],
    [crc32Base62, 'ghs_1_eyJ{alnum:20}.eyJ{alnum:20}.{alnum:40}'],
    [gitlabChecksum, 'glpat-{alnum:20}'],
    [grafanaChecksum, 'glsa_'],
    [crc32Base62, ''],
  ])('is not asked for where the kind has none: %#', (format, text) => {
    expect(format(fillPlaceholders(text))).toEqual({ confidence: null, evidence: null });
  });
});
