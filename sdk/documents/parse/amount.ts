const formal = '零壹贰叁肆伍陆柒捌玖拾佰仟万亿'
const currency = '人民币|美元|港元|港币|欧元|日元|英镑|新台币|澳元|加元|新加坡元|瑞士法郎'
const whole = new RegExp(
  `^(?:${currency})?(?:[${formal}]+[元圆](?:[${formal}]+角)?(?:[${formal}]+分)?整?|\\d[\\d,]*(?:\\.\\d+)?[万亿]?(?:[元圆]整?)?)(?:\\(?(?:${currency})\\)?)?整?$`,
)

/** Characters that print of amounts is misread as. */
const mends: readonly (readonly [RegExp, string])[] = [
  [/[任仟千](?=[万元圆佰])/g, '仟'],
  [/[佰伯](?=[万元圆])/g, '佰'],
  [/[贰贡贯](?=[仟佰拾万])/g, '贰'],
  [/[圆园]/g, '圆'],
  [/人民[市币布]/g, '人民币'],
  [/[整敕螫]$/g, '整'],
  [/[方厅力](?=[元圆人])/g, '万'],
]

/** Registered capital as printed; null when the text does not follow the grammar of amounts. */
export function amountIn(text: string): string | null {
  let flat = text
    .normalize('NFKC')
    .replace(/[\s"'“”]/g, '')
    .replace(/[，]/g, ',')
  if (whole.test(flat)) return flat
  for (const [wrong, right] of mends) flat = flat.replace(wrong, right)
  if (whole.test(flat)) return flat
  const inner = flat.match(new RegExp(`(?:${currency})?[${formal}\\d.,]+[万亿]?[元圆]?(?:整|${currency})?`))?.[0]
  return inner && inner.length >= 3 && whole.test(inner) ? inner : null
}
