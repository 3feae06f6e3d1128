import type { Reader } from './evidence.ts'
import { normalise, widthOf } from './normalise.ts'

const EMPTY = /^(请)?(输入|选择|填写|上传)?(内容|文字)?$|^(please )?(select|enter|choose)$|^(yyyy|年).*|^\d[\d\s-]*$/

/** What is left of a placeholder without 请输入 and 请选择. */
export const placeholder: Reader = () => (control) =>
  control.placeholder
    .filter((text) => !EMPTY.test(normalise(text)))
    .map((text, index) => ({ text, weight: (widthOf(text) > 24 ? 0.35 : 0.7) / (index + 1) }))
