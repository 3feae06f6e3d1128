/** Paper has no button for the rest of a list: all of it is drawn first. */
import type { Signal } from '@preact/signals'

export async function printAll(shown: Signal<number>, all: number): Promise<void> {
  shown.value = Math.max(shown.value, all)
  await new Promise((next) => requestAnimationFrame(() => setTimeout(next)))
  print()
}
