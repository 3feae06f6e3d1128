import type { Kit } from './kit.ts'

/** Read from version 6.6.8. Its date pickers are called as those of Ant Design Vue. */
export const antd: Kit = {
  name: 'antd',
  widgets: [
    {
      shell: '.ant-select:has(> .ant-select-content)',
      kinds: ['combobox', 'cascader', 'tags'],
      clear: '.ant-select-clear',
    },
  ],
}
