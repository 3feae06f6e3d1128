import { createApp, defineComponent, Fragment, h, nextTick, reactive, ref, type VNodeChild } from 'vue'
import { choiceValue } from '../expect.ts'
import { complaint } from '../page/check.ts'
import { formatMask, plain } from '../page/format.ts'
import type { Context } from '../page/host.ts'
import { formLogic, hasPlaceholder, LATE_MS, placeholderOf } from '../page/logic.ts'
import type { Field, Section } from '../types.ts'
import type { Bind, VueKit } from './kit.ts'

function elementOf(instance: unknown): Element | null {
  if (instance instanceof Element) return instance
  const node = (instance as { $el?: unknown } | null)?.$el
  if (node instanceof Element) return node
  return node instanceof Node ? ((node as ChildNode).nextSibling as Element | null) : null
}

/** The app of a Vue kit: one form from data, its state in one reactive object. */
export function vueForm(kit: VueKit) {
  return async (root: HTMLElement, context: Context) => {
    const app = createApp(formComponent(kit, context))
    kit.install?.(app)
    app.mount(root)
    await nextTick()
  }
}

function formComponent(kit: VueKit, context: Context) {
  const { page, layout, log } = context
  return defineComponent(() => {
    const values = reactive<Record<string, unknown>>({})
    const loaded = reactive<Record<string, 'asked' | 'here'>>({})
    const errors = reactive<Record<string, string | undefined>>({})
    const renewals = reactive<Record<string, number>>({})
    const shown = ref(0)
    const logic = formLogic(page, (id) => values[id])
    for (const field of logic.fields) values[field.id] = logic.initial(field) ?? kit.empty(field)
    context.model(() => Object.fromEntries(logic.fields.map(({ id }) => [id, plain(values[id])])))
    context.onShow((section) => {
      shown.value = section
    })

    const set = (field: Field, value: unknown) => {
      values[field.id] = typeof value === 'string' ? formatMask(value, field.mask) : value
      for (const each of logic.dependents(field.id)) values[each.id] = kit.empty(each)
      if (field.role === 'consent') log.consents.push(Boolean(value))
    }
    const opened = ({ id }: Field) => {
      if (loaded[id]) return
      loaded[id] = 'asked'
      setTimeout(() => {
        loaded[id] = 'here'
      }, LATE_MS)
    }
    const blurred = (field: Field) => {
      errors[field.id] = complaint(field, values[field.id])
      if (!field.renewed) return
      values[field.id] = String(values[field.id]).trim()
      renewals[field.id] = (renewals[field.id] ?? 0) + 1
    }
    const bind = (field: Field): Bind => {
      const waits = (field.late || context.late) && (field.kind === 'combobox' || field.kind === 'tags')
      const choices = waits && loaded[field.id] !== 'here' ? [] : logic.choices(field)
      return {
        field,
        value: values[field.id],
        set: (value) => set(field, value),
        choices: choices.map((choice) => ({ label: choice[1], value: choiceValue(choice) })),
        loading: Boolean(waits) && loaded[field.id] === 'asked',
        placeholder: placeholderOf(field, layout === 'placeholder'),
        opened: () => opened(field),
        blurred: () => blurred(field),
        mark: (instance) => context.mark(field, elementOf(instance)),
      }
    }

    const control = (field: Field): VNodeChild => {
      const drawn = kit.control(bind(field))
      const lead = layout === 'placeholder' && !hasPlaceholder(field) && field.role !== 'consent'
      const parts = [
        lead ? h('span', { class: 'lead' }, field.label) : null,
        h(Fragment, { key: `${field.id}:${renewals[field.id] ?? 0}` }, [drawn]),
      ]
      if (field.role === 'captcha') parts.push(h('span', { class: 'captcha-picture' }, '7K4d'))
      if (field.role !== 'otp') return field.role === 'captcha' ? h('div', { class: 'line' }, parts) : parts
      const send = h('span', {}, [kit.button('获取验证码', () => log.codes.push(field.id), false)])
      return h('div', { class: 'line' }, [...parts, send])
    }
    const item = (field: Field): VNodeChild => {
      if (!logic.visible(field)) return null
      if (field.role === 'honeypot') return honeypot(field, bind(field))
      if (field.role === 'consent') return h('div', { class: 'block', key: field.id }, [control(field)])
      return kit.item({ field, layout, error: errors[field.id], control: control(field) })
    }
    const table = ({ heads, rows }: NonNullable<Section['grid']>) =>
      h('table', { class: 'grid-form rows' }, [
        h('thead', [h('tr', [h('th', '序号'), ...heads.map((head) => h('th', head))])]),
        h(
          'tbody',
          rows.map((row, index) =>
            h('tr', { key: index }, [h('td', String(index + 1)), ...row.map((field) => h('td', [control(field)]))]),
          ),
        ),
      ])
    const body = ({ note, fields, grid }: Section): VNodeChild => {
      const items = fields.map(item)
      return [
        note ? h('p', { class: 'block-note' }, note) : null,
        layout === 'table' ? h('table', { class: 'grid-form' }, [h('tbody', items)]) : items,
        grid ? table(grid) : null,
      ]
    }
    const search = (field: Field) =>
      h('div', { class: 'console-find', onKeydown: (event: KeyboardEvent) => find(event, field) }, [
        kit.control(bind(field)),
      ])
    const find = (event: KeyboardEvent, field: Field) => {
      if (event.key === 'Enter') log.searches.push(String(values[field.id]))
    }
    const after = () =>
      h('div', { class: 'actions' }, [
        kit.button(page.submit, () => log.submits.push('button'), true),
        kit.button('保存草稿', () => log.submits.push('draft'), false),
      ])

    const whole = () => [
      h('header', { class: 'console-bar' }, [
        h('strong', page.brand),
        h('nav', [h('span', '控制台'), h('span', '备案管理'), h('span', '工单'), h('span', '费用')]),
        ...page.header.map(search),
      ]),
      h('main', { class: 'console-body' }, [
        h('h1', page.title),
        h('p', { class: 'console-tip' }, '请如实填写以下信息，提交后将由审核人员初审。'),
        kit.frame({
          page,
          values,
          layout,
          shown: shown.value,
          show: (section) => {
            shown.value = section
          },
          body,
          after,
        }),
      ]),
    ]
    return () => (kit.provide ? kit.provide(context, whole) : whole())
  })
}

/** A field that no person sees: filled, it gives a robot away. */
function honeypot(field: Field, { value, set, mark }: Bind): VNodeChild {
  return h('div', { class: field.look === 'inline' ? 'faint' : 'off', key: field.id }, [
    h('label', [
      field.label,
      h('input', {
        ref: mark as never,
        value,
        tabindex: -1,
        autocomplete: 'off',
        onInput: (event: Event) => set((event.target as HTMLInputElement).value),
      }),
    ]),
  ])
}

/** A row of a two-column table, for kits whose form item cannot be one. */
export function tableRow({ field, error, control }: { field: Field; error: string | undefined; control: VNodeChild }) {
  return h('tr', { key: field.id }, [
    h('th', [field.required ? h('i', '* ') : null, field.label]),
    h('td', [
      control,
      error ? h('div', { class: 'grid-error', style: 'color:#e34d59;font-size:12px' }, error) : null,
      field.hint ? h('div', { class: 'grid-hint' }, field.hint) : null,
    ]),
  ])
}
