import { h, type VNodeChild } from 'vue'
import * as devui from 'vue-devui'
import css from 'vue-devui/style.css?inline'
import { boot } from '../page/host.ts'
import { endsOf } from '../page/logic.ts'
import type { Field } from '../types.ts'
import { tableRow, vueForm } from '../vue/form.ts'
import { type Bind, plainComponent as c, type Frame, type Item, type VueKit } from '../vue/kit.ts'
import { truth } from './truth.ts'

const several = ({ kind }: Field) =>
  kind === 'tags' || kind === 'checkboxGroup' || kind === 'upload' || kind === 'dateRange'
const model = ({ value, set, mark }: Bind) => ({ ref: mark, modelValue: value, 'onUpdate:modelValue': set })

function upload({ value, set, mark }: Bind) {
  return h('div', { ref: mark as never }, [
    h(c(devui.Upload), {
      modelValue: value,
      'onUpdate:modelValue': set,
      uploadOptions: { uri: '/upload' },
      autoUpload: false,
    }),
  ])
}

function control(bind: Bind): VNodeChild {
  const { field, placeholder, choices, value, set, opened, mark } = bind
  switch (field.kind) {
    case 'text':
      return h(c(devui.Input), { ...model(bind), placeholder, clearable: true })
    case 'textarea':
      return h(c(devui.Textarea), { ...model(bind), placeholder })
    case 'number':
      return h(c(devui.InputNumber), { ...model(bind), min: 1, max: 120 })
    case 'combobox':
    case 'tags':
      return h(c(devui.Select), {
        ...model(bind),
        placeholder,
        multiple: field.kind === 'tags',
        filter: field.look === 'filter',
        'allow-clear': true,
        options: choices.map((each) => ({ name: each.label, value: each.value })),
        onToggleChange: (shown: boolean) => shown && opened(),
      })
    case 'date':
      return h(c(devui.DatePickerPro), { ...model(bind), placeholder, format: 'YYYY-MM-DD' })
    case 'dateRange':
      return h(c(devui.DRangeDatePickerPro), {
        ...model(bind),
        placeholder: endsOf(field, placeholder),
        format: 'YYYY-MM-DD',
      })
    case 'radio':
      return h(c(devui.RadioGroup), { ...model(bind), direction: 'row' }, () =>
        choices.map((each) =>
          h(
            c(field.look === 'buttons' ? devui.RadioButton : devui.Radio),
            { value: each.value, key: String(each.value) },
            () => each.label,
          ),
        ),
      )
    case 'checkbox':
      return h(c(devui.Checkbox), { ...model(bind), label: '长期' })
    case 'checkboxGroup':
      return h(c(devui.CheckboxGroup), { ...model(bind), direction: 'row' }, () =>
        choices.map((each) => h(c(devui.Checkbox), { key: String(each.value), value: each.value, label: each.label })),
      )
    case 'switch':
      return h('span', { ref: mark as never }, [h(c(devui.Switch), { modelValue: value, 'onUpdate:modelValue': set })])
    default:
      return upload(bind)
  }
}

function item(each: Item): VNodeChild {
  const { field, layout, control: inside } = each
  if (layout === 'table') return tableRow(each)
  return h(c(devui.FormItem), { key: field.id, label: layout === 'placeholder' ? '' : field.label }, () =>
    h('div', { style: 'width:100%' }, [inside]),
  )
}

const frame = ({ page, layout, body, after }: Frame): VNodeChild => [
  page.sections.map((section) =>
    h('section', { class: 'block', key: section.title }, [
      h('h2', section.title),
      h(c(devui.Form), { layout: layout === 'top' ? 'vertical' : 'horizontal', data: {}, labelSize: 'lg' }, () =>
        body(section),
      ),
    ]),
  ),
  after(),
]

const kit: VueKit = {
  empty: (field) =>
    several(field)
      ? []
      : field.kind === 'checkbox' || field.kind === 'switch'
        ? false
        : field.kind === 'number'
          ? undefined
          : '',
  control,
  item,
  frame,
  button: (text, press, primary) =>
    h(c(devui.Button), { variant: primary ? 'solid' : 'outline', onClick: press }, () => text),
}

boot({ truth, css: [css], mount: vueForm(kit) })
