/** `@beian-assist/sdk/panel`: the panel's components, for whoever owns the two ports. */
export { mountPanel } from './mount.tsx'
export type { PanelSlots } from './parts/context.ts'
export type { FormSource, Place, ProfileSource, ProfileSummary } from './ports.ts'
export { createStore, type StoreOptions } from './state/create-store.ts'
export type { PanelStore } from './state/store.ts'
