import { choiceValue } from '../expect.ts'
import { complaint } from '../page/check.ts'
import { formatMask, plain } from '../page/format.ts'
import type { Context } from '../page/host.ts'
import { formLogic, hasPlaceholder, LATE_MS, placeholderOf } from '../page/logic.ts'
import type { Field, Section } from '../types.ts'
import { control, valueProp, type Wiring } from './controls.ts'
import { antd, createElement as h, type Node, useState } from './runtime.js'

interface Store {
  getFieldValue(name: string): unknown
  setFieldsValue(values: Record<string, unknown>): void
}

/** Some instances are proxies of their input: a proxy of an element is none, so what they name themselves goes first. */
function elementOf(instance: unknown): Element | null {
  const { nativeElement, input } = (instance ?? {}) as { nativeElement?: unknown; input?: unknown }
  return ([nativeElement, input, instance].find((each) => each instanceof Element) as Element | undefined) ?? null
}

/** One antd form: its own store is the model. */
export function App({ context }: { context: Context }): Node {
  const { page, layout, log } = context
  const [store] = (antd.Form.useForm as unknown as () => [Store])()
  const [, redraw] = useState(0)
  const again = () => redraw((count) => count + 1)
  const [tab, setTab] = useState(0)
  const [loaded] = useState<Record<string, 'asked' | 'here'>>({})
  const [renewals] = useState<Record<string, number>>({})
  // Fields outside the form item (search, consent, traps) are plain state.
  const [loose, setLoose] = useState<Record<string, unknown>>({})
  const [names] = useState(
    () => new Map(formLogic(page, () => undefined).fields.map(({ id }, index) => [id, `item${index}`])),
  )
  const nameOf = ({ id }: Field) => names.get(id) ?? ''
  const outside = ({ role }: Field) => role === 'search' || role === 'consent' || role === 'honeypot'
  const held = (id: string) => (id in loose ? loose[id] : store.getFieldValue(names.get(id) ?? ''))
  const logic = formLogic(page, held)
  context.model(() => Object.fromEntries(logic.fields.map((field) => [field.id, plain(held(field.id))])))
  context.onShow(setTab)

  const put = (field: Field, value: unknown) => {
    setLoose((now) => ({ ...now, [field.id]: value }))
    if (field.role === 'consent') log.consents.push(Boolean(value))
  }
  const opened = ({ id }: Field) => {
    if (loaded[id]) return
    loaded[id] = 'asked'
    setTimeout(() => {
      loaded[id] = 'here'
      again()
    }, LATE_MS)
    again()
  }
  const blurred = (field: Field) => {
    if (!field.renewed) return
    store.setFieldsValue({ [nameOf(field)]: String(held(field.id) ?? '').trim() })
    renewals[field.id] = (renewals[field.id] ?? 0) + 1
    again()
  }
  const wiring = (field: Field): Wiring => {
    const waits = (field.late || context.late) && (field.kind === 'combobox' || field.kind === 'tags')
    const choices = waits && loaded[field.id] !== 'here' ? [] : logic.choices(field)
    return {
      field,
      choices: choices.map((choice) => ({ label: choice[1], value: choiceValue(choice) })),
      loading: Boolean(waits) && loaded[field.id] === 'asked',
      placeholder: placeholderOf(field, layout === 'placeholder'),
      opened: () => opened(field),
      blurred: () => blurred(field),
      mark: (instance) => context.mark(field, elementOf(instance)),
    }
  }
  const taken =
    (field: Field) =>
    (...given: readonly unknown[]) => {
      const event = given[0] as { target?: { value?: unknown; checked?: unknown }; fileList?: unknown } | null
      if (field.kind === 'upload') return event?.fileList
      const value =
        event && typeof event === 'object' && 'target' in event
          ? event.target?.[field.kind === 'checkbox' ? 'checked' : 'value']
          : given[0]
      return typeof value === 'string' ? formatMask(value, field.mask) : value
    }

  /** A form item with a name keeps its control in the store. */
  const stored = (field: Field, props: Record<string, unknown>) =>
    h(
      antd.Form.Item as typeof antd.Form,
      {
        name: nameOf(field),
        valuePropName: valueProp(field),
        getValueFromEvent: taken(field),
        validateTrigger: 'onBlur',
        rules: [
          {
            validator: (_rule: unknown, value: unknown) => {
              const wrong = complaint(field, value)
              return wrong ? Promise.reject(new Error(wrong)) : Promise.resolve()
            },
          },
        ],
        ...props,
      },
      control(wiring(field), { key: renewals[field.id] ?? 0 }),
    )
  const item = (field: Field): Node => {
    if (!logic.visible(field)) return null
    if (outside(field)) return free(field)
    const bare = layout === 'table' || layout === 'placeholder'
    const beside =
      field.role === 'captcha'
        ? h('span', { className: 'captcha-picture' }, 'p9Xe')
        : field.role === 'otp'
          ? h(antd.Button, { onClick: () => log.codes.push(field.id) }, '发送验证码')
          : null
    const lead =
      layout === 'placeholder' && !hasPlaceholder(field) ? h('span', { className: 'lead' }, field.label) : null
    const label = bare ? {} : { label: field.label, required: field.required ?? false }
    const drawn = beside
      ? h(
          antd.Form.Item as typeof antd.Form,
          { key: field.id, ...label },
          h('div', { className: 'line' }, stored(field, { noStyle: true }), beside),
        )
      : lead
        ? h(antd.Form.Item as typeof antd.Form, { key: field.id }, lead, stored(field, { noStyle: true }))
        : stored(field, { key: field.id, ...label, ...(field.hint ? { extra: field.hint } : {}) })
    if (layout === 'table')
      return h(
        'tr',
        { key: field.id },
        h('th', {}, field.required ? h('i', {}, '* ') : null, field.label),
        h('td', {}, drawn),
      )
    return page.shell === 'tabs'
      ? h(
          antd.Col,
          { key: field.id, span: field.kind === 'textarea' || field.kind === 'checkboxGroup' ? 24 : 12 },
          drawn,
        )
      : drawn
  }
  const free = (field: Field): Node => {
    const bound = {
      [valueProp(field)]: loose[field.id] ?? (field.kind === 'checkbox' ? false : ''),
      onChange: (event: unknown) => put(field, taken(field)(event)),
    }
    if (field.role !== 'honeypot')
      return h(
        'div',
        {
          key: field.id,
          className: field.role === 'search' ? 'console-find' : 'block',
          onKeyDown: (event: { key: string }) =>
            field.role === 'search' && event.key === 'Enter' && log.searches.push(String(loose[field.id])),
        },
        control(wiring(field), bound),
      )
    return h(
      'div',
      { key: field.id, className: field.look === 'inline' ? 'faint' : 'off' },
      h(
        'label',
        {},
        field.label,
        h('input', {
          tabIndex: -1,
          autoComplete: 'off',
          ref: (element: Element | null) => context.mark(field, element),
          ...bound,
        }),
      ),
    )
  }
  const body = ({ note, fields, grid }: Section): Node => {
    const items = fields.map(item)
    return [
      note ? h('p', { key: 'note', className: 'block-note' }, note) : null,
      layout === 'table'
        ? h('table', { key: 'table', className: 'grid-form' }, h('tbody', {}, ...items))
        : page.shell === 'tabs'
          ? h(antd.Row, { key: 'row', gutter: 32 }, ...items)
          : items,
      grid
        ? h(
            'table',
            { key: 'grid', className: 'grid-form rows' },
            h('thead', {}, h('tr', {}, ...grid.heads.map((head) => h('th', { key: head }, head)))),
            h(
              'tbody',
              {},
              ...grid.rows.map((row, index) =>
                h(
                  'tr',
                  { key: index },
                  ...row.map((field) => h('td', { key: field.id }, stored(field, { noStyle: true }))),
                ),
              ),
            ),
          )
        : null,
    ]
  }
  const changed = (changes: Record<string, unknown>) => {
    for (const field of logic.fields) {
      if (!(nameOf(field) in changes)) continue
      const emptied = logic.dependents(field.id).map((each) => [nameOf(each), undefined])
      if (emptied.length) store.setFieldsValue(Object.fromEntries(emptied))
    }
    again()
  }

  const sections =
    page.shell === 'tabs'
      ? h(antd.Tabs, {
          activeKey: String(tab),
          onChange: (key: string) => setTab(Number(key)),
          items: page.sections.map((section, index) => ({
            key: String(index),
            label: section.title,
            children: body(section),
            forceRender: true,
          })),
        })
      : page.sections.map((section) =>
          h(
            'section',
            { key: section.title, className: 'block' },
            h('h2', { className: 'head' }, section.title),
            body(section),
          ),
        )
  const first = Object.fromEntries(
    logic.fields
      .filter((field) => !outside(field))
      .map((field) => [
        nameOf(field),
        logic.initial(field) ??
          (field.kind === 'checkbox' || field.kind === 'switch'
            ? false
            : field.kind === 'upload' || field.kind === 'tags' || field.kind === 'checkboxGroup'
              ? []
              : undefined),
      ]),
  )
  const labels =
    layout === 'left' ? { layout: 'horizontal', labelCol: { flex: '150px' }, labelWrap: true } : { layout: 'vertical' }
  return [
    h('header', { key: 'bar', className: 'console-bar' }, h('strong', {}, page.brand), ...page.header.map(free)),
    h(
      'main',
      { key: 'main', className: 'console-body' },
      h('h1', {}, page.title),
      h(
        antd.Form,
        {
          form: store,
          initialValues: first,
          onValuesChange: changed,
          onFinish: () => log.submits.push('form'),
          colon: false,
          ...labels,
        },
        sections,
        h(
          'div',
          { className: 'actions' },
          h(antd.Button, { type: 'primary', htmlType: 'submit' }, page.submit),
          h(antd.Button, { onClick: () => log.submits.push('draft') }, '暂存'),
        ),
      ),
    ),
  ]
}
