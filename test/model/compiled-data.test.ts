import { expect, it } from 'vitest';
import { compiledData, packData } from '../../src/model/compiled-data.ts';

it('gives back each of the data by its name', () => {
  const data = {
    'cloud rules': ['a'],
    components: { text: 'site packs=[]\nplaybooks=1' },
    'live checks': [],
    playbooks: [{ title: 'Clé' }],
    'site packs': null,
  };
  const packed = packData(data);
  expect(JSON.parse(compiledData('components', packed))).toEqual(data.components);
  expect(JSON.parse(compiledData('playbooks', packed))).toEqual(data.playbooks);
  expect(JSON.parse(compiledData('site packs', packed))).toBeNull();
});
