/** Texts compared by meaning of their letters: width, case, spaces, punctuation and 其它/其他 make no difference. */

const PLACEHOLDER =
  /^(?:请(?:先)?(?:选择|输入|填写|点击|上传)|(?:please )?(?:select|choose)|[-—–_.·*\s]+$|未选择|暂未选择)/i

/** Key under which two wordings are the same. '' when the text holds neither letter nor digit. */
export function normal(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/其它/g, '其他')
    .replace(/帐/g, '账')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** A text that stands where a choice is to be made: 请选择, --, 'Select'. */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim()
  return trimmed === '' || PLACEHOLDER.test(trimmed)
}

/** Free text as a person compares it: outer and doubled spaces and line ends make no difference. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
