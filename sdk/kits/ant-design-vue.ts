import type { Kit } from './kit.ts'

/** Read from version 4.2.6. */
export const antDesignVue: Kit = {
  name: 'ant-design-vue',
  widgets: [
    {
      shell: '.ant-select:has(> .ant-select-selector)',
      kinds: ['combobox', 'cascader', 'tags'],
      clear: '.ant-select-clear',
    },
    {
      shell: '.ant-picker',
      kinds: ['date', 'dateRange'],
      clear: '.ant-picker-clear',
    },
  ],
}
