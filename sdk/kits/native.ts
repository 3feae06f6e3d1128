import type { Kit } from './kit.ts'

/** The browser's own controls say what they are; nothing about them can be hinted at. */
export const native: Kit = { name: 'native', widgets: [] }
