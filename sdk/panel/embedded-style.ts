/**
 * The panel's style inside a page of somebody else's: nothing of the page's type or colours comes in except the tokens it sets
 * on the host element, and no length hangs on the font size of its root element.
 */
import { rules } from './style.ts'
import { declare } from './tokens.ts'

/** `rem` is the page's; a host that scales its root element with the reader's wishes sets `--ba-unit: 1rem`. */
const ownUnits = (css: string): string => css.replace(/(\d*\.?\d+)rem\b/g, 'calc($1 * var(--ba-unit, 16px))')

export const embeddedStyle = `
:host { display: block; contain: layout style; color-scheme: light dark; ${declare(({ light, dark }) => `light-dark(${light}, ${dark})`)} }
:host([hidden]) { display: none; }
:host([theme="light"]) { color-scheme: light; }
:host([theme="dark"]) { color-scheme: dark; }
:host([dock="right"]), :host([dock="left"]) {
  position: fixed; inset-block: 0; inline-size: min(calc(25 * var(--ba-unit, 16px)), 100vw); z-index: 2147483000;
  box-shadow: 0 0 12px rgb(0 0 0 / 0.25);
}
:host([dock="right"]) { right: 0; }
:host([dock="left"]) { left: 0; }
.frame { all: initial; display: block; block-size: 100%; overflow: auto; color-scheme: inherit; }
${ownUnits(rules)}
.panel { color-scheme: inherit; }
`
