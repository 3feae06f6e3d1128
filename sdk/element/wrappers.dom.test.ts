import { createElement, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { beforeAll, describe, expect, it } from 'vitest'
import { createApp, h, nextTick, ref, shallowRef } from 'vue'
import { BeianAssist as ReactAssist } from '../react/index.ts'
import { BeianAssist as VueAssist } from '../vue/index.ts'

/** Stands in for the element and keeps what it is given as its form. */
class Heard extends HTMLElement {
  readonly forms: unknown[] = []
  set form(form: unknown) {
    this.forms.push(form)
  }
  on() {
    return () => undefined
  }
}
beforeAll(() => customElements.define('beian-assist', Heard))

const place = () => document.body.appendChild(document.createElement('div'))
const drawn = (where: Element) => where.querySelector('beian-assist') as unknown as Heard

describe('a form given by reference that is still empty', () => {
  it('is null for the element, in Vue, and is given once when it is there', async () => {
    const where = place()
    const form = shallowRef<Element | null>(null)
    const told = ref('a')
    const app = createApp({ render: () => h(VueAssist, { form: form.value, profiles: [], today: told.value }) })
    app.mount(where)
    const own = document.createElement('form')
    form.value = own
    await nextTick()
    told.value = 'b'
    await nextTick()
    expect(drawn(where).forms).toEqual([null, own])
    app.unmount()
  })

  it('is null for the element, in React, and is given once when it is there', () => {
    const where = place()
    const root = createRoot(where)
    const form: RefObject<Element | null> = { current: null }
    // Drawn with its effects by the time it returns, however busy the machine is.
    const draw = (today: string) => flushSync(() => root.render(createElement(ReactAssist, { form, today })))
    draw('a')
    const own = document.createElement('form')
    form.current = own
    draw('b')
    draw('c')
    expect(drawn(where).forms).toEqual([null, own])
    root.unmount()
  })

  it('is not spoken of where no form is given', async () => {
    const where = place()
    const app = createApp({ render: () => h(VueAssist, { for: 'filing' }) })
    app.mount(where)
    await nextTick()
    expect(drawn(where).forms).toEqual([])
    app.unmount()
  })
})
