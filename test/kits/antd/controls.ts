import { endsOf } from '../page/logic.ts'
import { regions } from '../regions.ts'
import type { Field } from '../types.ts'
import { antd, createElement as h, type Node, type Props } from './runtime.js'

export interface Wiring {
  readonly field: Field
  readonly choices: readonly { readonly label: string; readonly value: string | number | boolean }[]
  readonly loading: boolean
  readonly placeholder: string
  readonly opened: () => void
  readonly blurred: () => void
  readonly mark: (instance: unknown) => void
}

/** The prop of a control that carries its value. */
export const valueProp = ({ kind }: Field) =>
  kind === 'checkbox' || kind === 'switch' ? 'checked' : kind === 'upload' ? 'fileList' : 'value'

/** Draws a control; the form item puts value and change handler in, unless given in `bound`. */
export function control(
  { field, choices, loading, placeholder, opened, blurred, mark }: Wiring,
  bound: Props = {},
): Node {
  const base = { ref: mark, ...bound }
  const { Cascader, Checkbox, DatePicker, Input, InputNumber, Radio, Select, Switch, Upload } = antd
  switch (field.kind) {
    case 'text':
      return h(Input, { ...base, placeholder, maxLength: field.max, allowClear: true, onBlur: blurred })
    case 'textarea':
      return h(Input.TextArea as typeof Input, { ...base, placeholder, rows: 3, maxLength: field.max })
    case 'number':
      return h(InputNumber, { ...base, min: 1, max: 120, placeholder, suffix: '个月' })
    case 'combobox':
    case 'tags':
      return h(Select, {
        ...base,
        options: choices.map((each) => ({ ...each })),
        placeholder,
        loading,
        notFoundContent: loading ? '加载中' : undefined,
        showSearch: field.look === 'filter' || field.look === 'virtual' ? { optionFilterProp: 'label' } : false,
        ...(field.kind === 'tags' ? { mode: 'multiple' } : {}),
        onOpenChange: (shown: boolean) => shown && opened(),
      })
    case 'cascader': {
      const value = field.stores === 'name' ? 'name' : 'code'
      return h(Cascader, {
        ...base,
        options: regions,
        fieldNames: { label: 'name', value, children: 'children' },
        placeholder,
        expandTrigger: 'hover',
      })
    }
    case 'date':
      return h(DatePicker, { ...base, format: field.date?.shown, placeholder })
    case 'dateRange':
      return h(DatePicker.RangePicker as typeof Input, {
        ...base,
        format: field.date?.shown,
        placeholder: endsOf(field, placeholder),
      })
    case 'radio':
      return h(Radio.Group as typeof Radio, {
        ...base,
        options: choices.map((each) => ({ ...each })),
        ...(field.look === 'buttons' ? { optionType: 'button', buttonStyle: 'solid' } : {}),
        ...(field.look === 'cards' ? { className: 'tile-group' } : {}),
      })
    case 'checkbox':
      return h(Checkbox, base, field.role === 'consent' ? field.label : '长期')
    case 'checkboxGroup':
      return h(Checkbox.Group as typeof Checkbox, { ...base, options: choices.map((each) => ({ ...each })) })
    case 'switch':
      return h(Switch, base)
    default:
      return h(
        Upload,
        { ...base, beforeUpload: () => false, maxCount: 1, accept: '.jpg,.jpeg,.png' },
        h(antd.Button, {}, '选择文件'),
      )
  }
}
