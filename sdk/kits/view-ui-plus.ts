import type { Kit } from './kit.ts'

/** Read from version 1.3.24, which goes on where iView ended and keeps its class names. */
export const viewUiPlus: Kit = {
  name: 'view-ui-plus',
  widgets: [
    {
      shell: '.ivu-select',
      kinds: ['combobox', 'tags'],
      clear: '.ivu-icon-ios-close-circle',
    },
    {
      shell: '.ivu-cascader',
      kinds: ['cascader'],
      clear: '.ivu-icon-ios-close-circle',
    },
    {
      shell: '.ivu-date-picker',
      kinds: ['date', 'dateRange'],
      clear: '.ivu-icon-ios-close-circle',
    },
  ],
}
