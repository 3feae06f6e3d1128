import { attr, filesOf, inputTypeOf, localNameOf, parentElementOf, queryAll, rectOf } from '../dom.ts'
import type { ControlNodes } from '../nodes.ts'
import { leavesOf } from '../shown.ts'

const FILE_NAME =
  /^[^\s\\/:*?"<>|]+(?: [^\s\\/:*?"<>|]+)*\.(jpe?g|png|gif|webp|bmp|tiff?|heic|pdf|docx?|xlsx?|zip|rar|7z|apk|ipa|hap|aab|txt|ofd)$/i
const CLIMB = 4

/** 待上传：licence.png (12 KB) without what is said about it. */
const bareName = (text: string): string =>
  text.replace(/^[^:：]{1,12}[:：]\s*/, '').replace(/\s*[(（][\d.,]{1,9}\s*[KMG]?i?B[)）]$/i, '')

export const fileInputOf = (nodes: ControlNodes): Element | undefined => {
  const isFile = (element: Element) => localNameOf(element) === 'input' && inputTypeOf(element) === 'file'
  if (nodes.input && isFile(nodes.input)) return nodes.input
  return isFile(nodes.root) ? nodes.root : queryAll(nodes.root, 'input[type=file]')[0]
}

/** The list of files stands in the shell or close by, never beyond another file input. */
export function listArea(root: Element): Element {
  let area = root
  for (let at = parentElementOf(root), climbed = 0; at && climbed < CLIMB; at = parentElementOf(at), climbed += 1) {
    if (queryAll(at, 'input[type=file]').length > 1) break
    if (queryAll(at, 'input:not([type=file]):not([type=hidden]),select,textarea').length > 0) break
    area = at
  }
  return area
}

/** Names of the files shown; '' for each thumbnail without a name. */
export function shownFiles(nodes: ControlNodes): string[] {
  const area = listArea(nodes.root)
  const names = leavesOf(area)
    .map(({ text }) => bareName(text))
    .filter((text) => FILE_NAME.test(text))
  if (names.length > 0) return [...new Set(names)]
  const input = fileInputOf(nodes)
  const files = input ? Array.from(filesOf(input) ?? []) : []
  if (files.length > 0) return files.map((file) => file.name)
  return queryAll(area, 'img')
    .filter((image) => /^(blob:|data:image\/(?!svg))/.test(attr(image, 'src') ?? '') && rectOf(image).width >= 24)
    .map(() => '')
}
