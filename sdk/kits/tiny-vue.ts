import type { Kit } from './kit.ts'

/** Read from version 3.31. */
export const tinyVue: Kit = {
  name: 'tiny-vue',
  widgets: [
    { shell: '.tiny-select', kinds: ['combobox', 'tags'], press: '.tiny-input__inner' },
    { shell: '.tiny-cascader', kinds: ['cascader'], press: '.tiny-input__inner' },
    { shell: '.tiny-picker', kinds: ['date', 'dateRange'], clear: '.tiny-range__close-icon' },
  ],
}
