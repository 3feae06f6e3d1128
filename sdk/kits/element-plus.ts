import type { Kit } from './kit.ts'

/** Read from version 2.14.8. */
export const elementPlus: Kit = {
  name: 'element-plus',
  widgets: [
    {
      shell: '.el-select',
      kinds: ['combobox', 'tags'],
      clear: '.el-select__clear',
    },
    { shell: '.el-cascader', kinds: ['cascader'], clear: '.icon-circle-close' },
    { shell: '.el-date-editor', kinds: ['date', 'dateRange'], clear: '.clear-icon, .el-range__close-icon' },
  ],
}
