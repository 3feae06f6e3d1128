import * as ep from 'element-plus'
import css from 'element-plus/dist/index.css?inline'
import zhCn from 'element-plus/es/locale/lang/zh-cn'
import { h, type VNodeChild } from 'vue'
import { boot } from '../page/host.ts'
import { endsOf } from '../page/logic.ts'
import { regions } from '../regions.ts'
import type { Field, Section } from '../types.ts'
import { tableRow, vueForm } from '../vue/form.ts'
import { type Bind, plainComponent as c, type Frame, type Item, type VueKit } from '../vue/kit.ts'
import { truth } from './truth.ts'

const nodeProps = (stores: Field['stores']) => ({
  value: stores === 'name' ? 'name' : 'code',
  label: 'name',
  expandTrigger: 'click',
})
const several = ({ kind }: Field) => kind === 'tags' || kind === 'checkboxGroup' || kind === 'upload'

/** `renamed`: the kit's namespace, so that no class of its own is left. */
let renamed = false

function select({ value, set, choices, loading, placeholder, opened, mark, field }: Bind) {
  const props = {
    ref: mark,
    modelValue: value,
    'onUpdate:modelValue': set,
    onVisibleChange: (shown: boolean) => shown && opened(),
    placeholder,
    loading,
    loadingText: '加载中',
    filterable: field.look === 'filter',
    multiple: field.kind === 'tags',
  }
  if (field.look === 'virtual') return h(c(ep.ElSelectV2), { ...props, options: [...choices], filterable: true })
  return h(c(ep.ElSelect), props, () => choices.map((each) => h(c(ep.ElOption), { ...each, key: String(each.value) })))
}

const datePicker = (bind: Bind, type: string) =>
  h(c(ep.ElDatePicker), {
    ref: bind.mark,
    type,
    modelValue: bind.value,
    'onUpdate:modelValue': bind.set,
    format: bind.field.date?.shown,
    placeholder: bind.placeholder,
    startPlaceholder: endsOf(bind.field, bind.placeholder)[0],
    endPlaceholder: endsOf(bind.field, bind.placeholder)[1],
  })

function control(bind: Bind): VNodeChild {
  const { field, value, set, placeholder, mark, choices, blurred } = bind
  const model = { ref: mark, modelValue: value, 'onUpdate:modelValue': set }
  switch (field.kind) {
    case 'text':
      return h(c(ep.ElInput), { ...model, placeholder, maxlength: field.max, clearable: true, onBlur: blurred })
    case 'textarea':
      return h(c(ep.ElInput), {
        ...model,
        type: 'textarea',
        rows: 3,
        placeholder,
        maxlength: field.max,
        showWordLimit: true,
      })
    case 'number':
      return h(c(ep.ElInputNumber), { ...model, min: 1, max: 120, placeholder })
    case 'combobox':
    case 'tags':
      return select(bind)
    case 'cascader':
      return h(c(ep.ElCascader), {
        ...model,
        options: regions,
        props: nodeProps(field.stores),
        placeholder,
        style: 'width:100%',
      })
    case 'date':
      return datePicker(bind, 'date')
    case 'dateRange':
      return datePicker(bind, 'daterange')
    case 'radio': {
      const each = field.look === 'buttons' ? ep.ElRadioButton : ep.ElRadio
      const border = field.look === 'cards'
      return h(c(ep.ElRadioGroup), model, () =>
        choices.map(({ label, value: v }) =>
          h(c(each), { value: v, key: String(v), ...(border ? { border } : {}) }, () => label),
        ),
      )
    }
    case 'checkbox':
      return h(c(ep.ElCheckbox), model, () => (field.role === 'consent' ? field.label : '是'))
    case 'checkboxGroup':
      return h(c(ep.ElCheckboxGroup), model, () =>
        choices.map(({ label, value: v }) => h(c(ep.ElCheckbox), { value: v, key: String(v) }, () => label)),
      )
    case 'switch':
      return h(c(ep.ElSwitch), model)
    default:
      return h(
        c(ep.ElUpload),
        {
          ref: mark,
          fileList: value,
          'onUpdate:fileList': set,
          autoUpload: false,
          limit: 1,
          accept: '.jpg,.jpeg,.png',
          action: '#',
        },
        () => h(c(ep.ElButton), () => '点击上传'),
      )
  }
}

function item(each: Item): VNodeChild {
  const { field, layout, error, control: inside } = each
  if (layout === 'table') return tableRow(each)
  const label = layout === 'placeholder' ? {} : { label: layout === 'left' ? `${field.label}：` : field.label }
  return h(
    c(ep.ElFormItem),
    { key: field.id, prop: field.id, required: field.required ?? false, error: error ?? '', ...label },
    () => [inside, field.hint ? h('div', { class: 'grid-hint' }, field.hint) : null],
  )
}

function frame({ page, values, layout, body, after }: Frame): VNodeChild {
  const section = (each: Section) =>
    page.shell === 'cards'
      ? h(
          c(ep.ElCard),
          { class: 'block', shadow: 'never', key: each.title },
          { header: () => each.title, default: () => body(each) },
        )
      : h('section', { class: 'block', key: each.title }, [h('h3', each.title), body(each)])
  const steps = ['验证备案类型', '填写备案信息', '上传资料', '等待初审']
  return [
    page.shell === 'cards'
      ? h(c(ep.ElSteps), { active: 1, simple: true, class: 'block' }, () =>
          steps.map((title) => h(c(ep.ElStep), { title })),
        )
      : null,
    h(
      c(ep.ElForm),
      {
        labelPosition: layout === 'left' ? 'right' : 'top',
        labelWidth: layout === 'left' ? '180px' : 'auto',
        model: values,
      },
      () => [page.sections.map(section), after()],
    ),
  ]
}

const kit: VueKit = {
  empty: (field) =>
    several(field)
      ? []
      : field.kind === 'checkbox' || field.kind === 'switch'
        ? false
        : field.kind === 'number' || field.kind.startsWith('date') || field.kind === 'cascader'
          ? undefined
          : '',
  provide: (_context, slot) =>
    h(c(ep.ElConfigProvider), { locale: zhCn, ...(renamed ? { namespace: 'qj' } : {}) }, slot),
  control,
  item,
  frame,
  button: (text, press, primary) =>
    h(c(ep.ElButton), { type: primary ? 'primary' : 'default', onClick: press }, () => text),
}

const styles = [css, css.replace(/(\.|--)el-/g, '$1qj-')]

boot({
  truth,
  css: styles,
  mount: (root, context) => {
    renamed = context.renamed
    return vueForm(kit)(root, context)
  },
})
