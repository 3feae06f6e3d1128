import ViewUIPlus, * as iview from 'view-ui-plus'
import css from 'view-ui-plus/dist/styles/viewuiplus.css?inline'
import { h, type VNodeChild } from 'vue'
import { boot } from '../page/host.ts'
import { endsOf } from '../page/logic.ts'
import { type Region, regions } from '../regions.ts'
import type { Field, Section } from '../types.ts'
import { tableRow, vueForm } from '../vue/form.ts'
import { type Bind, plainComponent as c, type Frame, type Item, type VueKit } from '../vue/kit.ts'
import style from './style.css?inline'
import { truth } from './truth.ts'

interface Node {
  readonly value: string
  readonly label: string
  readonly children?: readonly Node[]
}
const nodes = (stores: Field['stores'], list: readonly Region[]): Node[] =>
  list.map(({ code, name, children }) => ({
    value: stores === 'name' ? name : code,
    label: name,
    ...(children ? { children: nodes(stores, children) } : {}),
  }))

const several = ({ kind }: Field) => kind === 'tags' || kind === 'checkboxGroup' || kind === 'upload'
const model = ({ value, set, mark }: Bind) => ({ ref: mark, modelValue: value, 'onUpdate:modelValue': set })

/** This kit's own words for a date format. */
const dateFormat = ({ date }: Field) => date?.shown.replace('YYYY', 'yyyy').replace('DD', 'dd')

const picker = (bind: Bind, type: string) =>
  h(c(iview.DatePicker), {
    ...model(bind),
    type,
    format: dateFormat(bind.field),
    placeholder: type === 'daterange' ? endsOf(bind.field, bind.placeholder).join(' - ') : bind.placeholder,
    style: 'width:260px',
  })

function upload({ value, set, mark }: Bind) {
  const files = Array.isArray(value) ? (value as File[]) : []
  return h('div', { ref: mark as never }, [
    h(
      c(iview.Upload),
      {
        action: '',
        accept: 'image/*',
        beforeUpload: (file: File) => {
          set([file])
          return false
        },
      },
      () => h(c(iview.Button), { icon: 'ios-cloud-upload-outline' }, () => '上传文件'),
    ),
    files.map((file) => h('div', { key: file.name, class: 'waiting' }, `待上传：${file.name}`)),
  ])
}

function control(bind: Bind): VNodeChild {
  const { field, placeholder, choices, loading, opened, blurred } = bind
  switch (field.kind) {
    case 'text':
      return h(c(iview.Input), {
        ...model(bind),
        placeholder,
        maxlength: field.max,
        clearable: true,
        onOnBlur: blurred,
      })
    case 'textarea':
      return h(c(iview.Input), { ...model(bind), type: 'textarea', rows: 3, placeholder })
    case 'number':
      return h(c(iview.InputNumber), { ...model(bind), min: 1, max: 120, placeholder })
    case 'combobox':
    case 'tags':
      return h(
        c(iview.Select),
        {
          ...model(bind),
          placeholder,
          multiple: field.kind === 'tags',
          filterable: field.look === 'filter',
          loading,
          transfer: field.kind === 'tags',
          onOnOpenChange: (shown: boolean) => shown && opened(),
        },
        () =>
          choices.map((each) => h(c(iview.Option), { value: each.value, label: each.label, key: String(each.value) })),
      )
    case 'cascader':
      return h(c(iview.Cascader), {
        ...model(bind),
        data: nodes(field.stores, regions),
        placeholder,
        filterable: false,
      })
    case 'date':
      return picker(bind, 'date')
    case 'dateRange':
      return picker(bind, 'daterange')
    case 'radio':
      return h(c(iview.RadioGroup), { ...model(bind), ...(field.look === 'buttons' ? { type: 'button' } : {}) }, () =>
        choices.map(({ label, value }) =>
          h(c(iview.Radio), { label: value, key: String(value), border: field.look === 'cards' }, () => label),
        ),
      )
    case 'checkbox':
      return h(c(iview.Checkbox), model(bind), () => (field.role === 'consent' ? field.label : '长期'))
    case 'checkboxGroup':
      return h(c(iview.CheckboxGroup), model(bind), () =>
        choices.map(({ label, value }) => h(c(iview.Checkbox), { label: value, key: String(value) }, () => label)),
      )
    case 'switch':
      return h(c(iview.Switch), model(bind))
    default:
      return upload(bind)
  }
}

function item(each: Item): VNodeChild {
  const { field, layout, error, control: inside } = each
  if (layout === 'table') return tableRow(each)
  const label = layout === 'placeholder' ? {} : { label: field.label }
  return h(
    c(iview.FormItem),
    { key: field.id, prop: field.id, required: field.required ?? false, error: error ?? '', ...label },
    () => [inside, field.hint ? h('div', { class: 'grid-hint' }, field.hint) : null],
  )
}

function frame({ page, values, layout, body, after }: Frame): VNodeChild {
  const card = (section: Section) =>
    h(
      c(iview.Card),
      { class: 'block', key: section.title, disHover: true },
      { title: () => h('p', section.title), default: () => body(section) },
    )
  return h(
    c(iview.Form),
    {
      model: values,
      labelPosition: layout === 'left' ? 'right' : 'top',
      labelWidth: layout === 'left' ? 170 : 0,
      class: `as-${layout}`,
    },
    () => [page.sections.map(card), after()],
  )
}

const kit: VueKit = {
  install: (app) => app.use(ViewUIPlus as never),
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
    h(c(iview.Button), { type: primary ? 'primary' : 'default', onClick: press }, () => text),
}

boot({ truth, css: [css, style], mount: vueForm(kit) })
