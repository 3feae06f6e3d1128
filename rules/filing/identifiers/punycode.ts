/** Decodes one `xn--` label (RFC 3492); null when it is malformed. */
export function decodeLabel(label: string): string | null {
  if (!/^xn--/i.test(label)) return label
  const encoded = label.slice(4).toLowerCase()
  const split = encoded.lastIndexOf('-')
  const output = split > 0 ? [...encoded.slice(0, split)].map((char) => char.codePointAt(0)!) : []
  let [point, bias, at] = [128, 72, 0]
  let rest = encoded.slice(split > 0 ? split + 1 : 0)
  while (rest !== '') {
    const from = at
    for (let weight = 1, k = 36; ; k += 36) {
      const digit =
        '0123456789'.includes(rest[0] ?? '') && rest ? rest.charCodeAt(0) - 22 : (rest.charCodeAt(0) || 0) - 97
      if (rest === '' || digit < 0 || digit > 35) return null
      rest = rest.slice(1)
      at += digit * weight
      const threshold = k <= bias ? 1 : k >= bias + 26 ? 26 : k - bias
      if (digit < threshold) break
      weight *= 36 - threshold
      if (at > 0x7fffffff) return null
    }
    const size = output.length + 1
    let delta = from === 0 ? Math.floor(at / 700) : (at - from) >> 1
    delta += Math.floor(delta / size)
    let k = 0
    for (; delta > 455; k += 36) delta = Math.floor(delta / 35)
    bias = k + Math.floor((36 * delta) / (delta + 38))
    point += Math.floor(at / size)
    at %= size
    if (point > 0x10ffff) return null
    output.splice(at++, 0, point)
  }
  return String.fromCodePoint(...output)
}
