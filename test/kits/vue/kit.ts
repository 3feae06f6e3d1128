import type { Component, VNodeChild } from 'vue'
import type { Field, Layout, Page, Section } from '../types.ts'

/** A control as its kit must render it. */
export interface Bind {
  readonly field: Field
  readonly value: unknown
  readonly set: (value: unknown) => void
  readonly choices: readonly { readonly label: string; readonly value: string | number | boolean }[]
  readonly loading: boolean
  readonly placeholder: string
  /** The pop-up opened: late choices are asked for. */
  readonly opened: () => void
  readonly blurred: () => void
  /** Goes to `ref` of the control. */
  readonly mark: (instance: unknown) => void
}

export interface Item {
  readonly field: Field
  readonly layout: Layout
  readonly error: string | undefined
  readonly control: VNodeChild
}

export interface Frame {
  readonly page: Page
  /** The form's state, for kits that validate it by themselves. */
  readonly values: Readonly<Record<string, unknown>>
  readonly layout: Layout
  /** Section shown; steps and tabs. */
  readonly shown: number
  readonly show: (section: number) => void
  readonly body: (section: Section) => VNodeChild
  readonly after: () => VNodeChild
}

/** How one kit of Vue components draws the gallery. */
export interface VueKit {
  readonly install?: (app: import('vue').App) => void
  /** Wraps the whole app, e.g. in a locale provider. */
  readonly provide?: (context: { renamed: boolean; shadow: ShadowRoot | null }, slot: () => VNodeChild) => VNodeChild
  readonly empty: (field: Field) => unknown
  readonly control: (bind: Bind) => VNodeChild
  readonly item: (item: Item) => VNodeChild
  readonly frame: (frame: Frame) => VNodeChild
  readonly button: (text: string, press: () => void, primary: boolean) => VNodeChild
}

/** Kits type their props in their own ways; a gallery that renders from data needs the plain component. */
export const plainComponent = (component: unknown) => component as Component
