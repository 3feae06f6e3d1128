import * as antd from 'ant-design-vue'
import reset from 'ant-design-vue/dist/reset.css?inline'
import zhCN from 'ant-design-vue/es/locale/zh_CN'
import 'dayjs/locale/zh-cn'
import { h, type VNodeChild } from 'vue'
import { boot } from '../page/host.ts'
import { endsOf } from '../page/logic.ts'
import { regions } from '../regions.ts'
import type { Field, Section } from '../types.ts'
import { tableRow, vueForm } from '../vue/form.ts'
import { type Bind, plainComponent as c, type Frame, type Item, type VueKit } from '../vue/kit.ts'
import style from './style.css?inline'
import { truth } from './truth.ts'

const several = ({ kind }: Field) => kind === 'tags' || kind === 'checkboxGroup' || kind === 'upload'

/** `value` and its event, as this kit names them. */
const model = ({ value, set, mark }: Bind) => ({ ref: mark, value, 'onUpdate:value': set })

function select(bind: Bind) {
  const { field, choices, loading, placeholder, opened } = bind
  const search = field.look === 'filter' || field.look === 'virtual'
  return h(c(antd.Select), {
    ...model(bind),
    options: choices.map((each) => ({ ...each })),
    placeholder,
    loading,
    showSearch: search,
    optionFilterProp: 'label',
    ...(field.kind === 'tags' ? { mode: 'multiple' } : {}),
    onDropdownVisibleChange: (shown: boolean) => shown && opened(),
    notFoundContent: loading ? '加载中' : undefined,
    style: 'width:100%',
  })
}

/** Cards of their own, as consoles make them: neither an input nor a role, only a class on the chosen one. */
const cards = ({ choices, value, set, mark }: Bind) =>
  h(
    'div',
    { class: 'pick-cards', ref: mark as never },
    choices.map((each) =>
      h(
        'div',
        {
          class: ['pick-card', { active: each.value === value }],
          key: String(each.value),
          onClick: () => set(each.value),
        },
        [h('span', { class: 'pick-title' }, each.label)],
      ),
    ),
  )

const dateProps = ({ field: { date } }: Bind) => ({
  format: date?.shown,
  ...(date && date.stored !== 'date' ? { valueFormat: date.stored } : {}),
})

function control(bind: Bind): VNodeChild {
  const { field, value, set, placeholder, choices, blurred, mark } = bind
  switch (field.kind) {
    case 'text':
      return h(c(antd.Input), { ...model(bind), placeholder, maxlength: field.max, allowClear: true, onBlur: blurred })
    case 'textarea':
      return h(c(antd.Textarea), {
        ...model(bind),
        placeholder,
        maxlength: field.max,
        showCount: true,
        autoSize: { minRows: 3 },
      })
    case 'number':
      return h(c(antd.InputNumber), { ...model(bind), min: 1, max: 120, placeholder })
    case 'combobox':
    case 'tags':
      return select(bind)
    case 'cascader': {
      const key = field.stores === 'name' ? 'name' : 'code'
      return h(c(antd.Cascader), {
        ...model(bind),
        options: regions,
        fieldNames: { label: 'name', value: key, children: 'children' },
        placeholder,
      })
    }
    case 'date':
      return h(c(antd.DatePicker), { ...model(bind), ...dateProps(bind), placeholder })
    case 'dateRange':
      return h(c(antd.RangePicker), { ...model(bind), ...dateProps(bind), placeholder: endsOf(field, placeholder) })
    case 'radio': {
      if (field.look === 'cards') return cards(bind)
      const each = field.look === 'buttons' ? antd.RadioButton : antd.Radio
      return h(c(antd.RadioGroup), model(bind), () =>
        choices.map((choice) => h(c(each), { value: choice.value, key: String(choice.value) }, () => choice.label)),
      )
    }
    case 'checkbox':
      return h(c(antd.Checkbox), { ref: mark, checked: value, 'onUpdate:checked': set }, () =>
        field.role === 'consent' ? field.label : '长期',
      )
    case 'checkboxGroup':
      return h(c(antd.CheckboxGroup), { ...model(bind), options: choices.map((each) => ({ ...each })) })
    case 'switch':
      return h(c(antd.Switch), {
        ref: mark,
        checked: value,
        'onUpdate:checked': set,
        checkedChildren: '是',
        unCheckedChildren: '否',
      })
    default:
      return h(
        c(antd.Upload),
        {
          ref: mark,
          fileList: value,
          'onUpdate:fileList': set,
          beforeUpload: () => false,
          maxCount: 1,
          accept: '.jpg,.jpeg,.png',
          listType: 'picture-card',
        },
        () => h('div', { class: 'add-tile' }, '+ 上传'),
      )
  }
}

function item(each: Item): VNodeChild {
  const { field, layout, error, control: inside } = each
  if (layout === 'table') return tableRow(each)
  return h(
    c(antd.FormItem),
    {
      key: field.id,
      required: field.required ?? false,
      ...(layout === 'placeholder' ? {} : { label: field.label }),
      ...(field.hint ? { extra: field.hint } : {}),
      ...(error ? { validateStatus: 'error', help: error } : {}),
    },
    () => [inside],
  )
}

function frame({ page, layout, shown, show, body, after }: Frame): VNodeChild {
  const card = (section: Section) =>
    h(c(antd.Card), { class: 'block', title: section.title, key: section.title }, () => body(section))
  const wizard = page.shell === 'steps'
  const current = page.sections[shown]
  const last = shown === page.sections.length - 1
  const step = (text: string, to: number, type = 'default') =>
    h(c(antd.Button), { type, onClick: () => show(to) }, () => text)
  return [
    wizard
      ? h(c(antd.Steps), {
          class: 'block',
          current: shown,
          'onUpdate:current': show,
          items: page.sections.map(({ title }) => ({ title })),
        })
      : null,
    h(
      c(antd.Form),
      {
        layout: layout === 'left' ? 'horizontal' : 'vertical',
        ...(layout === 'left' ? { labelCol: { style: { width: '180px' } } } : {}),
      },
      () => [
        wizard ? (current ? card(current) : null) : page.sections.map(card),
        wizard
          ? h('div', { class: 'actions' }, [
              shown > 0 ? step('上一步', shown - 1) : null,
              last ? null : step('下一步', shown + 1, 'primary'),
            ])
          : null,
        !wizard || last ? after() : null,
      ],
    ),
  ]
}

const kit: VueKit = {
  empty: (field) =>
    several(field)
      ? []
      : field.kind === 'checkbox' || field.kind === 'switch'
        ? false
        : field.kind === 'text' || field.kind === 'textarea'
          ? ''
          : undefined,
  provide: ({ renamed, shadow }, slot) => {
    const provider = () =>
      h(
        c(antd.ConfigProvider),
        {
          locale: zhCN,
          ...(renamed ? { prefixCls: 'zq' } : {}),
          ...(shadow ? { getPopupContainer: () => shadow.lastElementChild } : {}),
        },
        slot,
      )
    return shadow ? h(c(antd.StyleProvider), { container: shadow }, provider) : provider()
  },
  control,
  item,
  frame,
  button: (text, press, primary) =>
    h(c(antd.Button), { type: primary ? 'primary' : 'default', onClick: press }, () => text),
}

boot({ truth, css: [reset, style], mount: vueForm(kit) })
