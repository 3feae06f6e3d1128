import type { Reader } from './evidence.ts'

/** Made by a machine: kit counters, hashes, bare numbers. */
const RANDOM =
  /^(el-id|rc_|rc-|:r|«r|ivu|tiny|vue|react|mui|radix|headlessui|form_item|formitem|input|field|select|text|ctl|ext|el|uid|cascader|picker|checkbox|radio|upload|area|id|item|node|elem|comp|file)?[-_:]*\d[\d\-_:]*$|[0-9a-f]{8,}|^[a-z]{1,3}$(?<!^(xm|sj|yx|dz|dh|ym|bz|ip))|^:r|^«/i
const MIXED = /(?=.*\d.*[a-z].*\d)|[bcdfghjklmnpqrstvwxz]{7,}/i
const DULL =
  /^(el|ant|ivu|tiny|devui|form|input|control|inner|field|text|item|wrapper|box|select|required|col|row|span|w|h|m|p|mt|mb|layui|weui|van|css|sc|is|has|js)([-_]|$)/i

/** Part of a class that names a widget and not what is asked. */
const WIDGET =
  /(^|[-_])(input|select|selector|selection|textarea|picker|control|checkbox|radio|upload|btn|button|inner|wrapper|view|group|combobox|cascader|switch|box)([-_]|$)/i

const tells = (text: string): boolean => text.length > 1 && text.length < 60 && !RANDOM.test(text) && !MIXED.test(text)

/** name, id, data-* and class of the control. Weak, and silent about names made by a machine. */
export const name: Reader = () => (control) => {
  const found: { text: string; weight: number }[] = []
  const add = (text: string | undefined, weight: number): void => {
    if (text && tells(text) && !found.some((item) => item.text === text)) found.push({ text, weight })
  }
  add(control.name, 0.4)
  add(control.domId, 0.35)
  for (const text of control.data) add(text, 0.3)
  for (const word of (control.classes ?? '').split(/\s+/)) if (!DULL.test(word) && !WIDGET.test(word)) add(word, 0.2)
  add(
    control.autocomplete && !/^(on|off|new-password|nope|false)$/i.test(control.autocomplete)
      ? control.autocomplete
      : undefined,
    0.4,
  )
  return found
}
