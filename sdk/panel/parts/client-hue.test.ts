import { expect, test } from 'vitest'
import { style } from '../style.ts'
import { tokens } from '../tokens.ts'
import { CLIENT_HUES, clientHue } from './client-hue.ts'

type Rgb = readonly [number, number, number]

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
/** OKLab: distances in it are about as far as they look. */
function oklab(colour: Rgb): Rgb {
  const [r, g, b] = colour.map(linear) as unknown as Rgb
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}
function apart(one: Rgb, other: Rgb): number {
  const [a, b] = [oklab(one), oklab(other)]
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}
function hsl(hue: number, saturation: number, light: number): Rgb {
  const part = (n: number): number => {
    const k = (n + hue / 30) % 12
    return light - saturation * Math.min(light, 1 - light) * Math.max(-1, Math.min(k - 3, 9 - k, 1))
  }
  return [part(0), part(8), part(4)]
}
function rgb(hex: string): Rgb {
  const full = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1)
  return [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16) / 255) as unknown as Rgb
}
const mixed = (one: Rgb, other: Rgb, share: number): Rgb =>
  one.map((part, at) => part * share + other[at]! * (1 - share)) as unknown as Rgb

// As the style sheet says it: another mixture there is another measurement here.
const [, edgeS, edgeL] = /border-inline-start: 0\.5rem solid hsl\(var\(--ba-hue\) (\d+)% (\d+)%\)/.exec(style)!
const [, groundS, groundL, share] =
  /color-mix\(in srgb, hsl\(var\(--ba-hue\) (\d+)% (\d+)%\) (\d+)%, var\(--ba-surface\)\)/.exec(style)!
const percent = (text: string | undefined): number => Number(text) / 100
const edge = (hue: number): Rgb => hsl(hue, percent(edgeS), percent(edgeL))
const ground = (hue: number, mode: 'light' | 'dark'): Rgb =>
  mixed(hsl(hue, percent(groundS), percent(groundL)), rgb(tokens.surface[mode]), percent(share))

test.each(['light', 'dark'] as const)('no client looks like an error or a warning: %s', (mode) => {
  for (const hue of CLIENT_HUES) {
    for (const name of ['bad', 'warn'] as const)
      expect(apart(edge(hue), rgb(tokens[name][mode])), `${hue} ${name}`).toBeGreaterThan(0.19)
    for (const name of ['bad-bg', 'warn-bg'] as const)
      expect(apart(ground(hue, mode), rgb(tokens[name][mode])), `${hue} ${name}`).toBeGreaterThan(0.05)
  }
})

test('clients can be told apart, and every hue is used', () => {
  for (const [at, hue] of CLIENT_HUES.entries())
    for (const other of CLIENT_HUES.slice(at + 1))
      expect(apart(edge(hue), edge(other)), `${hue} ${other}`).toBeGreaterThan(0.06)
  const used = new Set(Array.from({ length: 300 }, (_, at) => clientHue(`client-${at}`)))
  expect(used.size).toBe(CLIENT_HUES.length)
})
