import type { DigestFormat } from './format.ts';

/** OneList and eGroups, which Yahoo! Groups grew out of. */
export const onelist: DigestFormat = {
  name: 'onelist',
  servers: 'OneList, eGroups',
  parts: 'rows of 79 underscores, or `--- message ---`, and `Message: N`',
  belongs: ({ rule, block }) =>
    block.number !== null && /^(?:_{60,80}|-{20,40} message -{0,40})$/i.test(rule),
  test: () => true,
  endless: true,
};
