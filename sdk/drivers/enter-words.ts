import { inputTypeOf, localNameOf, nativeValueOf, parentElementOf, queryAll, textContentOf } from '../page/dom.ts'
import type { ControlNodes } from '../page/nodes.ts'
import { isOneOf } from '../page/option-text.ts'
import { tokensOf } from '../page/shown.ts'
import type { Target } from '../types.ts'
import { frames } from './clock.ts'
import { type DriverContext, failed, type Outcome, refused, wrote } from './driver.ts'
import { isReadOnly } from './field.ts'
import { blurOf } from './focus.ts'
import { key } from './keys.ts'
import { pressElement } from './press.ts'
import { replaceText } from './type-into.ts'

const CROSS = /(^|[-_])(close|remove|delete|clear)([-_]|$)|(close|remove|delete)$/i

/** The cross of the tag that shows this text. */
function crossOf(root: Element, text: string): Element | undefined {
  const crosses = queryAll(root, '*').filter((element) => tokensOf(element).some((token) => CROSS.test(token)))
  return crosses.find((cross) => {
    const tag = parentElementOf(cross)
    const words = (textContentOf(tag) ?? '').replace(textContentOf(cross) ?? '', '')
    return tag !== null && tag !== root && isOneOf(words, [text])
  })
}

/** Free tags: each word is typed and taken by Enter. Tags that are not wanted go by their cross. */
export async function enterWords(nodes: ControlNodes, target: Target, context: DriverContext): Promise<Outcome> {
  if (target.kind !== 'options') return refused('no-option')
  const { options } = target
  for (const text of context.read().values) {
    const cross = options.some((alternatives) => isOneOf(text, alternatives)) ? undefined : crossOf(nodes.root, text)
    if (cross) pressElement(cross)
    await frames(2, context.signal)
  }
  const field = [...(nodes.input ? [nodes.input] : []), ...queryAll(nodes.root, 'input')].find(
    (element) =>
      localNameOf(element) === 'input' && /^(text|search)$/.test(inputTypeOf(element)) && !isReadOnly(element),
  )
  if (!field) return failed('not-kept')
  for (const alternatives of options) {
    if (context.signal.aborted) break
    if (context.read().values.some((text) => isOneOf(text, alternatives))) continue
    replaceText(field, alternatives[0] ?? '')
    await frames(1, context.signal)
    key(field, 'Enter')
    await frames(2, context.signal)
  }
  // What was typed and not taken would read like a tag.
  if ((nativeValueOf(field) ?? '') !== '') replaceText(field, '')
  blurOf(field)
  return wrote
}
