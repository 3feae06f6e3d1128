import { documentOf, optionTextOf, selectOptionsOf } from '../page/dom.ts'
import { isPlaceholder } from '../page/option-text.ts'
import { optionLabel } from '../page/reading/chosen.ts'
import { ownText } from '../page/shown.ts'
import { until } from './clock.ts'
import type { World } from './driver.ts'
import { keepFocus } from './focus.ts'
import { contextOf } from './job.ts'
import { eachPage } from './option-list.ts'
import { LATE } from './patience.ts'
import { closePopup, openPopup } from './popup.ts'
import type { Renewals } from './renewal.ts'
import { keepScroll } from './scroll.ts'
import { selectOf } from './select.ts'

/** Texts of all options, in order of appearance. Nothing is chosen; what was opened is closed again. */
export async function listOptionsOf(page: Renewals, world: World, id: string, signal: AbortSignal): Promise<string[]> {
  const nodes = page.nodes(id)
  if (!nodes) return []
  if (nodes.kind === 'select') {
    return Array.from(selectOptionsOf(selectOf(nodes)))
      .map(optionTextOf)
      .filter((text) => !isPlaceholder(text))
  }
  if (nodes.kind === 'radio' || nodes.kind === 'checkboxGroup') return nodes.parts.map(optionLabel)
  if (nodes.kind !== 'combobox' && nodes.kind !== 'tags' && nodes.kind !== 'cascader') return []
  const room = { page, world, files: {} }
  const context = contextOf(room, id, signal)
  const giveFocus = keepFocus(nodes.root)
  const giveScroll = keepScroll(documentOf(nodes.root))
  const popup = await openPopup(nodes, context)
  if (!popup) return []
  const probe = () => popup.scene.fresh()
  const texts = new Set<string>()
  const collect = () => {
    for (const element of probe()) {
      const text = ownText(element)
      if (text !== '' && !isPlaceholder(text)) texts.add(text)
    }
    return undefined
  }
  await until(() => (probe().filter((element) => ownText(element) !== '').length > 1 ? true : undefined), LATE, signal)
  await eachPage(probe, collect, context)
  await closePopup(popup, page.nodes(id) ?? nodes, context)
  giveFocus()
  giveScroll()
  return [...texts]
}
