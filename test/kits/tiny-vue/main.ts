import * as tiny from '@opentiny/vue'
import css from '@opentiny/vue-theme/index.css?inline'
import { h, type VNodeChild } from 'vue'
import { boot } from '../page/host.ts'
import { endsOf } from '../page/logic.ts'
import { type Region, regions } from '../regions.ts'
import type { Field } from '../types.ts'
import { tableRow, vueForm } from '../vue/form.ts'
import { type Bind, plainComponent as c, type Frame, type Item, type VueKit } from '../vue/kit.ts'
import { truth } from './truth.ts'

const several = ({ kind }: Field) => kind === 'tags' || kind === 'checkboxGroup' || kind === 'upload'
const model = ({ value, set, mark }: Bind) => ({ ref: mark, modelValue: value, 'onUpdate:modelValue': set })

interface Node {
  readonly value: string
  readonly label: string
  readonly children?: readonly Node[]
}
const nodes = (list: readonly Region[]): Node[] =>
  list.map(({ code, name, children }) => ({
    value: code,
    label: name,
    ...(children ? { children: nodes(children) } : {}),
  }))

interface Stored {
  readonly name: string
}

function upload({ set, mark }: Bind) {
  return h('div', { ref: mark as never }, [
    h(
      c(tiny.TinyFileUpload),
      {
        action: '/upload',
        autoUpload: false,
        limit: 3,
        onChange: (_file: Stored, files: readonly Stored[]) => set(files.map(({ name }) => ({ name }))),
        onRemove: (_file: Stored, files: readonly Stored[]) => set(files.map(({ name }) => ({ name }))),
      },
      { trigger: () => h(c(tiny.TinyButton), {}, () => '选取文件') },
    ),
  ])
}

function control(bind: Bind): VNodeChild {
  const { field, placeholder, choices, loading, opened } = bind
  switch (field.kind) {
    case 'text':
      return h(c(tiny.TinyInput), { ...model(bind), placeholder, clearable: true })
    case 'textarea':
      return h(c(tiny.TinyInput), { ...model(bind), type: 'textarea', placeholder })
    case 'number':
      return h(c(tiny.TinyNumeric), { ...model(bind), min: 1, max: 120, allowEmpty: true })
    case 'combobox':
    case 'tags':
      return h(
        c(tiny.TinySelect),
        {
          ...model(bind),
          placeholder,
          multiple: field.kind === 'tags',
          filterable: field.look === 'filter',
          loading,
          onVisibleChange: (shown: boolean) => shown && opened(),
        },
        () =>
          choices.map((each) =>
            h(c(tiny.TinyOption), { value: each.value, label: each.label, key: String(each.value) }),
          ),
      )
    case 'cascader':
      return h(c(tiny.TinyCascader), { ...model(bind), options: nodes(regions), placeholder })
    case 'date':
      return h(c(tiny.TinyDatePicker), { ...model(bind), placeholder })
    case 'dateRange': {
      const [startPlaceholder, endPlaceholder] = endsOf(field, placeholder)
      return h(c(tiny.TinyDatePicker), { ...model(bind), type: 'daterange', startPlaceholder, endPlaceholder })
    }
    case 'radio':
      return h(c(tiny.TinyRadioGroup), model(bind), () =>
        choices.map((each) =>
          h(
            c(field.look === 'buttons' ? tiny.TinyRadioButton : tiny.TinyRadio),
            { label: each.value, key: String(each.value) },
            () => each.label,
          ),
        ),
      )
    case 'checkbox':
      return h(c(tiny.TinyCheckbox), model(bind), () => '长期')
    case 'checkboxGroup':
      return h(c(tiny.TinyCheckboxGroup), model(bind), () =>
        choices.map((each) =>
          h(c(tiny.TinyCheckbox), { label: each.value, key: String(each.value) }, () => each.label),
        ),
      )
    case 'switch':
      return h(c(tiny.TinySwitch), model(bind))
    default:
      return upload(bind)
  }
}

function item(each: Item): VNodeChild {
  const { field, layout, control: inside } = each
  if (layout === 'table') return tableRow(each)
  return h(c(tiny.TinyFormItem), { key: field.id, ...(layout === 'placeholder' ? {} : { label: field.label }) }, () => [
    inside,
  ])
}

const frame = ({ page, layout, body, after }: Frame): VNodeChild => [
  page.sections.map((section) =>
    h('section', { class: 'block', key: section.title }, [
      h('h2', section.title),
      h(c(tiny.TinyForm), { labelPosition: layout === 'top' ? 'top' : 'left', labelWidth: '180px' }, () =>
        body(section),
      ),
    ]),
  ),
  after(),
]

const kit: VueKit = {
  empty: (field) =>
    several(field) || field.kind === 'cascader'
      ? []
      : field.kind === 'checkbox' || field.kind === 'switch'
        ? false
        : field.kind === 'number'
          ? null
          : '',
  control,
  item,
  frame,
  button: (text, press, primary) =>
    h(c(tiny.TinyButton), { type: primary ? 'primary' : 'default', onClick: press }, () => text),
}

boot({ truth, css: [css], mount: vueForm(kit) })
