/** A form of a Vue kit from data: enough of it to see its real markup. */
import { type Component, createApp, h, type VNodeChild } from 'vue'

export interface Ask {
  /** What it asks for; '!' when it must stay untouched. */
  readonly t: string
  readonly label: string
  readonly kind?: 'text' | 'textarea' | 'select' | 'date' | 'cascader' | 'checkbox' | 'radio'
  readonly options?: readonly string[]
  readonly placeholder?: string
}
export interface Part {
  readonly title: string
  readonly asks: readonly Ask[]
}
export interface Draws {
  form(content: readonly VNodeChild[]): VNodeChild
  item(ask: Ask, control: VNodeChild): VNodeChild
  control(ask: Ask): VNodeChild
}

/** Kits type their props in their own ways; a page that is drawn from data needs the plain component. */
export const plain = (component: unknown): Component => component as Component

export const show = (title: string, parts: readonly Part[], draws: Draws, css: string): void => {
  document.title = title
  const style = document.createElement('style')
  style.textContent = `${css} body{margin:24px;max-width:900px;font-family:sans-serif} .part{margin:0 0 24px} .part>.name{font-size:18px;margin:0 0 12px}`
  document.head.append(style)
  const part = ({ title: name, asks }: Part): VNodeChild =>
    h('div', { class: 'part', key: name }, [
      h('div', { class: 'name' }, name),
      draws.form(asks.map((ask) => draws.item(ask, draws.control(ask)))),
    ])
  const root = document.createElement('div')
  document.body.append(root)
  createApp({ render: () => parts.map(part) }).mount(root)
}
