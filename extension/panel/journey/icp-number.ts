/** The form of a number that the bureau issues. Pure. */

/** First characters: one for each province, and the other short name where a province has two. */
const PROVINCES = '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝蜀川黔贵滇云藏陕秦陇甘青宁新'
/** A suffix names one service: `-1` a website, `-2A` an APP (other letters: what else is filed). */
const ISSUED = new RegExp(`^[${PROVINCES}]ICP备\\d{6,12}号(?:-[1-9]\\d{0,4}[A-Z]?)?$`)
const DASHES = /[\u2010-\u2015\u2212\u2500\ufe63]/g
const BLANKS = /[\s\u200b-\u200d\ufeff]/g

/** The number as the bureau writes it, from what was typed or pasted; undefined when it is none. */
export function icpNumber(typed: string): string | undefined {
  const plain = typed.normalize('NFKC').replace(BLANKS, '').replace(DASHES, '-').replace('備', '备').replace('號', '号')
  const number = plain.toUpperCase()
  return ISSUED.test(number) ? number : undefined
}
