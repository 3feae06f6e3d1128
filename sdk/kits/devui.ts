import type { Kit } from './kit.ts'

/** Read from version 1.6.36. */
export const devui: Kit = {
  name: 'devui',
  widgets: [
    {
      shell: '.devui-select',
      kinds: ['combobox', 'tags'],
      clear: '.devui-select__clear',
    },
  ],
}
